package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.assignment.ReadingRule.CapacityOf;
import io.keruen.engine.flow.Bpr;
import io.keruen.engine.flow.ConstantTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TNTP files mean, on networks of a few links. */
class TntpFilesTest {
  @TempDir private Path folder;
  private SmallNetwork small;

  @BeforeEach
  void use_the_folder() {
    small = new SmallNetwork(folder);
  }

  @Test
  void a_row_is_a_link_with_its_other_columns_carried_along() {
    AssignmentInput input =
        small.readRows(
            "~ init_node term_node capacity length free_flow_time b power speed toll link_type ;",
            "\t1\t3\t9000\t5280\t1.09\t0.15\t4\t4842\t7\t1\t; ~ a street",
            "3 2 9000 5280 1.09 0.15 4 4842 0 2 ;");

    AssignmentNetwork network = input.network();
    assertThat(network.columns()).containsExactly("speed", "link_type");
    assertThat(network.links().get(0))
        .isEqualTo(
            new NetworkLink(6, "1", 0, 2, 9000, 5280, 1.09, 0.15, 4, 7, List.of("4842", "1")));
    assertThat(network.nodes())
        .extracting(NetworkNode::passage)
        .containsExactly(Passage.CLOSED, Passage.CLOSED, Passage.OPEN);
    assertThat(input.zones()).containsExactly(new Zone("1", 0), new Zone("2", 1));
    assertThat(input.warnings()).isEmpty();
  }

  // As in Sydney: no ';', and other columns after the seventh.
  @Test
  void columns_after_the_seventh_are_those_that_the_comment_names() {
    String net =
        """
        <NUMBER OF ZONES> 2
        ~ init_node term_node capacity length free_flow_time b power speed critical_speed lanes ;
        1 2 900 2.5 3 0.28 4 55 42.9 2
        2 1 900 2.5 3 0.28 4 55 42.9 2
        """;
    AssignmentInput input = small.read(net, SmallNetwork.TRIPS);

    assertThat(input.network().columns()).containsExactly("speed", "critical_speed", "lanes");
    assertThat(input.network().links().get(0).toll()).isZero();
    assertThat(input.network().links().get(0).capacity()).isEqualTo(900);
    ReadingRule perLane =
        new ReadingRule(
            Optional.of(CapacityOf.LANE), Optional.empty(), Optional.empty(), Optional.empty());
    AssignmentInput lanes =
        AssignmentInput.read(
            folder.resolve("net.tntp"),
            List.of(ClassTrips.ofTime(folder.resolve("trips.tntp"))),
            perLane);
    assertThat(lanes.network().links().get(0).capacity()).isEqualTo(1800);
  }

  // As in Munich: one cell is blank, and cutting at blanks would shift those behind it.
  @Test
  void a_blank_time_of_a_link_without_length_counts_as_0_and_is_told() {
    AssignmentInput input =
        small.readRows("\t1\t3\t0\t0.0\t\t0.15\t4\t0.0\t0\t0\t;", "3 2 9 1 1 1 1 0 0 1;");

    NetworkLink link = input.network().links().get(0);
    assertThat(link.freeFlowTime()).isZero();
    assertThat(link.power()).isEqualTo(4);
    assertThat(link.isClosed()).isFalse();
    assertThat(input.warnings())
        .extracting(warning -> warning.text())
        .containsExactly(
            "net.tntp:5: found no number as free_flow_time, expected a time.\n"
                + "  It counts as 0, since the link's length is 0. Fill in the cell.");
  }

  // 2^60 = 1152921504606846976; zones are what trips name, in the order of their numbers.
  @Test
  void node_numbers_of_60_bits_are_names_and_trips_tell_the_zones() {
    AssignmentInput input =
        small.read(
            """
            <NUMBER OF NODES> 3
            1152921504606846976 5 10 1 1 0.15 4 0 0 1 ;
            5 77 10 1 1 0.15 4 0 0 1 ;
            """,
            "<NUMBER OF ZONES> 2\nOrigin 1152921504606846976\n77 : 3;");

    assertThat(input.zones())
        .containsExactly(new Zone("77", 1), new Zone("1152921504606846976", 2));
    assertThat(input.warnings()).isEmpty();
    assertThat(EngineInput.of(input).classes().get(0).demand().volume(1, 0)).isEqualTo(3);
  }

