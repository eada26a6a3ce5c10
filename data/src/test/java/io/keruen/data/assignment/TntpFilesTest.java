package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.assignment.NetworkNode.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TNTP files mean, on networks of a few links. */
class TntpFilesTest {
  @TempDir private Path folder;
  private Path trips;

  @BeforeEach
  void trips_between_two_zones() throws IOException {
    trips = write("trips.tntp", "<NUMBER OF ZONES> 2", "Origin 1", "2 : 6.0;");
  }

  @Test
  void a_row_is_a_link_with_its_other_columns_carried_along() throws IOException {
    AssignmentInput input =
        read(
            "<NUMBER OF ZONES> 2",
            "<NUMBER OF NODES> 3",
            "<FIRST THRU NODE> 3",
            "<NUMBER OF LINKS> 2",
            "<END OF METADATA>",
            "~ init_node term_node capacity length free_flow_time b power speed toll link_type ;",
            "\t1\t3\t9000\t5280\t1.09\t0.15\t4\t4842\t7\t1\t; ~ a street",
            "3 2 9000 5280 1.09 0.15 4 4842 0 2 ;");

    AssignmentNetwork network = input.network();
    assertThat(network.columns()).containsExactly("speed", "toll", "link_type");
    assertThat(network.links().get(0))
        .isEqualTo(
            new NetworkLink(7, "1", 0, 2, 9000, 5280, 1.09, 0.15, 4, 7, List.of("4842", "7", "1")));
    assertThat(network.nodes())
        .extracting(NetworkNode::passage)
        .containsExactly(Passage.CLOSED, Passage.CLOSED, Passage.OPEN);
    assertThat(input.zones()).containsExactly(new Zone("1", 0), new Zone("2", 1));
    assertThat(input.warnings()).isEmpty();
  }

  private AssignmentInput read(String... lines) throws IOException {
    return AssignmentInput.read(write("net.tntp", lines), List.of(ClassTrips.ofTime(trips)));
  }

  private Path write(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }
}
