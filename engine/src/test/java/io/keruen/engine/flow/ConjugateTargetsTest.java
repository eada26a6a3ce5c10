package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Four parallel roads between two zones whose slopes are 1, 2, 3 and 4 at every volume, so that the
 * second derivative of the objective stays as it is.
 */
class ConjugateTargetsTest {
  private static final double[] SLOPE = {1, 2, 3, 4};

  private final FlowNetwork network = network();
  private final ConjugateTargets targets = new ConjugateTargets(network);

  private static FlowNetwork network() {
    return TwoZones.joinedBy(
        Arrays.stream(SLOPE).mapToObj(slope -> new Bpr(1, slope, 1, 1)).toArray(LinkTime[]::new));
  }

  private LinkState state(double... volume) {
    FlowClass all = FlowClass.ofTime("all", TwoZones.demand(12), network);
    return new LinkState(new FlowProblem(network, List.of(all)), new double[][] {volume});
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int link = 0; link < SLOPE.length; link++) {
      sum += SLOPE[link] * one[link] * other[link];
    }
    return sum;
  }

  private static double[] direction(double[] to, double[] from) {
    double[] direction = new double[to.length];
    for (int link = 0; link < to.length; link++) {
      direction[link] = to[link] - from[link];
    }
    return direction;
  }

  @Test
  void the_first_target_is_the_nearest_loading() {
    double[][] nearest = {{0, 12, 0, 0}};
    assertThat(targets.next(state(12, 0, 0, 0), nearest)).isSameAs(nearest);
  }

  @Test
  void each_direction_is_conjugate_to_the_two_before() {
    double[] x0 = {12, 0, 0, 0};
    double[] first = {0, 12, 0, 0};
    targets.stepped(new double[][] {first}, 0.5);
    double[] x1 = {6, 6, 0, 0};
    double[] second = targets.next(state(x1), new double[][] {{0, 0, 12, 0}})[0];
    assertThat(product(direction(second, x1), direction(first, x0))).isCloseTo(0, offset(1e-12));

    targets.stepped(new double[][] {second}, 0.5);
    double[] x2 = new double[4];
    for (int link = 0; link < 4; link++) {
      x2[link] = x1[link] + 0.5 * (second[link] - x1[link]);
    }
    double[] third = targets.next(state(x2), new double[][] {{0, 0, 0, 12}})[0];
    assertThat(product(direction(third, x2), direction(second, x1))).isCloseTo(0, offset(1e-12));
    assertThat(product(direction(third, x2), direction(first, x0))).isCloseTo(0, offset(1e-12));
  }

  @Test
  void a_target_carries_the_demand_and_no_volume_is_negative() {
    targets.stepped(new double[][] {{0, 12, 0, 0}}, 0.25);
    double[] target = targets.next(state(9, 3, 0, 0), new double[][] {{0, 0, 12, 0}})[0];
    double sum = 0;
    for (double volume : target) {
      assertThat(volume).isNotNegative();
      sum += volume;
    }
    assertThat(sum).isCloseTo(12, offset(1e-12));
  }

  @Test
  void after_a_whole_step_the_search_starts_afresh() {
    targets.stepped(new double[][] {{0, 12, 0, 0}}, 1);
    double[][] nearest = {{0, 0, 12, 0}};
    assertThat(targets.next(state(0, 12, 0, 0), nearest)).isSameAs(nearest);
  }
}
