package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.Sketch;
import io.keruen.engine.network.Network;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * On a small drawn network (one-way roads, costs at the links):
 *
 * <pre>
 *   a --1--> b --1--> d      e (no link)
 *   a --4--> c --1--> d
 *            b --1--> c
 * </pre>
 */
class PathTreeTest {
  private final Sketch sketch =
      new Sketch()
          .node("a", "road", "KAZ")
          .node("b", "road", "KAZ")
          .node("c", "road", "KAZ")
          .node("d", "road", "KAZ")
          .node("e", "road", "KAZ")
          .oneWay("a", "b", 1)
          .oneWay("a", "c", 4)
          .oneWay("b", "d", 1)
          .oneWay("b", "c", 1)
          .oneWay("c", "d", 1);
  private final Network network = sketch.network();
  private final double[] linkCost = lengths(network);

  private static double[] lengths(Network network) {
    double[] km = new double[network.linkCount()];
    Arrays.setAll(km, link -> network.link(link).lengthKm());
    return km;
  }

  private PathTree treeFromA() {
    PathTree tree = new PathTree(network);
    tree.grow(sketch.node("a"), linkCost);
    return tree;
  }

  @Test
  void the_detour_over_b_beats_the_direct_link_to_c() {
    PathTree tree = treeFromA();
    assertThat(tree.cost(sketch.node("c"))).isEqualTo(2); // a-b-c = 1 + 1 < 4
    assertThat(tree.linksTo(sketch.node("c")))
        .containsExactly(sketch.link("a", "b"), sketch.link("b", "c"));
  }

  @Test
  void a_path_to_the_origin_has_no_links_and_costs_nothing() {
    PathTree tree = treeFromA();
    assertThat(tree.cost(sketch.node("a"))).isZero();
    assertThat(tree.linksTo(sketch.node("a"))).isEmpty();
  }

  @Test
  void a_node_without_links_is_not_reached() {
    PathTree tree = treeFromA();
    assertThat(tree.reaches(sketch.node("e"))).isFalse();
    assertThat(tree.cost(sketch.node("e"))).isInfinite();
    assertThatThrownBy(() -> tree.linksTo(sketch.node("e")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("node 4 was not reached");
  }

  @Test
  void a_link_of_infinite_cost_is_not_used() {
    linkCost[sketch.link("a", "b")] = Double.POSITIVE_INFINITY;
    PathTree tree = treeFromA();
    assertThat(tree.reaches(sketch.node("b"))).isFalse();
    assertThat(tree.cost(sketch.node("d"))).isEqualTo(5); // a-c-d = 4 + 1
  }

  @Test
  void links_that_cost_nothing_make_no_loops() {
    Arrays.fill(linkCost, 0);
    PathTree tree = treeFromA();
    assertThat(tree.cost(sketch.node("d"))).isZero();
    assertThat(tree.linksTo(sketch.node("d"))).hasSizeBetween(2, 3);
  }

  @Test
  void of_parallel_links_the_cheaper_is_taken_and_of_equal_ones_the_lower_number() {
    Sketch parallel =
        new Sketch().node("a", "road", "KAZ").node("b", "road", "KAZ").oneWay("a", "b", 3);
    Network pair = parallel.oneWay("a", "b", 2).oneWay("a", "b", 2).network();
    PathTree tree = new PathTree(pair);
    tree.grow(0, lengths(pair));
    assertThat(tree.linksTo(1)).containsExactly(1);
  }

  @Test
  void of_two_ways_of_equal_cost_the_lower_last_link_is_taken() {
    linkCost[sketch.link("a", "c")] = 1; // a-b-d and a-c-d both cost 2
    assertThat(treeFromA().linkInto(sketch.node("d"))).isEqualTo(sketch.link("b", "d"));
  }

  @Test
  void a_search_stops_at_its_target_and_the_next_one_starts_clean() {
    PathTree tree = new PathTree(network);
    tree.growTo(sketch.node("b"), sketch.node("a"), linkCost);
    assertThat(tree.settledCount()).isEqualTo(2);
    tree.grow(sketch.node("b"), linkCost);
    assertThat(tree.reaches(sketch.node("a"))).isFalse();
    assertThat(tree.cost(sketch.node("c"))).isEqualTo(1);
    assertThat(tree.settledCount()).isEqualTo(3);
  }

  @Test
  void several_origins_each_begin_with_their_own_cost() {
    double[] originCost = new double[network.nodeCount()];
    Arrays.fill(originCost, Double.POSITIVE_INFINITY);
    originCost[sketch.node("b")] = 10;
    originCost[sketch.node("c")] = 10.5;
    PathTree tree = new PathTree(network);
    tree.growFromMany(originCost, linkCost);
    assertThat(tree.cost(sketch.node("c"))).isEqualTo(10.5); // not b-c = 11
    assertThat(tree.cost(sketch.node("d"))).isEqualTo(11); // b-d, not c-d = 11.5
    assertThat(tree.linksTo(sketch.node("d"))).containsExactly(sketch.link("b", "d"));
  }

  @Test
  void a_negative_cost_is_refused_by_link_before_the_search() {
    linkCost[2] = -1;
    assertThatThrownBy(this::treeFromA)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cost of link 2 (Line[")
        .hasMessageEndingWith("is -1.0; it must be 0 or more, or infinite if it cannot be used");
  }

  @Test
  void a_cost_that_is_not_a_number_is_refused() {
    linkCost[4] = Double.NaN;
    assertThatThrownBy(this::treeFromA)
        .hasMessageStartingWith("cost of link 4")
        .hasMessageContaining("is NaN");
  }

  @Test
  void costs_of_another_network_are_refused() {
    assertThatThrownBy(() -> new PathTree(network).grow(0, new double[7]))
        .hasMessage("7 link costs for 5 links; give one per link");
  }
}
