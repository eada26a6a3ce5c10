package io.keruen.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.data.input.InvalidInputException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader says about a data set that is wrong. */
class DataSetProblemsTest {
  @TempDir Path folder;

  @Test
  void a_negative_length() {
    assertProblem(
        new Corridor().with("links.csv", ",460,", ",-460,"),
        """
        links.csv:2: column 'length_km' has '-460', expected a number above 0 and below 50,000.
          Correct the number, or its unit: the column name states it.""");
  }

  @Test
  void an_unknown_node() {
    assertProblem(
        new Corridor().with("links.csv", "0,0,1,both", "0,0,99,both"),
        """
        links.csv:2: column 'to_node' has '99', expected a whole number from 0 to 7.
          Correct the number.""");
  }

  @Test
  void an_unknown_territory_gets_the_nearest() {
    assertProblem(
        new Corridor().with("nodes.csv", "3,rail-1520,KAZ", "3,rail-1520,KZA"),
        """
        nodes.csv:5: column 'territory' has 'KZA', expected a name of territories.csv.
          Did you mean 'AZE' or 'KAZ'? Otherwise add a row for it to territories.csv.""");
  }

  @Test
  void an_unknown_source() {
    assertProblem(
        new Corridor()
            .with("crossings.csv", "2022,test,high,\nDostyk", "2022,osm-abcdef,high,\nDostyk"),
        """
        crossings.csv:2: column 'source' has 'osm-abcdef', expected a name of sources.csv.
          Add a row for it to sources.csv, or correct the name.""");
  }

  @Test
  void an_unknown_class() {
    assertProblem(
        new Corridor().with("links.csv", "880,single", "880,singel"),
        """
        links.csv:3: column 'class' has 'singel', expected one of single, double, electrified, double-electrified, divided, undivided.
          Did you mean 'single'?""");
  }

  @Test
  void a_layer_that_is_none() {
    assertProblem(
        new Corridor().with("nodes.csv", "3,rail-1520,KAZ", "3,rail-broad,KAZ"),
        """
        nodes.csv:5: column 'layer' has 'rail-broad', expected a layer such as road, sea or rail-1520.
          Write the mode, and for railways its gauge in mm, for pipelines the product.""");
  }

  @Test
  void a_capacity_of_what() {
    assertProblem(
        new Corridor().with("crossings.csv", "30,,,2,6,160,24,trains", "30,,,2,6,160,24,"),
        """
        crossings.csv:2: column 'capacity_unit' is empty, expected trains or trucks, for capacity_per_day is stated.
          Say what the capacity counts, or leave both cells empty.""");
    assertProblem(
        new Corridor().with("crossings.csv", "30,,,2,6,160,24,trains", "30,,,2,6,160,24,boats"),
        """
        crossings.csv:2: column 'capacity_unit' has 'boats', expected one of trains, trucks.
          Write one of the names that the format allows.""");
  }

  @Test
  void a_capacity_of_nothing() {
    assertProblem(
        new Corridor().with("terminals.csv", "240000", "0"),
        """
        terminals.csv:2: column 'capacity_teu_per_year' has '0', expected a number above 0, at most 1e15.
          Correct the number, or its unit: the column name states it.""");
  }

  @Test
  void land_without_territory() {
    assertProblem(
        new Corridor().with("nodes.csv", "3,rail-1520,KAZ", "3,rail-1520,"),
        """
        nodes.csv:5: column 'territory' is empty, expected a territory, for rail-1520 runs on land.
          Write the ISO 3166-1 alpha-3 code; only the high seas have none.""");
  }

  @Test
  void nodes_out_of_order() {
    assertProblem(
        new Corridor().with("nodes.csv", "\n3,rail", "\n4,rail"),
        """
        nodes.csv:5: column 'node' has '4', expected 3.
          Rows are numbered 0, 1, 2, ... in order; build the data set again, or renumber.""");
  }

