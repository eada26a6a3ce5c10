package io.keruen.data.build.draft;

import static io.keruen.data.build.draft.Sketches.draft;
import static io.keruen.data.build.draft.Sketches.line;
import static io.keruen.data.build.draft.Sketches.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimplificationTest {
  /** Almaty - 1 - 2 - Astana in a row, with a siding from 1 to 4. */
  private static Draft rowWithSiding() {
    return draft(
        List.of(
            node("KAZ", 0, 0, "Almaty"),
            node("KAZ", 0, 1),
            node("KAZ", 0.1, 2),
            node("KAZ", 0, 3, "Astana"),
            node("KAZ", 1, 1)),
        line(0, 1, 120),
        line(1, 2, 130),
        line(2, 3, 140),
        line(1, 4, 20));
  }

  @Test
  void a_chain_becomes_one_line_with_its_course_and_the_siding_falls_away() {
    Draft simple = Simplification.simplify(rowWithSiding());

    assertThat(simple.nodes())
        .extracting(DraftNode::anchors)
        .containsExactly(List.of("Almaty"), List.of("Astana"));
    assertThat(simple.lines()).hasSize(1);
    assertThat(simple.line(0).km()).isEqualTo(390);
    assertThat(simple.line(0).via()).containsExactly(new Point(0, 1), new Point(0.1, 2));
  }

  @Test
  void a_chain_ends_where_the_kind_of_line_changes() {
    Draft row = rowWithSiding();
    DraftLine second = row.line(2).withAttributes(Sketches.KNOWN.withQuality("double"));

    Draft simple =
        Simplification.simplify(new Draft(row.nodes(), List.of(row.line(0), row.line(1), second)));

    assertThat(simple.lines()).extracting(DraftLine::km).containsExactly(250.0, 140.0);
  }

  @Test
  void of_parallel_lines_the_shortest_stays() {
    Draft two =
        draft(
            List.of(node("KAZ", 0, 0, "Almaty"), node("KAZ", 0, 1, "Shu")),
            line(0, 1, 150),
            line(1, 0, 120));

    assertThat(Simplification.dropParallels(two).lines())
        .extracting(DraftLine::km)
        .containsExactly(120.0);
  }

  @Test
  void short_islands_fall_away_unless_a_place_stands_on_them() {
    Draft islands =
        draft(
            List.of(
                node("KAZ", 0, 0),
                node("KAZ", 0, 1),
                node("KAZ", 5, 0, "Oskemen"),
                node("KAZ", 5, 1)),
            line(0, 1, 10),
            line(2, 3, 10));

    Draft kept = Simplification.dropIslands(islands, 25);

    assertThat(kept.lines()).hasSize(1);
    assertThat(kept.node(0).anchors()).containsExactly("Oskemen");
  }
}
