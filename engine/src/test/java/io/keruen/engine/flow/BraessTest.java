package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import io.keruen.engine.path.Execution;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The paradox of Braess (1968), Über ein Paradoxon aus der Verkehrsplanung: six units go from 0 to
 * 3.
 *
 * <pre>
 *        1
 *  10v /   \ 50+v          with the middle link, 10+v from 1 to 2, all three
 *    0      3              paths cost 92; without it both cost 83
 * 50+v \   / 10v
 *        2
 * </pre>
 */
class BraessTest {

  @Test
  void opening_the_middle_link_raises_every_cost_from_83_to_92() {
    assertThat(costOfTrip(false)).isCloseTo(83, within(1e-6));
    assertThat(costOfTrip(true)).isCloseTo(92, within(1e-6));
  }

  private static double costOfTrip(boolean middleOpen) {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int node = 0; node < 4; node++) {
      builder.addNode();
    }
    builder.addZone(0, Passage.OPEN);
    builder.addZone(3, Passage.OPEN);
    builder.addLink(0, 1, linear(0, 10));
    builder.addLink(2, 3, linear(0, 10));
    builder.addLink(0, 2, linear(50, 1));
    builder.addLink(1, 3, linear(50, 1));
    if (middleOpen) {
      builder.addLink(1, 2, linear(10, 1));
    }
    FlowNetwork network = builder.freeze();
    OdMatrix demand = OdMatrix.builder(2).add(0, 1, 6).build();
    Equilibrium equilibrium =
        Equilibrium.solve(
            network,
            List.of(FlowClass.ofTime("cars", demand, network)),
            Method.PAIRED_SEGMENTS,
            StopRule.atRelativeGap(1e-12),
            Execution.onThreads(1),
            iteration -> {});
    assertThat(equilibrium.converged()).isTrue();
    return equilibrium.last().totalCost() / 6;
  }

  /** Time a + s v; where a = 0 by a free-flow time of 1e-9, which BPR needs to scale from. */
  private static LinkTime linear(double a, double slope) {
    double freeFlow = Math.max(a, 1e-9);
    return new Bpr(freeFlow, slope / freeFlow, 1, 1);
  }
}
