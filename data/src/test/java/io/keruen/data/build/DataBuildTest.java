package io.keruen.data.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataBuildTest {
  private static final List<String> TABLES =
      List.of(
          "places.csv",
          "nodes.csv",
          "links.csv",
          "geometry.csv",
          "connectors.csv",
          "terminals.csv",
          "crossings.csv");

  @TempDir Path folder;
  private Path facts;
  private Path out;

  @BeforeEach
  void writeFacts() throws IOException {
    facts = folder.resolve("facts-of-two-squares");
    Miniature.writeFacts(facts);
    out = Files.createDirectory(folder.resolve("out"));
  }

  private List<Step> build(Path to) {
    List<Step> steps = new ArrayList<>();
    DataBuild.run(Miniature.inputs(), facts, to, steps::add);
    return steps;
  }

  private List<CsvRow> table(String name) {
    return FactTable.read(out, name, Columns.any(), new InputProblems()).rows();
  }

  @Test
  void the_same_input_gives_the_same_bytes() throws IOException {
    Path again = Files.createDirectory(folder.resolve("again"));

    build(out);
    build(again);

    for (String name : TABLES) {
      assertThat(again.resolve(name)).as(name).hasSameBinaryContentAs(out.resolve(name));
    }
  }

  @Test
  void every_step_tells_its_name_and_counts() {
    assertThat(build(out))
        .extracting(Step::name)
        .contains("places: choose and name", "rail: cut at borders", "write the tables");
  }

  @Test
  void the_known_crossing_joins_two_gauges_with_its_figures_by_direction() {
    build(out);

    List<CsvRow> rail =
        table("crossings.csv").stream().filter(r -> r.text("mode").equals("rail")).toList();
    assertThat(rail).extracting(r -> r.text("crossing")).containsOnly("Alashankou/Dostyk");
    assertThat(rail).extracting(r -> r.text("clearance_hours")).containsExactly("80", "17");
    assertThat(rail)
        .extracting(r -> r.text("from_territory") + r.text("to_territory"))
        .containsExactly("CHNKAZ", "KAZCHN");
    assertThat(table("nodes.csv"))
        .extracting(r -> r.text("layer"))
        .contains("rail-1435", "rail-1520", "road", "sea", "pipeline-oil");
  }

  @Test
  void no_link_leaves_its_territory_or_layer() {
    build(out);

    List<CsvRow> nodes = table("nodes.csv");
    for (CsvRow link : table("links.csv")) {
      CsvRow from = nodes.get(Integer.parseInt(link.text("from_node")));
      CsvRow to = nodes.get(Integer.parseInt(link.text("to_node")));
      assertThat(from.text("layer")).isEqualTo(to.text("layer"));
      assertThat(from.text("territory")).isEqualTo(to.text("territory"));
    }
  }

  @Test
  void a_known_link_gives_its_stretch_class_year_length_and_source() {
    build(out);

    CsvRow known =
        table("links.csv").stream()
            .filter(r -> r.text("class").equals("double-electrified"))
            .findFirst()
            .orElseThrow();
    assertThat(known.text("opened")).isEqualTo("1930");
    assertThat(known.text("source")).isEqualTo("scgraph-data|test-book");
    assertThat(known.decimal("length_km", Range.ABOVE_ZERO)).isCloseTo(82, within(0.1));
  }

  @Test
  void the_port_meets_rail_and_road_at_its_terminal() {
    build(out);

    assertThat(table("terminals.csv"))
        .filteredOn(r -> r.text("kind").equals("port"))
        .extracting(r -> r.text("place"))
        .contains("Lianyungang");
    assertThat(table("places.csv"))
        .filteredOn(r -> r.text("place").equals("Lianyungang"))
        .extracting(r -> r.text("kind"))
        .containsExactly("port");
  }

  @Test
  void a_port_far_inland_sees_no_sea_ships() {
    build(out);

    assertThat(table("terminals.csv"))
        .filteredOn(r -> r.text("kind").equals("port"))
        .extracting(r -> r.text("place"))
        .containsOnly("Lianyungang");
  }
}
