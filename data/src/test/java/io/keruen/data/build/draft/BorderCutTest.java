package io.keruen.data.build.draft;

import static io.keruen.data.build.draft.Sketches.draft;
import static io.keruen.data.build.draft.Sketches.line;
import static io.keruen.data.build.draft.Sketches.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BorderCutTest {
  /** The border runs along the meridian 0.25 E. */
  private static String territoryAt(Point at) {
    return at.lon() < 0.25 ? "KAZ" : "CHN";
  }

  private static Draft across() {
    return draft(List.of(node("KAZ", 0, 0), node("CHN", 0, 1)), line(0, 1, 120));
  }

  @Test
  void a_line_across_a_border_gets_a_part_in_each_territory() {
    BorderCut.Result cut = BorderCut.cut(across(), BorderCutTest::territoryAt);

    assertThat(cut.borders()).hasSize(1);
    assertThat(cut.draft().lines()).hasSize(2);
    assertThat(cut.draft().line(0).km()).isCloseTo(30, within(0.01));
    assertThat(cut.draft().line(1).km()).isCloseTo(90, within(0.01));
    BorderCut.Border border = cut.borders().get(0);
    assertThat(cut.draft().node(border.nodeA()).territory()).isEqualTo("KAZ");
    assertThat(cut.draft().node(border.nodeB()).territory()).isEqualTo("CHN");
    assertThat(cut.draft().at(border.nodeA())).isEqualTo(cut.draft().at(border.nodeB()));
  }

  @Test
  void a_split_line_still_lets_paths_through() {
    Draft split = BorderCut.split(across(), BorderCutTest::territoryAt);

    PathSearch search = new PathSearch(split, i -> true);

    assertThat(search.path(0, 1, 1000)).isPresent();
    assertThat(search.km(1)).isCloseTo(120, within(1e-9));
  }

  @Test
  void splitting_twice_changes_nothing_more() {
    Draft split = BorderCut.split(across(), BorderCutTest::territoryAt);

    assertThat(BorderCut.split(split, BorderCutTest::territoryAt).lines()).isEqualTo(split.lines());
  }

  @Test
  void a_line_between_two_gauges_of_one_territory_is_taken_away() {
    DraftNode broad = new DraftNode("rail-1520", "POL", new Point(0, 0), List.of());
    DraftNode standard = new DraftNode("rail-1435", "POL", new Point(0, 0.1), List.of());

    BorderCut.Result cut =
        BorderCut.cut(draft(List.of(broad, standard), line(0, 1, 11)), a -> "POL");

    assertThat(cut.draft().lines()).isEmpty();
    assertThat(cut.borders()).isEmpty();
  }

  @Test
  void a_short_stretch_across_the_border_is_noise() {
    Draft wandering =
        draft(
            List.of(
                node("KAZ", 0, 0), node("CHN", 0, 0.01), node("KAZ", 0, 0.02), node("KAZ", 0, 1)),
            line(0, 1, 1.1),
            line(1, 2, 1.1),
            line(2, 3, 109));

    Draft clean = Pockets.absorb(wandering, 8);

    assertThat(clean.nodes()).extracting(DraftNode::territory).containsOnly("KAZ");
  }
}