  @Test
  void a_broken_row_is_one_problem_however_many_rows_refer_to_it_or_follow() {
    assertOnlyProblem(
        new Corridor().with("links.csv", "\n1,2,3,both,", "\n1,2,3,"),
        """
        links.csv:3: found 11 fields in '1,2,3,880,single,45,,,open,test,medium', expected 12 as in the header.
          Add the missing commas; an empty cell is a missing value.""");
    assertOnlyProblem(
        new Corridor().with("places.csv", "Almaty,", "Almaty,,"),
        """
        places.csv:5: found 12 fields in 'Almaty,,Alma-Ata,KAZ,43.25,76.95,city,20...', expected 11 as in the header.
          Put a cell that contains a comma between quotes, or delete what is too much.""");
  }

  @Test
  void two_rows_the_same() {
    assertProblem(
        new Corridor().with("connectors.csv", "Aktau,4,5", "Almaty,3,5"),
        """
        connectors.csv:6: column 'node' has '3', expected another value than line 5 (one row per place and node).
          Delete one of the two rows, or correct it.""");
  }

  @Test
  void a_disconnected_city() {
    assertProblem(
        new Corridor().with("connectors.csv", "Aktau,4,5\n", ""),
        """
        places.csv:6: column 'centroid' has 'yes', expected no, for 'Aktau' has no row in connectors.csv.
          Connect the place to a node of the network, or write no: a place without connection cannot be an origin or destination.""");
  }

  @Test
  void a_place_that_connectors_do_not_know() {
    assertProblem(
        new Corridor().with("connectors.csv", "Dostyk,2,1", "Dostik,2,1"),
        """
        connectors.csv:4: column 'place' has 'Dostik', expected a name of places.csv.
          Did you mean 'Dostyk'? Otherwise add a row for it to places.csv.""");
  }

  @Test
  void a_line_that_runs_over_a_border() {
    assertProblem(
        new Corridor().with("links.csv", "2,3,4,both", "2,3,7,both"),
        """
        links.csv:4: column 'to_node' has '7', expected a node of the same layer and territory as from_node 3 (rail-1520 in KAZ); 7 is rail-1520 in AZE.
          Cut the link at the border and join it by a row of crossings.csv; join two layers by a row of terminals.csv.""");
  }

  @Test
  void a_line_that_joins_two_gauges() {
    assertProblem(
        new Corridor().with("links.csv", "0,0,1,both", "0,0,2,both"),
        """
        links.csv:2: column 'to_node' has '2', expected a node of the same layer and territory as from_node 0 (rail-1435 in CHN); 2 is rail-1520 in KAZ.
          Cut the link at the border and join it by a row of crossings.csv; join two layers by a row of terminals.csv.""");
  }

  @Test
  void a_terminal_within_one_layer() {
    assertProblem(
        new Corridor().with("terminals.csv", "Aktau,Aktau,ferry,4,5", "Aktau,Aktau,ferry,4,3"),
        """
        terminals.csv:2: column 'to_node' has '3', expected a node of another layer than from_node 4 (rail-1520 in KAZ); 3 is rail-1520 in KAZ.
          A terminal joins two layers; within one layer use a row of links.csv.""");
  }

  @Test
  void a_crossing_whose_territory_is_not_that_of_its_node() {
    assertProblem(
        new Corridor().with("crossings.csv", "1,2,CHN,KAZ", "1,2,CHN,AZE"),
        """
        crossings.csv:2: column 'to_territory' has 'AZE', expected 'KAZ', the territory of its node.
          Correct the territory or the node.""");
  }

  @Test
  void a_crossing_of_another_mode_than_its_nodes() {
    assertProblem(
        new Corridor()
            .with("crossings.csv", "Dostyk/Alashankou,rail,1,2", "Dostyk/Alashankou,road,1,2"),
        """
        crossings.csv:2: column 'mode' has 'road', expected 'rail', the mode of its from_node.
          Correct the mode or the node.""");
  }

