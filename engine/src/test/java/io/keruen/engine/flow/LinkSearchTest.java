package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.path.Execution;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkSearchTest {

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"SUCCESSIVE_AVERAGES", "FRANK_WOLFE", "BICONJUGATE_FRANK_WOLFE"})
  void a_search_that_begins_at_an_equilibrium_ends_there(Method method) {
    RandomFlows random = RandomFlows.of(1956, RandomFlows.Times.RISING, 2);
    FlowProblem problem = new FlowProblem(random.network(), random.classes());
    Equilibrium before =
        Equilibrium.solve(
            random.network(),
            random.classes(),
            Method.PAIRED_SEGMENTS,
            StopRule.atRelativeGap(1e-10),
            Execution.onThreads(1),
            iteration -> {});
    Equilibrium again =
        new LinkSearch(
                problem,
                method,
                StopRule.atRelativeGap(1e-9),
                Execution.onThreads(1),
                iteration -> {})
            .solveFrom(FlowCertificate.volumes(before));
    assertThat(List.of(again.converged(), again.iterations().size()))
        .as("%s", random)
        .isEqualTo(List.of(true, 1));
    assertThat(FlowCertificate.volumes(again)).isDeepEqualTo(FlowCertificate.volumes(before));
  }
}
