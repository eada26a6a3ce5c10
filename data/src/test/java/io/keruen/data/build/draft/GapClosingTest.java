package io.keruen.data.build.draft;

import static io.keruen.data.build.draft.Sketches.draft;
import static io.keruen.data.build.draft.Sketches.line;
import static io.keruen.data.build.draft.Sketches.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapClosingTest {
  /** Two lines in a row whose ends face each other over a gap of some degrees. */
  private static Draft facing(double gapDegrees, String secondTerritory) {
    double second = 0.5 + gapDegrees;
    return draft(
        List.of(
            node("KAZ", 0, 0), node("KAZ", 0, 0.5),
            node(secondTerritory, 0, second), node(secondTerritory, 0, second + 0.5)),
        line(0, 1, 56),
        line(2, 3, 56));
  }

  @Test
  void dead_ends_that_face_each_other_are_joined_and_told() {
    GapClosing.Result closed = GapClosing.close(facing(0.1, "KAZ"), 20, 25, Sketches.KNOWN);

    assertThat(closed.gaps()).hasSize(1);
    assertThat(closed.gaps().get(0).km()).isCloseTo(11.1, within(0.1));
    assertThat(closed.draft().parts(i -> true).count()).isEqualTo(1);
  }

  @Test
  void a_gap_wider_than_the_limit_stays_open() {
    assertThat(GapClosing.close(facing(0.3, "KAZ"), 20, 25, Sketches.KNOWN).gaps()).isEmpty();
  }

  @Test
  void a_gap_at_a_border_stays_open() {
    assertThat(GapClosing.close(facing(0.1, "CHN"), 20, 25, Sketches.KNOWN).gaps()).isEmpty();
  }

  @Test
  void a_gap_closes_even_where_a_long_way_round_joins_its_ends() {
    // A ring of 1,000 km around the gap: the ends reach each other, but not by a short way.
    Draft ring =
        draft(
            List.of(
                node("KAZ", 0, 0),
                node("KAZ", 0, 0.5),
                node("KAZ", 0, 0.6),
                node("KAZ", 0, 1.1),
                node("KAZ", 4, 0.5)),
            line(0, 1, 56),
            line(2, 3, 56),
            line(0, 4, 500),
            line(4, 3, 500));

    assertThat(GapClosing.close(ring, 20, 25, Sketches.KNOWN).gaps()).hasSize(1);
  }
}
