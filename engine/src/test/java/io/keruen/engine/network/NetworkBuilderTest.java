package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What must not be joined: gauges, modes and territories keep apart, places are ends. */
class NetworkBuilderTest {
  private final NetworkBuilder builder = new NetworkBuilder();
  private final int broad = layered("rail-1520", "KAZ");
  private final int standard = layered("rail-1435", "KAZ");
  private final int china = layered("rail-1435", "CHN");
  private final int road = layered("road", "KAZ");
  private final int roadAbroad = layered("road", "CHN");
  private final int sea = layered("sea", "");
  private final int port = layered("sea", "GEO");
  private final int otherPort = layered("sea", "TUR");
  private final int origin = place(Node.End.ORIGIN);
  private final int destination = place(Node.End.DESTINATION);

  private int layered(String layer, String territory) {
    return builder.addNode(new Node.OfLayer(Layer.of(layer), territory, 0, 0));
  }

  private int place(Node.End end) {
    return builder.addNode(new Node.OfPlace("Almaty", end, 43, 77));
  }

  private static Link line(String layer) {
    return new Link.Line(
        Layer.of(layer), 1, LinkClass.UNKNOWN, OptionalDouble.empty(), "", Status.OPEN, -1);
  }

  private static Link transfer() {
    return new Link.Transfer("Aktau", 1, 1, Status.OPEN);
  }

  private static Link crossing(Mode mode) {
    return new Link.Crossing("Dostyk", mode, 1, 1, 1, 1, 1, Status.OPEN);
  }

  private void assertRefused(int from, int to, Link link) {
    assertThatThrownBy(() -> builder.addLink(from, to, link))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot join");
  }

  private void assertTaken(int from, int to, Link link) {
    int before = builder.freeze().linkCount();
    builder.addLink(from, to, link);
    assertThat(builder.freeze().linkCount()).isEqualTo(before + 1);
  }

  @Test
  void a_line_stays_on_one_gauge() {
    assertRefused(broad, standard, line("rail-1520"));
    assertRefused(broad, broad, line("rail-1435"));
    assertTaken(broad, broad, line("rail-1520"));
  }

  @Test
  void a_land_line_stays_in_one_territory_but_a_ship_does_not() {
    assertRefused(standard, china, line("rail-1435"));
    assertRefused(road, roadAbroad, line("road"));
    assertTaken(port, otherPort, line("sea"));
    assertTaken(port, sea, line("sea"));
  }

  @Test
  void a_transfer_joins_two_layers() {
    assertTaken(road, broad, transfer());
    assertTaken(broad, standard, transfer());
    assertRefused(standard, china, transfer());
    assertRefused(origin, road, transfer());
  }

  @Test
  void a_crossing_joins_two_territories_by_its_own_mode() {
    assertTaken(broad, china, crossing(Mode.RAIL));
    assertTaken(road, roadAbroad, crossing(Mode.ROAD));
    assertRefused(road, roadAbroad, crossing(Mode.RAIL));
    assertRefused(road, china, crossing(Mode.ROAD));
    assertRefused(broad, standard, crossing(Mode.RAIL));
  }

  @Test
  void no_path_can_run_through_a_place() {
    assertTaken(origin, road, new Link.Connector(5));
    assertTaken(road, destination, new Link.Connector(5));
    assertRefused(road, origin, new Link.Connector(5));
    assertRefused(destination, road, new Link.Connector(5));
    assertRefused(origin, destination, new Link.Connector(5));
    assertRefused(road, broad, new Link.Connector(5));
  }

  @Test
  void the_refusal_names_the_link_and_both_nodes() {
    assertThatThrownBy(() -> builder.addLink(standard, china, transfer()))
        .hasMessage(
            "Transfer[terminal=Aktau, hours=1.0, usdPerTeu=1.0, capacity=Optional.empty,"
                + " status=OPEN] cannot join"
                + " OfLayer[layer=Layer[mode=RAIL, variant=1435], territory=KAZ, lat=0.0, lon=0.0]"
                + " and OfLayer[layer=Layer[mode=RAIL, variant=1435], territory=CHN, lat=0.0,"
                + " lon=0.0]");
  }

  @Test
  void a_link_to_a_node_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> builder.addLink(road, 99, line("road")))
        .hasMessage("link joins nodes 3 and 99; there are 10 nodes");
  }
}
