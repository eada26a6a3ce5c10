package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GMNS folders mean. */
class GmnsFilesTest {
  private static final Path LIMA = Path.of("..", "..", "shared", "data", "gmns", "Lima", "dtalite");

  @TempDir private Path folder;
  private SmallNetwork small;

  @BeforeEach
  void three_nodes_of_which_two_are_centroids() {
    small = new SmallNetwork(folder);
    small.write(
        "node.csv",
        """
        node_id,x_coord,y_coord,node_type,zone_id
        a,1,2,centroid,
        b,,,,
        c,3,4,centroid,west
        """);
    small.write("demand.csv", "o_zone_id,d_zone_id,volume\na,west,8\n");
  }

  private AssignmentInput read(ReadingRule rule) {
    return AssignmentInput.read(folder, List.of(ClassTrips.ofTime(folder)), rule);
  }

  // 30 km at 60 km/h are 30 minutes; 900 a lane on 2 lanes are 1,800.
  @Test
  void a_row_that_is_not_directed_is_two_links_and_capacity_is_that_of_a_lane() {
    small.write("config.csv", "long_length,speed\nkm,kph\n");
    small.write(
        "link.csv",
        """
        link_id,from_node_id,to_node_id,directed,length,free_speed,capacity,lanes,surface
        7,a,b,false,30,60,900,2,gravel
        8,b,c,true,30,60,NaN,,
        """);

    AssignmentInput input = read(ReadingRule.asFilesSay());

    assertThat(input.network().columns()).containsExactly("surface");
    assertThat(input.network().links())
        .containsExactly(
            new NetworkLink(2, "7", 0, 1, 1800, 30, 30, 0.15, 4, 0, List.of("gravel")),
            new NetworkLink(2, "7_reverse", 1, 0, 1800, 30, 30, 0.15, 4, 0, List.of("gravel")),
            new NetworkLink(
                3, "8", 1, 2, Double.POSITIVE_INFINITY, 30, 30, 0.15, 4, 0, List.of("")));
    assertThat(input.zones()).containsExactly(new Zone("a", 0), new Zone("west", 2));
    assertThat(input.network().nodes())
        .extracting(NetworkNode::passage)
        .containsExactly(Passage.CLOSED, Passage.OPEN, Passage.CLOSED);
    assertThat(input.warnings())
        .extracting(warning -> warning.text())
        .containsExactly(
            "link.csv:2: found no value of 'vdf_alpha': counts as 0.15, as in 1 more row.\n"
                + "  Fill in the column if that is not what is meant.",
            "link.csv:2: found no value of 'vdf_beta': counts as 4.0, as in 1 more row.\n"
                + "  Fill in the column if that is not what is meant.");
  }

  @Test
  void units_are_asked_for_and_not_guessed() {
    small.write(
        "link.csv",
        "link_id,from_node_id,to_node_id,directed,length,free_speed\n1,a,b,true,1,60\n2,b,c,true,1,60\n");

    InvalidInputException asked =
        catchThrowableOfType(InvalidInputException.class, () -> read(ReadingRule.asFilesSay()));
    AssignmentInput told =
        read(
            new ReadingRule(
                Optional.empty(),
                Optional.empty(),
                Optional.of(LengthUnit.MI),
                Optional.of(SpeedUnit.MPH)));

    assertThat(asked.getMessage())
        .isEqualTo(
            "link.csv: found lengths and speeds without units, expected units in config.csv"
                + " (long_length, speed), or times in minutes (vdf_fftt).\n"
                + "  Tell them: --length-unit km|mi|m|ft and --speed-unit km/h|mph|m/s.");
    assertThat(told.network().links().get(0).freeFlowTime()).isCloseTo(1, within(1e-12));
  }

  @Test
  void a_node_that_is_not_there() {
    small.write(
        "link.csv", "link_id,from_node_id,to_node_id,vdf_fftt,vdf_alpha,vdf_beta\n1,a,x,1,0,1\n");

    assertThat(
            catchThrowableOfType(InvalidInputException.class, () -> read(ReadingRule.asFilesSay()))
                .getMessage())
        .isEqualTo(
            "link.csv:2: column 'to_node_id' has 'x', expected a node of node.csv.\n"
                + "  Add a row for it to node.csv, or correct the number.");
  }

  @Test
  void what_is_written_reads_as_before() throws IOException {
    AssignmentInput input = Benchmarks.WINNIPEG.read();
    GmnsWriter.writeNetwork(input.network(), folder);
    GmnsWriter.writeTrips(input.trips(0), folder);

    AssignmentInput again = read(ReadingRule.asFilesSay());

    assertThat(again.network().nodes()).isEqualTo(input.network().nodes());
    assertThat(again.zones()).isEqualTo(input.zones());
    assertThat(again.trips(0).total()).isEqualTo(input.trips(0).total());
    for (int number = 0; number < input.network().links().size(); number++) {
      NetworkLink before = input.network().links().get(number);
      NetworkLink after = again.network().links().get(number);
      assertThat(List.of(after.from(), after.to())).isEqualTo(List.of(before.from(), before.to()));
      assertThat(List.of(after.capacity(), after.freeFlowTime(), after.b(), after.power()))
          .isEqualTo(List.of(before.capacity(), before.freeFlowTime(), before.b(), before.power()));
    }
  }

  // Node 3 is below the first node that paths may pass, and above the last zone.
  @Test
  void a_closed_node_that_is_no_zone_cannot_be_written() throws IOException {
    AssignmentInput input =
        small.read(
            """
            <NUMBER OF ZONES> 2
            <NUMBER OF NODES> 3
            <FIRST THRU NODE> 4
            <END OF METADATA>
            1 2 10 1 10 1 1 0 0 1;
            1 3 10 1 10 1 1 0 0 1;
            """,
            SmallNetwork.TRIPS);
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> GmnsWriter.writeNetwork(input.network(), empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "node '3' is closed to paths and is no zone; GMNS can close nodes of zones only");
    assertThat(empty).isEmptyDirectory();
  }

  // Sizes as other tools read them; units of this dialect are those of its authors: miles, mph.
  @Test
  void lima_in_the_dialect_of_dtalite() {
    assumeTrue(Files.exists(LIMA), "the GMNS examples are not beside the project");
    AssignmentInput input =
        AssignmentInput.read(
            LIMA,
            List.of(ClassTrips.ofTime(LIMA)),
            new ReadingRule(
                Optional.of(ReadingRule.CapacityOf.LINK),
                Optional.empty(),
                Optional.of(LengthUnit.MI),
                Optional.of(SpeedUnit.MPH)));

    assertThat(input.network().links()).hasSize(6095);
    assertThat(input.network().nodes()).hasSize(2232);
    assertThat(input.zones()).hasSize(449);
    assertThat(input.trips(0).total()).isCloseTo(32041, within(1e-6));
    // The time of link 1 in the results of DTALite at next to no volume: 0.12591 minutes.
    assertThat(input.network().links().get(0).freeFlowTime()).isCloseTo(0.12591, within(1e-5));
  }
}
