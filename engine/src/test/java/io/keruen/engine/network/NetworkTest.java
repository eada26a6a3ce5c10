package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.Sketch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 *
 *
 * <pre>
 *   [Almaty] - a ---- b =Dostyk= c      (a, b rail-1520 in KAZ; c rail-1435 in CHN)
 *              a ---- b                 (a second track, added last)
 *              r --yard-- a             (r road in KAZ)
 * </pre>
 */
class NetworkTest {
  private final Sketch sketch =
      new Sketch()
          .node("a", "rail-1520", "KAZ")
          .node("b", "rail-1520", "KAZ")
          .node("c", "rail-1435", "CHN")
          .node("r", "road", "KAZ")
          .line("a", "b", 100)
          .crossing("Dostyk", "b", "c", 20, 100)
          .terminal("yard", "r", "a", 5, 30)
          .oneWay("a", "b", 110)
          .place("Almaty", "a");
  private final Network network = sketch.network();

  @Test
  void links_are_numbered_by_from_node_then_by_the_order_of_adding() {
    int a = sketch.node("a");
    assertThat(network.firstOut(a)).isZero();
    assertThat(network.endOut(a)).isEqualTo(4);
    assertThat(network.link(0).lengthKm()).isEqualTo(100);
    assertThat(network.link(1)).isInstanceOf(Link.Transfer.class);
    assertThat(network.link(2).lengthKm()).isEqualTo(110);
    assertThat(network.link(3)).isInstanceOf(Link.Connector.class);
    for (int node = 0; node < network.nodeCount(); node++) {
      for (int link = network.firstOut(node); link < network.endOut(node); link++) {
        assertThat(network.fromNode(link)).isEqualTo(node);
      }
    }
  }

  @Test
  void a_line_counts_once_towards_a_length_whether_one_or_both_directions_are_named() {
    int there = sketch.link("a", "b");
    int back = sketch.link("b", "a");
    int border = sketch.link("b", "c");
    assertThat(network.lineLengthKm(List.of(there))).isEqualTo(100);
    assertThat(network.lineLengthKm(List.of(there, back, border, there))).isEqualTo(100);
    // the second track is a line of its own: number 2, 110 km
    assertThat(network.lineLengthKm(List.of(there, back, 2))).isEqualTo(210);
  }

  @Test
  void the_gauge_changes_at_the_border_and_nowhere_else() {
    for (int link = 0; link < network.linkCount(); link++) {
      assertThat(network.changesGauge(link)).isEqualTo(network.link(link) instanceof Link.Crossing);
    }
  }

  @Test
  void a_link_lies_in_the_territory_it_starts_in_or_else_ends_in() {
    assertThat(network.territory(sketch.link("b", "c"))).isEqualTo("KAZ");
    assertThat(network.territory(sketch.link("c", "b"))).isEqualTo("CHN");
    assertThat(network.territory(3)).isEqualTo("KAZ"); // the connector from Almaty's end
    Sketch ocean = new Sketch().node("x", "sea", "").node("y", "sea", "EGY").line("x", "y", 9);
    assertThat(ocean.network().territory(ocean.link("x", "y"))).isEqualTo("EGY");
  }

  @Test
  void replacing_a_link_leaves_the_network_before_untouched() {
    int border = sketch.link("b", "c");
    Network closed = network.with(Map.of(border, network.link(border).with(Status.CLOSED)));
    assertThat(closed.isOpen(border)).isFalse();
    assertThat(network.isOpen(border)).isTrue();
    assertThat(closed.toNode(border)).isEqualTo(network.toNode(border));
  }

  @Test
  void a_builder_of_a_network_freezes_to_the_same_network() {
    Network again = network.toBuilder().freeze();
    assertThat(again.nodeCount()).isEqualTo(network.nodeCount());
    assertThat(again.linkCount()).isEqualTo(network.linkCount());
    for (int link = 0; link < network.linkCount(); link++) {
      assertThat(again.link(link)).isEqualTo(network.link(link));
      assertThat(again.fromNode(link)).isEqualTo(network.fromNode(link));
      assertThat(again.toNode(link)).isEqualTo(network.toNode(link));
    }
  }

  @Test
  void a_frozen_network_does_not_see_what_its_builder_adds_later() {
    NetworkBuilder builder = network.toBuilder();
    Network frozen = builder.freeze();
    builder.addLink(0, 1, network.link(0));
    assertThat(frozen.linkCount()).isEqualTo(network.linkCount());
    assertThat(builder.freeze().linkCount()).isEqualTo(network.linkCount() + 1);
  }

  @Test
  void turned_round_twice_every_link_is_back() {
    ReversedNetwork turned = network.reversed();
    for (int link = 0; link < network.linkCount(); link++) {
      int original = turned.original(link);
      assertThat(turned.network().fromNode(link)).isEqualTo(network.toNode(original));
      assertThat(turned.network().toNode(link)).isEqualTo(network.fromNode(original));
      assertThat(turned.network().link(link)).isEqualTo(network.link(original));
    }
    Network twice = turned.network().reversed().network();
    for (int node = 0; node < network.nodeCount(); node++) {
      assertThat(twice.firstOut(node)).isEqualTo(network.firstOut(node));
    }
  }

  @Test
  void costs_follow_their_links_when_the_network_is_turned() {
    double[] cost = new double[network.linkCount()];
    for (int link = 0; link < cost.length; link++) {
      cost[link] = 10 * link;
    }
    ReversedNetwork turned = network.reversed();
    double[] turnedCost = turned.costs(cost);
    for (int link = 0; link < cost.length; link++) {
      assertThat(turnedCost[link]).isEqualTo(10.0 * turned.original(link));
    }
  }
}
