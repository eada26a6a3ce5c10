package io.keruen.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Sha256;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Status;
import io.keruen.engine.network.Unions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data set becomes; see {@link Corridor} for the drawing. */
class DataSetTest {
  @TempDir Path folder;

  @Test
  void links_both_ways_become_two_lines_that_know_their_row() {
    Network network = new Corridor().readIn(folder).world().network();
    List<String> lines = new ArrayList<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line) {
        lines.add(
            network.fromNode(link)
                + ">"
                + network.toNode(link)
                + " row "
                + line.dataSetLink()
                + " "
                + line.layer().id()
                + " "
                + line.lengthKm());
      }
    }
    assertThat(lines)
        .containsExactly(
            "0>1 row 0 rail-1435 460.0",
            "1>0 row 0 rail-1435 460.0",
            "2>3 row 1 rail-1520 880.0",
            "3>2 row 1 rail-1520 880.0",
            "3>4 row 2 rail-1520 3200.0",
            "4>3 row 2 rail-1520 3200.0",
            "5>6 row 3 ferry 475.0",
            "6>5 row 3 ferry 475.0");
  }

  @Test
  void a_forward_link_becomes_one_line() {
    Network network =
        new Corridor()
            .with("links.csv", "3,5,6,both", "3,5,6,forward")
            .readIn(folder)
            .world()
            .network();
    assertThat(network.linkCount())
        .isEqualTo(new Corridor().readIn(folder).world().network().linkCount() - 1);
    assertThat(network.firstOut(6)).isLessThan(network.endOut(6)); // the transfer to rail is left
  }

  @Test
  void places_have_an_origin_with_links_out_and_a_destination_with_links_in() {
    DataSet data = new Corridor().readIn(folder);
    Network network = data.world().network();
    Place almaty = data.world().places().find("alma-ata").orElseThrow();
    assertThat(network.endOut(almaty.destinationNode()))
        .isEqualTo(network.firstOut(almaty.destinationNode()));
    int out = network.firstOut(almaty.originNode());
    assertThat(network.toNode(out)).isEqualTo(3);
    assertThat(network.link(out)).isEqualTo(new Link.Connector(9));
    for (int link = 0; link < network.linkCount(); link++) {
      assertThat(network.toNode(link)).isNotEqualTo(almaty.originNode());
    }
  }

  @Test
  void centroids_are_the_places_marked_so() {
    assertThat(new Corridor().readIn(folder).world().places().centroids())
        .extracting(Place::name)
        .containsExactly("Urumqi", "Almaty", "Aktau", "Baku");
  }

  @Test
  void missing_clearance_is_that_of_both_posts_and_is_counted() {
    DataSet data = new Corridor().readIn(folder);
    Network network = data.world().network();
    Link.Crossing intoKaz = (Link.Crossing) network.link(linkFrom(network, 1, 2));
    Link.Crossing intoChn = (Link.Crossing) network.link(linkFrom(network, 2, 1));
    assertThat(intoKaz.clearanceHours()).isEqualTo(30); // measured
    assertThat(intoKaz.clearanceUsdPerTeu()).isEqualTo(250); // China 150, Kazakhstan 100
    assertThat(intoChn.clearanceHours()).isEqualTo(32); // Kazakhstan 12, China 20
    assertThat(intoChn.gaugeChangeUsdPerTeu()).isEqualTo(160);
    assertThat(data.fallbacks())
        .contains(
            new Fallback(
                "crossings.csv", "clearance_hours", "sum of the defaults of both territories", 1),
            new Fallback(
                "crossings.csv",
                "clearance_usd_per_teu",
                "sum of the defaults of both territories",
                1));
  }

  @Test
  void missing_terminal_hours_fall_back_to_the_median_of_the_kind() {
    DataSet data = new Corridor().readIn(folder);
    Network network = data.world().network();
    Link.Transfer unloading = (Link.Transfer) network.link(linkFrom(network, 6, 7));
    assertThat(unloading.hours()).isEqualTo(48); // of 48, 40, 50
    assertThat(data.fallbacks())
        .contains(
            new Fallback(
                "terminals.csv",
                "hours",
                "median of the terminals of kind ferry that state it",
                1));
  }

  @Test
  void unions_have_the_members_of_the_base_year() {
    DataSetFiles files = DataSetFiles.in(new Corridor().writeTo(folder));
    Unions in2024 = DataSet.read(files).world().unions(); // the latest year of territories.csv
    assertThat(in2024.shareCustomsUnion("KAZ", "AZE")).isFalse();
    assertThat(in2024.shareFreeTrade("KAZ", "AZE")).isFalse();
    assertThat(DataSet.read(files, 2031).world().unions().shareCustomsUnion("KAZ", "AZE")).isTrue();
    assertThat(DataSet.read(files, 2020).world().unions().shareFreeTrade("KAZ", "AZE")).isTrue();
    assertThat(DataSet.read(files, 1990).world().unions().find("EAEU").orElseThrow().members())
        .isEmpty();
  }

  @Test
  void the_world_can_be_priced() {
    var world = new Corridor().readIn(folder).world();
    LinkCosts costs =
        new CostModel(world.rates(), world.unions(), 0)
            .compute(world.network(), world.commodities().get(0));
    int electrified = linkFrom(world.network(), 0, 1);
    assertThat(costs.usd()[electrified]).isCloseTo(460 * 0.5, within(1e-9));
    assertThat(costs.hours()[electrified]).isCloseTo(460 / 55.0, within(1e-9));
    int kazakh = linkFrom(world.network(), 2, 3);
    assertThat(costs.usd()[kazakh]).isCloseTo(880 * 0.4, within(1e-9));
    assertThat(costs.hours()[kazakh]).isCloseTo(880 / 45.0, within(1e-9));
  }

  @Test
  void facts_keep_their_evidence() {
    DataSet data = new Corridor().readIn(folder);
    assertThat(data.projects().get(0).programmes()).containsExactly("BRI", "Nurly Zhol");
    assertThat(data.projects().get(0).evidence())
        .isEqualTo(new Evidence(List.of("test"), Confidence.HIGH, ""));
    assertThat(data.links().get(2).evidence().confidence()).isEqualTo(Confidence.UNSTATED);
    assertThat(data.evidence().get("crossings.csv")).hasSize(2);
    assertThat(data.observations().get(0).value()).isEqualTo(407_600);
    assertThat(data.distances().get(1).via()).containsExactly("Dostyk");
    assertThat(data.commodities().get(0).tradeShare()).hasValue(0.7);
    assertThat(data.edits()).startsWith("dostyk-aktau:");
  }

  @Test
  void geometry_is_read_when_asked_for_and_gives_points_from_from_node_to_to_node() {
    DataSet data = new Corridor().readIn(folder);
    assertThat(data.sha256()).doesNotContainKey("geometry.csv");
    List<double[]> course = data.geometry().course(0, Geometry.Detail.FINE).orElseThrow();
    assertThat(course.get(0)).containsExactly(43.8, 87.6);
    assertThat(course.get(course.size() - 1)).containsExactly(45.17, 82.57);
    assertThat(data.geometry().course(1, Geometry.Detail.COARSE)).isEmpty();
  }

  @Test
  void the_version_changes_with_a_single_cell() {
    String version = new Corridor().readIn(folder).version();
    assertThat(version).matches("[0-9a-f]{12}").isEqualTo(new Corridor().readIn(folder).version());
    assertThat(new Corridor().with("links.csv", ",460,", ",461,").readIn(folder).version())
        .isNotEqualTo(version);
  }

  @Test
  void hashes_are_those_of_sha256sum() {
    // printf '' | sha256sum
    assertThat(Sha256.of(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(new Corridor().readIn(folder).sha256().keySet())
        .contains("links.csv", "territories.csv", "distances.csv");
  }

  @Test
  void planned_links_are_read_and_not_open() {
    Network network =
        new Corridor()
            .with(
                "links.csv",
                "1,2,3,both,880,single,45,,,open",
                "1,2,3,both,880,single,45,,,planned")
            .readIn(folder)
            .world()
            .network();
    int link = linkFrom(network, 2, 3);
    assertThat(network.link(link).status()).isEqualTo(Status.PLANNED);
    assertThat(network.isOpen(link)).isFalse();
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    assertThatThrownBy(() -> DataSetFiles.in(folder.resolve("eurasja")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            folder.resolve("eurasja")
                + ": found no such folder, expected a folder with the tables of a data set.\n"
                + "  Check the path; without one, the shipped data set is used.");
  }

  @Test
  void edits_that_are_missing_are_named() {
    DataSet data = new Corridor().without("edits.yaml").readIn(folder);
    assertThatThrownBy(data::edits)
        .hasMessageContaining("edits.yaml: found no such file in the data set")
        .hasMessageContaining("docs/formats/studies.md");
  }

  @Test
  void a_cell_in_utf8_arrives_as_written() throws Exception {
    DataSet data = new Corridor().readIn(folder);
    assertThat(Files.readString(folder.resolve("places.csv"), StandardCharsets.UTF_8))
        .contains("Ürümqi");
    assertThat(data.world().places().find("Ürümqi").orElseThrow().name()).isEqualTo("Urumqi");
  }

  @Test
  void nodes_stand_in_their_layer_and_territory() {
    Network network = new Corridor().readIn(folder).world().network();
    Node.OfLayer dostyk = (Node.OfLayer) network.node(2);
    assertThat(dostyk.layer().gaugeMm()).hasValue(1520);
    assertThat(dostyk.territory()).isEqualTo("KAZ");
    assertThat(((Node.OfLayer) network.node(5)).territory()).isEmpty();
  }

  private static int linkFrom(Network network, int from, int to) {
    for (int link = network.firstOut(from); link < network.endOut(from); link++) {
      if (network.toNode(link) == to) {
        return link;
      }
    }
    throw new AssertionError("no link from " + from + " to " + to);
  }
}
