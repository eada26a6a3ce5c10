package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.Method;
import io.keruen.engine.flow.StopRule;
import io.keruen.engine.path.Execution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    Equilibrium equilibrium = solve(EngineInput.of(benchmark.read()), 1e-10, 2);

    assertThat(equilibrium.converged()).isTrue();
    assertThat(equilibrium.last().objective() / published - 1).isCloseTo(0, within(1e-9));
  }

  // Where times of links rise with volume, volumes at equilibrium are unique; elsewhere they need
  // not be. The gap bounds the excess cost, which grows with the square of a volume's error.
  @ParameterizedTest
  @EnumSource(Benchmarks.class)
  void volumes_at_gap_1e_12_are_those_of_the_reference_files(Benchmarks benchmark) {
    AssignmentInput input = benchmark.read();
    EngineInput engine = EngineInput.of(input);
    LinkVolumes reference = input.readVolumes(benchmark.file("flow"));
    Equilibrium equilibrium = solve(engine, 1e-12, 2);

    assertThat(equilibrium.converged()).isTrue();
    double worst = 0;
    for (int row = 0; row < input.network().links().size(); row++) {
      if (!input.network().links().get(row).takesConstantTime()) {
        double volume = equilibrium.volume(engine.link(row));
        worst = Math.max(worst, Math.abs(volume - reference.volume(0, row)) / Math.max(1, volume));
      }
    }
    assertThat(worst).isLessThan(1e-3);
  }

  @Test
  void volumes_have_the_same_bits_on_1_2_and_8_threads() {
    EngineInput input = EngineInput.of(Benchmarks.ANAHEIM.read());
    Equilibrium one = solve(input, 1e-10, 1);

    for (int threads : new int[] {2, 8}) {
      Equilibrium several = solve(input, 1e-10, threads);
      assertThat(several.iterations()).isEqualTo(one.iterations());
      for (int link = 0; link < input.network().linkCount(); link++) {
        assertThat(several.volume(link)).isEqualTo(one.volume(link));
      }
    }
  }

  private static Equilibrium solve(EngineInput input, double gap, int threads) {
    return Equilibrium.solve(
        input.network(),
        input.classes(),
        Method.PAIRED_SEGMENTS,
        StopRule.atRelativeGap(gap),
        Execution.onThreads(threads),
        iteration -> {});
  }
}
