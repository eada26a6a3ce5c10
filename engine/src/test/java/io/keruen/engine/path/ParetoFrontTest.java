package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What stays on a front, and which of its paths are shown. */
class ParetoFrontTest {
  private static ParetoPath path(int link, double hours, double usd, double kgCo2e) {
    return new ParetoPath(List.of(link), hours, usd, kgCo2e);
  }

  @Test
  void a_path_stays_unless_another_is_as_good_in_all_and_better_in_one() {
    ParetoPath fast = path(1, 10, 50, 5);
    ParetoPath cheap = path(2, 20, 30, 5);
    ParetoPath asFastButDearer = path(3, 10, 51, 5);
    ParetoPath worse = path(4, 21, 31, 6);

    assertThat(ParetoFront.of(List.of(worse, asFastButDearer, cheap, fast)).paths())
        .containsExactly(fast, cheap);
  }

  @Test
  void of_paths_that_differ_by_rounding_only_one_stays() {
    double third = 1.0 / 3;
    ParetoPath one = path(1, 0.1 + 0.2, third, 1);
    ParetoPath same = path(2, 0.3, third, 1);

    assertThat(ParetoFront.of(List.of(one, same)).paths()).containsExactly(same);
  }

  @Test
  void a_path_that_is_better_but_for_rounding_in_one_sum_replaces_the_other() {
    ParetoPath better = path(1, 0.1 + 0.2, 1, 1);
    ParetoPath worse = path(2, 0.3, 2, 1);

    assertThat(ParetoFront.of(List.of(worse, better)).paths()).containsExactly(better);
  }

  @Test
  void the_best_by_each_criterion_are_always_shown_and_told() {
    ParetoPath fastest = path(1, 10, 90, 50);
    ParetoPath between = path(2, 30, 40, 60);
    ParetoPath cheapest = path(3, 50, 20, 90);
    ParetoPath cleanest = path(4, 60, 60, 10);
    ParetoFront front = ParetoFront.of(List.of(cleanest, cheapest, between, fastest));

    assertThat(front.span(3)).containsExactly(fastest, cheapest, cleanest);
    assertThat(front.bestIn(fastest)).containsExactly(Criterion.TIME);
    assertThat(front.bestIn(cheapest)).containsExactly(Criterion.MONEY);
    assertThat(front.bestIn(cleanest)).containsExactly(Criterion.CARBON);
    assertThat(front.bestIn(between)).isEmpty();
    assertThat(front.span(9)).hasSize(4);
  }

  @Test
  void the_next_one_shown_adds_most_to_the_volume_bettered() {
    // The worst are 10 h, 10 USD, 2 kg. The bend betters a box of 8 x 8 x 1, the flat one 9 x 4 x
    // 1.
    ParetoPath fastest = path(1, 0, 10, 2);
    ParetoPath flat = path(2, 1, 6, 1);
    ParetoPath bend = path(3, 2, 2, 1);
    ParetoPath cleanest = path(4, 9, 9, 0.5);
    ParetoPath cheapest = path(5, 10, 0, 1);
    ParetoFront front = ParetoFront.of(List.of(fastest, flat, bend, cleanest, cheapest));

    assertThat(front.span(4)).containsExactly(fastest, bend, cleanest, cheapest);
    assertThat(front.span(5)).containsExactly(fastest, flat, bend, cleanest, cheapest);
  }

  @Test
  void the_volume_of_two_boxes_counts_what_they_share_once() {
    Hypervolume volume = new Hypervolume(10, 10, 10);

    // 8 x 8 x 8 and 9 x 5 x 5, which share 8 x 5 x 5.
    assertThat(volume.of(List.of(new double[] {2, 2, 2}))).isEqualTo(512);
    assertThat(volume.of(List.of(new double[] {2, 2, 2}, new double[] {1, 5, 5})))
        .isEqualTo(512 + 225 - 200);
    assertThat(volume.added(new double[] {1, 5, 5}, List.of(new double[] {2, 2, 2}))).isEqualTo(25);
    assertThat(volume.of(List.of(new double[] {11, 2, 2}))).isZero();
  }

  @Test
  void the_volume_agrees_with_counting_unit_cubes() {
    Random random = new Random(1998);
    for (int round = 0; round < 200; round++) {
      List<double[]> points = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        points.add(new double[] {random.nextInt(7), random.nextInt(7), random.nextInt(7)});
      }
      assertThat(new Hypervolume(6, 6, 6).of(points)).isCloseTo(cubes(points), within(1e-9));
    }
  }

  private static double cubes(List<double[]> points) {
    int cubes = 0;
    for (int cube = 0; cube < 216; cube++) {
      int x = cube / 36;
      int y = cube / 6 % 6;
      int z = cube % 6;
      if (points.stream().anyMatch(p -> p[0] <= x && p[1] <= y && p[2] <= z)) {
        cubes++;
      }
    }
    return cubes;
  }

  @Test
  void rules_out_of_range_are_refused() {
    assertThatThrownBy(() -> ParetoRule.upTo(2, 0))
        .hasMessage("number of Pareto routes is 2; it must be between 3 and 100");
    assertThatThrownBy(() -> ParetoRule.upTo(101, 0))
        .hasMessage("number of Pareto routes is 101; it must be between 3 and 100");
    assertThatThrownBy(() -> ParetoRule.upTo(6, -0.1))
        .hasMessage("tolerance is -0.1; it must be 0 or more");
    assertThatThrownBy(() -> ParetoRule.upTo(6, Double.NaN))
        .hasMessage("tolerance is NaN; it must be 0 or more");
    assertThatThrownBy(() -> new ParetoRule(3, 0, 0))
        .hasMessage("labels are 0; there must be 1 or more");
  }
}
