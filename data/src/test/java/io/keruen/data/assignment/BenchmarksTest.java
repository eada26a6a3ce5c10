package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.Method;
import io.keruen.engine.flow.StopRule;
import io.keruen.engine.path.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published networks, their sizes and their published optima. */
class BenchmarksTest {
  // Sizes as the read-mes of the collection give them; trips are those between and inside zones.
  @ParameterizedTest
  @CsvSource({
    "SIOUX_FALLS, 24, 24, 76, 360600",
    "ANAHEIM, 38, 416, 914, 104694.4",
    "WINNIPEG, 147, 1052, 2836, 64784",
    "CHICAGO_SKETCH, 387, 933, 2950, 1260907.4400005303"
  })
  void sizes_are_those_published(
      Benchmarks benchmark, int zones, int nodes, int links, double trips) {
    AssignmentInput input = benchmark.read();

    assertThat(input.zones()).hasSize(zones);
    assertThat(input.network().nodes()).hasSize(nodes);
    assertThat(input.network().links()).hasSize(links);
    assertThat(input.trips(0).total()).isCloseTo(trips, within(1e-6));
  }

  // Objectives as the read-mes give them; that of Sioux Falls is the published one times 1e5.
  @ParameterizedTest
  @CsvSource({
    "SIOUX_FALLS, 4231335.287107440",
    "WINNIPEG, 827911.494629963",
    "CHICAGO_SKETCH, 17313018.7387477"
  })
  void objectives_at_gap_1e_10_are_those_published(Benchmarks benchmark, double published) {
    EngineInput input = EngineInput.of(benchmark.read());

    Equilibrium equilibrium =
        Equilibrium.solve(
            input.network(),
            input.classes(),
            Method.PAIRED_SEGMENTS,
            StopRule.atRelativeGap(1e-10),
            Execution.onThreads(2),
            iteration -> {});

    assertThat(equilibrium.converged()).isTrue();
    assertThat(equilibrium.last().objective() / published - 1).isCloseTo(0, within(1e-9));
  }
}
