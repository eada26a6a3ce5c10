package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keruen.data.input.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads whose files are wrong. */
class BadInputTest {
  private static final String NET =
      """
      <NUMBER OF ZONES> 2
      <NUMBER OF NODES> 3
      <NUMBER OF LINKS> 2
      <END OF METADATA>
      1 3 9 1 2 0.15 4 0 0 1 ;
      3 2 9 1 2 0.15 4 0 0 1 ;
      """;

  @TempDir private Path folder;
  private SmallNetwork small;

  @BeforeEach
  void use_the_folder() {
    small = new SmallNetwork(folder);
  }

  private String problem(String network, String trips) {
    return catchThrowableOfType(InvalidInputException.class, () -> small.read(network, trips))
        .getMessage();
  }

  @Test
  void trips_that_say_they_are_for_another_number_of_zones() {
    assertThat(problem(NET, "<NUMBER OF ZONES> 38\nOrigin 1\n2 : 8;"))
        .isEqualTo(
            "trips.tntp:1: found <NUMBER OF ZONES> 38, expected 2, the zones of net.tntp.\n"
                + "  Use the trips file that belongs to this network, or correct the number.");
  }

  @Test
  void trips_that_name_zones_which_the_network_has_not() {
    assertThat(problem(NET, "Origin 1\n2 : 8; 7 : 1;\nOrigin 9\n1 : 3;"))
        .isEqualTo(
            "trips.tntp:2: found zone '7' and 1 more, expected one of the 2 zones of net.tntp.\n"
                + "  Use the trips file that belongs to this network, or correct the number.");
  }

  @Test
  void a_network_that_is_cut_off_between_rows() {
    assertThat(problem(NET.replace("3 2 9 1 2 0.15 4 0 0 1 ;\n", ""), SmallNetwork.TRIPS))
        .contains(
            "net.tntp:3: found <NUMBER OF LINKS> 2, expected 1, the rows that there are.\n"
                + "  The file may be cut off after line 6: get it whole. If it is whole, correct the"
                + " count.");
  }

  @Test
  void a_network_that_is_cut_off_within_a_row() {
    assertThat(
            problem(
                NET.replace("4 0 0 1 ;\n3 2 9 1 2 0.15 4 0 0 1 ;", "4 0 0 1 ;\n3 2 9 1 2"),
                SmallNetwork.TRIPS))
        .contains("net.tntp:6: found 5 cells, expected 10 cells: init_node, term_node, capacity,")
        .contains("If it is the last one, the file may be cut off: get it whole.");
    assertThat(
            problem(
                NET.replace("3 2 9 1 2 0.15 4 0 0 1 ;", "3 2 9 1 2 0.15 4 0"), SmallNetwork.TRIPS))
        .contains("net.tntp:6: found no ';' at the end, expected ';' at the end, as in the rows");
  }

  @Test
  void trips_that_are_cut_off() {
    assertThat(problem(NET, "<TOTAL OD FLOW> 12\nOrigin 1\n2 : 8;"))
        .isEqualTo(
            "trips.tntp:1: found <TOTAL OD FLOW> 12, expected 8.0, the sum of all trips.\n"
                + "  The file may be cut off after line 3: get it whole. If it is whole, correct the"
                + " total, or delete the line.");
    assertThat(problem(NET, "<TOTAL OD FLOW> 12\nOrigin 1\n2 : 8; 1 : 40"))
        .isEqualTo(
            "trips.tntp:3: found '1 : 40', expected 'destination : trips;'.\n"
                + "  End the pair with ';'. If this is the last line, the file may be cut off: get it"
                + " whole.");
  }

  @Test
  void a_negative_capacity() {
    assertThat(problem(NET.replace("1 3 9", "1 3 -9"), SmallNetwork.TRIPS))
        .isEqualTo(
            "net.tntp:5: column 'capacity' has '-9', expected a number of 0 or more.\n"
                + "  Correct the number. To close the link, delete the row; for a link without a"
                + " limit, write b as 0.");
  }

  @Test
  void a_value_that_is_not_a_number() {
    assertThat(problem(NET.replace("1 3 9 1 2 0.15", "1 3 9 1 2 NaN"), SmallNetwork.TRIPS))
        .isEqualTo(
            "net.tntp:5: column 'b' has 'NaN', expected a number of 0 or more.\n"
                + "  Correct the number.");
    assertThat(problem(NET, "Origin 1\n2 : NaN;"))
        .isEqualTo(
            "trips.tntp:2: found '2 : NaN', expected 'destination : trips;', with trips of 0 or"
                + " more.\n  Write the number of a node, a colon, a number and ';'.");
  }

  @Test
  void the_same_row_twice_is_legal_and_told() {
    AssignmentInput input =
        small.read(
            NET.replace("LINKS> 2", "LINKS> 3") + "1 3 9 1 2 0.15 4 0 0 1 ;\n",
            "Origin 1\n2 : 8; 2 : 1;");

    assertThat(input.warnings())
        .extracting(warning -> warning.text())
        .containsExactly(
            "net.tntp:7: found the same row as in line 5, expected rows that differ.\n"
                + "  Both count, as two parallel links. Delete one if only one link is meant.",
            "trips.tntp:2: found '1' to '2' a second time, expected each pair once.\n"
                + "  The trips add up. Delete what is there twice by mistake.");
    assertThat(EngineInput.of(input).classes().get(0).demand().volume(0, 1)).isEqualTo(9);
  }

