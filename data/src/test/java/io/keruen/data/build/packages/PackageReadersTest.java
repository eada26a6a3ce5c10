package io.keruen.data.build.packages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class PackageReadersTest {
  @Test
  void a_python_graph_gives_each_edge_once() {
    String module =
        "graph=[{1: 2.02, 2: 0.5}, {0: 2.02}, {0: 0.5}]\nnodes=[[1.5, -2.25], [0, 0], [3, 4]]\n";

    RawGraph graph = RawGraph.parse(module.getBytes(UTF_8), "rail.py");

    assertThat(graph.nodeCount()).isEqualTo(3);
    assertThat(graph.edgeCount()).isEqualTo(2);
    assertThat(graph.km(0)).isEqualTo(2.02);
    assertThat(graph.lon(0)).isEqualTo(-2.25);
  }

  @Test
  void a_python_graph_without_coordinates_is_refused() {
    assertThatThrownBy(() -> RawGraph.parse("graph=[{1: 1}, {0: 1}]\n".getBytes(UTF_8), "rail.py"))
        .isInstanceOf(PackageProblem.class)
        .hasMessage("rail.py has no line starting with 'nodes=['");
    String short1 = "graph=[{1: 1}, {0: 1}]\nnodes=[[0, 0]]\n";
    assertThatThrownBy(() -> RawGraph.parse(short1.getBytes(UTF_8), "rail.py"))
        .hasMessage("rail.py has 2 nodes with neighbours but 1 with coordinates");
  }

  @Test
  void topojson_arcs_are_deltas_on_a_grid_and_may_run_backwards() {
    String topology =
        """
        {"transform": {"scale": [0.5, 0.5], "translate": [10, 20]},
         "arcs": [[[0, 0], [4, 0], [0, 4]], [[0, 0], [0, 4], [4, 0]]],
         "objects": {"countries": {"geometries": [
           {"type": "Polygon", "id": "398", "properties": {"name": "Kazakhstan"}, "arcs": [[0, -2]]}]}}}
        """;

    CountryShapes.Shape shape = CountryShapes.parse(topology.getBytes(UTF_8)).get(0);

    assertThat(shape.numericCode()).isEqualTo("398");
    assertThat(shape.polygon().getArea()).isCloseTo(4, within(1e-9)); // a square of 2 x 2 degrees
    assertThat(shape.polygon().getEnvelopeInternal().getMinX()).isEqualTo(10);
  }

  @Test
  void cities_come_with_running_coordinates() {
    ByteArrayOutputStream pbf = new ByteArrayOutputStream();
    pbf.writeBytes(city("Almaty", "KZ", 2_000_000, 7_692_861, 4_325_667));
    pbf.writeBytes(city("Astana", "KZ", 345_604, 7_144_598 - 7_692_861, 5_118_010 - 4_325_667));

    List<City> cities = Cities.parseProtocolBuffers(pbf.toByteArray());

    assertThat(cities).extracting(City::name).containsExactly("Almaty", "Astana");
    assertThat(cities.get(1).lat()).isCloseTo(51.1801, within(1e-6));
    assertThat(cities.get(1).lon()).isCloseTo(71.44598, within(1e-6));
    assertThat(cities.get(1).population()).isEqualTo(345_604);
  }

  @Test
  void sea_lanes_keep_passages_and_turn_longitudes_into_range() {
    String lanes =
        """
        {"features": [{"properties": {"passage": "bering"},
          "geometry": {"type": "LineString", "coordinates": [[187.5, 64.0], [180, 62.1]]}}]}
        """;

    SeaLanes.Lane lane = SeaLanes.parseLanes(lanes.getBytes(UTF_8)).get(0);

    assertThat(lane.passage()).isEqualTo("bering");
    assertThat(lane.line()).containsExactly(new Coordinate(-172.5, 64), new Coordinate(180, 62.1));
  }

  private static byte[] city(String name, String country, long population, long dLon, long dLat) {
    ByteArrayOutputStream city = new ByteArrayOutputStream();
    text(city, 2, name);
    text(city, 3, country);
    number(city, 9, population);
    number(city, 10, (dLon << 1) ^ (dLon >> 63));
    number(city, 11, (dLat << 1) ^ (dLat >> 63));
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    varint(message, city.size());
    message.writeBytes(city.toByteArray());
    return message.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, int field, String value) {
    varint(out, (field << 3) | 2);
    varint(out, value.length());
    out.writeBytes(value.getBytes(UTF_8));
  }

  private static void number(ByteArrayOutputStream out, int field, long value) {
    varint(out, (long) field << 3);
    varint(out, value);
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      out.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
