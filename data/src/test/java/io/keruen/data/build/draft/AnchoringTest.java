package io.keruen.data.build.draft;

import static io.keruen.data.build.draft.Sketches.draft;
import static io.keruen.data.build.draft.Sketches.line;
import static io.keruen.data.build.draft.Sketches.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnchoringTest {
  private static Anchoring.Request request(String name, double lat, double lon) {
    return new Anchoring.Request(name, new Point(lat, lon), 25, n -> true);
  }

  private static Draft straightLine() {
    return draft(List.of(node("KAZ", 0, 0), node("KAZ", 0, 1)), line(0, 1, 120));
  }

  @Test
  void a_place_beside_a_line_splits_it_in_proportion() {
    Draft anchored = Anchoring.anchor(straightLine(), List.of(request("Shu", 0.1, 0.25)));

    assertThat(anchored.lines())
        .extracting(DraftLine::km)
        .satisfiesExactly(
            a -> assertThat(a).isCloseTo(30, within(0.1)),
            b -> assertThat(b).isCloseTo(90, within(0.1)));
    assertThat(anchored.node(2).anchors()).containsExactly("Shu");
  }

  @Test
  void two_places_on_one_line_keep_its_length_whatever_their_order() {
    Draft anchored =
        Anchoring.anchor(straightLine(), List.of(request("Otar", 0, 0.7), request("Shu", 0, 0.3)));

    assertThat(anchored.lines()).hasSize(3);
    assertThat(anchored.totalKm()).isCloseTo(120, within(1e-9));
  }

  @Test
  void a_place_near_an_end_takes_the_node() {
    Draft anchored = Anchoring.anchor(straightLine(), List.of(request("Almaty", 0.02, 0.005)));

    assertThat(anchored.lines()).hasSize(1);
    assertThat(anchored.node(0).anchors()).containsExactly("Almaty");
  }

  @Test
  void a_place_out_of_reach_hangs_on_nothing() {
    Draft anchored = Anchoring.anchor(straightLine(), List.of(request("Almaty", 1, 0.5)));

    assertThat(anchored.nodes()).noneMatch(DraftNode::isAnchored);
  }

  @Test
  void a_place_prefers_the_main_line_to_a_short_branch_nearer_by() {
    Draft withBranch =
        draft(
            List.of(
                node("KAZ", 0, 0), node("KAZ", 0, 1), node("KAZ", 0.1, 0.4), node("KAZ", 0.1, 0.6)),
            line(0, 1, 120),
            line(2, 3, 22));

    Draft anchored = Anchoring.anchor(withBranch, List.of(request("Shu", 0.09, 0.5)));

    assertThat(anchored.node(4).at().lat()).isCloseTo(0, within(1e-9));
  }
}