  @Test
  void node_numbers_beyond_63_bits() {
    assertThat(problem(NET.replace("1 3 9", "9223372036854775808 3 9"), SmallNetwork.TRIPS))
        .contains(
            "net.tntp:5: column 'init_node' has '9223372036854775808', expected a whole number from"
                + " 1 to 9223372036854775807.\n  Name the node by its number.");
  }

  @Test
  void more_nodes_than_declared() {
    assertThat(problem(NET.replace("NODES> 3", "NODES> 2"), SmallNetwork.TRIPS))
        .isEqualTo(
            "net.tntp:2: found <NUMBER OF NODES> 2, expected 3, the nodes that links name (the"
                + " highest is 3).\n"
                + "  The file may be cut off, or a node mistyped; else correct the count.");
  }

  @Test
  void a_comment_that_names_the_columns_in_another_order() {
    String named = "~ Init_node TERM_NODE length capacity free_flow_time b power speed ;\n";
    assertThat(problem(NET.replace("1 3 9", named + "1 3 9"), SmallNetwork.TRIPS))
        .isEqualTo(
            "net.tntp:5: found the columns 'init_node term_node length capacity free_flow_time b power"
                + " speed', expected 'init_node term_node capacity length free_flow_time b power'"
                + " first, in this order.\n"
                + "  Put the columns into this order, in the rows and in the comment.");
  }

  @Test
  void comments_with_other_names_or_the_right_order_are_legal() {
    for (String comment :
        List.of(
            "~ tail head length (ft) capacity (veh/h) fftt(min) B Power",
            "~ Init node Term node Length Capacity Free Flow Time B Power ;",
            "~ columns: init_node term_node capacity length free_flow_time b power speed toll type",
            "~ length term_node capacity init_node free_flow_time b power\n"
                + "~ in this file: init_node term_node capacity length free_flow_time b power x y z")) {
      assertThat(
              small.read(NET.replace("1 3 9", comment + "\n1 3 9"), SmallNetwork.TRIPS).warnings())
          .as(comment)
          .isEmpty();
    }
  }

  @Test
  void a_tag_with_two_values() {
    assertThat(
            problem(
                NET.replace("<END", "<NUMBER OF ZONES>\n<number of zones> 3\n<END"),
                SmallNetwork.TRIPS))
        .isEqualTo(
            "net.tntp:5: found <NUMBER OF ZONES> 3, expected 2, as in line 1.\n"
                + "  Delete the line that is wrong.");
    assertThat(problem(NET, "<TOTAL OD FLOW> 8\n<TOTAL OD FLOW> 9\nOrigin 1\n2 : 8;"))
        .startsWith("trips.tntp:2: found <TOTAL OD FLOW> 9, expected 8, as in line 1.");
    assertThat(
            small.read(NET, "<TOTAL OD FLOW> 8\n<TOTAL OD FLOW> 8.0\nOrigin 1\n2 : 8;").warnings())
        .isEmpty();
  }

  @Test
  void a_tag_that_is_misspelt() {
    assertThat(problem(NET, "<TOTL OD FLOW> 12\nOrigin 1\n2 : 8;"))
        .isEqualTo(
            "trips.tntp:1: found <TOTL OD FLOW> 12, expected the name of a tag as it is defined.\n"
                + "  Did you mean 'TOTAL OD FLOW'? Correct the name, or delete the line.");
    assertThat(problem(NET.replace("<END", "<FIRST THROUGH NODE> 3\n<END"), SmallNetwork.TRIPS))
        .contains("net.tntp:4: found <FIRST THROUGH NODE> 3,")
        .contains("Did you mean 'FIRST THRU NODE'?");
  }

  @Test
  void tags_of_others_are_passed_over() {
    String others =
        "<ORIGINAL HEADER>~ Tail Head ;\n<ORIGINAL HEADER>\n<TOLL FACTOR> 2\n<NUMBER OF ARCS> 9\n";
    assertThat(small.read(others + NET, SmallNetwork.TRIPS).warnings()).isEmpty();
  }

  @Test
  void a_first_through_node_above_all_nodes_is_legal_and_told() {
    assertThat(
            small
                .read(NET.replace("<END", "<FIRST THRU NODE> 5\n<END"), SmallNetwork.TRIPS)
                .warnings())
        .extracting(warning -> warning.text())
        .contains(
            "net.tntp:4: found <FIRST THRU NODE> 5, expected at most one more than 3, the highest"
                + " node.\n  Paths run through no node at all. Correct the number if some should.");
    assertThat(
            small
                .read(NET.replace("<END", "<FIRST THRU NODE> 4\n<END"), SmallNetwork.TRIPS)
                .warnings())
        .isEmpty();
  }

  @Test
  void fewer_nodes_than_declared_are_legal_and_told() {
    AssignmentInput input = small.read(NET.replace("NODES> 3", "NODES> 4"), SmallNetwork.TRIPS);

    assertThat(input.network().nodes()).hasSize(4);
    assertThat(input.warnings())
        .extracting(warning -> warning.text())
        .containsExactly(
            "net.tntp:2: found <NUMBER OF NODES> 4, expected 3, the nodes that links name.\n"
                + "  The others are kept, without links. Correct the count if there are none.");
  }

  @Test
  void a_file_that_is_not_there() {
    String message =
        catchThrowableOfType(
                InvalidInputException.class,
                () ->
                    AssignmentInput.read(
                        folder.resolve("none.tntp"),
                        List.of(ClassTrips.ofTime(small.write("trips.tntp", SmallNetwork.TRIPS)))))
            .getMessage();

    assertThat(message)
        .contains("none.tntp: found no such file, expected a TNTP network file.")
        .contains("Check the path, or create the file.");
  }
}