  @Test
  void a_crossing_within_one_territory() {
    assertProblem(
        new Corridor().with("crossings.csv", "rail,1,2,CHN,KAZ", "rail,1,0,CHN,CHN"),
        """
        crossings.csv:2: column 'to_node' has '0', expected a node of the same mode as from_node in another territory 1 (rail-1435 in CHN); 0 is rail-1435 in CHN.
          A crossing joins two territories in one mode.""");
  }

  @Test
  void a_gauge_change_that_no_row_measures() {
    assertProblem(
        new Corridor().with("crossings.csv", ",2,6,160,", ",2,,160,"),
        """
        crossings.csv:2: column 'gauge_change_hours' is empty, expected a number of 0 or more, for no other row states one that could stand in.
          Fill in the cell.""",
        """
        crossings.csv:3: column 'gauge_change_hours' is empty, expected a number of 0 or more, for no other row states one that could stand in.
          Fill in the cell.""");
  }

  @Test
  void two_kinds_of_one_union() {
    assertProblem(
        new Corridor().with("unions.csv", "EAEU,customs-union,AZE", "EAEU,free-trade-area,AZE"),
        """
        unions.csv:3: column 'kind' has 'free-trade-area', expected 'customs-union' as in line 2.
          A union is of one kind; name the deeper one differently.""");
  }

  @Test
  void a_mode_that_goods_cannot_use_because_there_is_none() {
    assertProblem(
        new Corridor().with("commodities.csv", "rail|sea|ferry", "rail|see"),
        """
        commodities.csv:3: column 'modes' has 'rail|see', expected names of modes separated by |, such as rail|road|sea.
          'see' is not a mode; correct or delete it.""");
  }

  @Test
  void goods_without_modes() {
    assertProblem(
        new Corridor().with("commodities.csv", "rail|sea|ferry", ""),
        """
        commodities.csv:3: column 'modes' is empty, expected at least one mode.
          Name the modes that these goods can use.""");
  }

  @Test
  void a_territory_code_that_is_none() {
    assertProblem(
        new Corridor().with("territories.csv", "AZE,Azerbaijan", "Aze,Azerbaijan"),
        "territories.csv:4: column 'iso3' has 'Aze', expected three capital letters.\n"
            + "  Write the ISO 3166-1 alpha-3 code.");
  }

  @Test
  void a_missing_table() {
    assertThatThrownBy(() -> new Corridor().without("rates.csv").readIn(folder))
        .hasMessage(
            "rates.csv: found no such file in the data set "
                + folder.getFileName()
                + ", expected a table with the columns mode, class, territory, usd_per_teu_km,"
                + " usd_per_tonne_km, speed_km_h, kg_co2e_per_teu_km, fixed_usd_per_teu,"
                + " fixed_hours, year, source, confidence, note.\n"
                + "  Check the folder; docs/formats/dataset.md describes the tables of a data"
                + " set.");
  }

  @Test
  void a_broken_polyline_is_told_when_geometry_is_read() {
    DataSet data = new Corridor().with("geometry.csv", "0,_nvY", "0,_nv Y").readIn(folder);
    assertThatThrownBy(data::geometry)
        .hasMessageContaining(
            "expected an encoded polyline; the polyline has ' ' at character 4.\n"
                + "  Build the data set again.");
  }

  @Test
  void problems_of_several_tables_come_together() {
    assertThatThrownBy(
            () ->
                new Corridor()
                    .with("links.csv", ",460,", ",abc,")
                    .with("rates.csv", "ferry,,,1.2", "ferry,,,-1.2")
                    .with("links.csv", "2,3,4,both", "2,3,7,both")
                    .readIn(folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.problems()).hasSize(3));
  }

  private void assertOnlyProblem(Corridor corridor, String message) {
    assertThatThrownBy(() -> corridor.readIn(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  private void assertProblem(Corridor corridor, String... messages) {
    assertThatThrownBy(() -> corridor.readIn(folder))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.text())
                    .containsAll(java.util.List.of(messages)));
  }
}