  @Test
  void parallel_links_stay_apart() {
    AssignmentInput input = small.readRows("1 2 9 1 1 1 1 0 0 1;", "1 2 8 1 1 1 1 0 0 1;");

    assertThat(input.warnings()).hasSize(1); // no link names node 3
    EngineInput engine = EngineInput.of(input);
    assertThat(engine.network().time(engine.link(0))).isEqualTo(new Bpr(1, 1, 9, 1));
    assertThat(engine.network().time(engine.link(1))).isEqualTo(new Bpr(1, 1, 8, 1));
  }

  @Test
  void power_0_makes_a_time_constant_and_capacity_0_closes_a_link() {
    AssignmentInput input =
        small.readRows("1 3 9 1 2 0.5 0 0 0 1;", "3 2 0 1 2 0.5 4 0 0 1;", "3 2 0 1 2 0 4 0 0 1;");

    EngineInput engine = EngineInput.of(input);
    assertThat(engine.network().time(engine.link(0))).isEqualTo(new ConstantTime(3));
    assertThat(engine.has(1)).isFalse();
    assertThat(engine.network().time(engine.link(2))).isEqualTo(new ConstantTime(2));
    assertThat(input.warnings())
        .extracting(warning -> warning.text())
        .containsExactly(
            "net.tntp:6: found a capacity of 0, expected a number above 0.\n"
                + "  The link carries nothing. Delete the row if it is closed, or correct the"
                + " capacity.");
  }

  @Test
  void what_is_written_reads_as_before() throws IOException {
    AssignmentInput input =
        small.readRows(
            "1 3 9 1 2 0.5 0 30 0 1;", "3 2 7.25 1 0.1 0.15 4 50 2 1;", "3 1 1 1 2 0 4 0 0 1;");
    ByteArrayOutputStream net = new ByteArrayOutputStream();
    ByteArrayOutputStream trips = new ByteArrayOutputStream();
    TntpWriter.writeNetwork(input.network(), net);
    TntpWriter.writeTrips(input.trips(0), 2, trips);

    AssignmentInput again =
        small.read(net.toString(StandardCharsets.UTF_8), trips.toString(StandardCharsets.UTF_8));

    assertThat(again.network().nodes()).isEqualTo(input.network().nodes());
    assertThat(again.zones()).isEqualTo(input.zones());
    assertThat(withoutLines(again)).isEqualTo(withoutLines(input));
    assertThat(again.trips(0).volume(0)).isEqualTo(8);
  }

  private static List<NetworkLink> withoutLines(AssignmentInput input) {
    return input.network().links().stream()
        .map(
            link ->
                new NetworkLink(
                    0,
                    link.id(),
                    link.from(),
                    link.to(),
                    link.capacity(),
                    link.length(),
                    link.freeFlowTime(),
                    link.b(),
                    link.power(),
                    link.toll(),
                    link.cells()))
        .toList();
  }

  @Test
  void positions_come_from_a_node_file_with_or_without_a_heading() {
    AssignmentInput input = small.readRows("1 3 9 1 2 0.5 0 30 0 1;", "3 2 9 1 2 0.5 0 30 0 1;");
    Path nodes = small.write("node.tntp", "Node\tX\tY\t;\n1\t-96.77\t43.6\t;\n3 \t1 \t2 \t ; \n");

    assertThat(input.withPositions(nodes).network().nodes())
        .extracting(NetworkNode::position)
        .containsExactly(
            Optional.of(new NetworkNode.Position(-96.77, 43.6)),
            Optional.empty(),
            Optional.of(new NetworkNode.Position(1, 2)));
  }
}
