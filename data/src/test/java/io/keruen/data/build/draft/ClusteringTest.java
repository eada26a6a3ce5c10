package io.keruen.data.build.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.build.packages.RawGraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusteringTest {
  private static List<DraftNode> homes(RawGraph raw, String... territories) {
    List<DraftNode> homes = new ArrayList<>();
    for (int i = 0; i < raw.nodeCount(); i++) {
      Point at = new Point(raw.lat(i), raw.lon(i));
      homes.add(DraftNode.of("rail-1520", territories[i % territories.length], at));
    }
    return homes;
  }

  /** Two tracks 0.4 km apart with a crossover at each end; the stations lie 22.2 km apart. */
  private static RawGraph doubleTrack() {
    String module =
        """
        graph=[{1: 0.4, 2: 22.3}, {0: 0.4, 3: 22.3}, {0: 22.3, 3: 0.4}, {1: 22.3, 2: 0.4}]
        nodes=[[0.0, 0.0], [0.004, 0.0], [0.0, 0.2], [0.004, 0.2]]
        """;
    return RawGraph.parse(module.getBytes(StandardCharsets.UTF_8), "test");
  }

  @Test
  void parallel_tracks_become_one_line_of_the_same_length() {
    RawGraph raw = doubleTrack();

    Draft draft = Clustering.cluster(raw, homes(raw, "KAZ"), 1, Sketches.KNOWN);

    assertThat(draft.nodes()).hasSize(2);
    assertThat(draft.lines()).hasSize(1);
    assertThat(draft.line(0).km()).isCloseTo(22.3, within(0.01));
  }

  @Test
  void nodes_of_two_territories_are_never_merged() {
    RawGraph raw = doubleTrack();

    Draft draft = Clustering.cluster(raw, homes(raw, "KAZ", "CHN"), 1, Sketches.KNOWN);

    assertThat(draft.nodes()).hasSize(4);
  }

  @Test
  void merging_along_a_straight_line_keeps_its_length_whatever_the_radius() {
    // 101 nodes every 0.01 degrees: 100 x 1.2 km though the straight distance is 1.112 km.
    StringBuilder graph = new StringBuilder("graph=[");
    StringBuilder nodes = new StringBuilder("nodes=[");
    for (int i = 0; i <= 100; i++) {
      graph.append(i == 0 ? "" : ", ").append(i == 100 ? "{99: 1.2}" : "{" + (i + 1) + ": 1.2}");
      nodes.append(i == 0 ? "" : ", ").append("[0.0, ").append(i / 100.0).append("]");
    }
    String module = graph + "]\n" + nodes + "]\n";
    RawGraph raw = RawGraph.parse(module.getBytes(StandardCharsets.UTF_8), "test");

    Draft draft = Clustering.cluster(raw, homes(raw, "KAZ"), 2.5, Sketches.KNOWN);

    // Half the joints move: each keeps its surplus of 0.088 km per edge outside the balls.
    assertThat(draft.nodes().size()).isBetween(20, 60);
    assertThat(draft.totalKm()).isBetween(111.2, 120.0);
  }
}
