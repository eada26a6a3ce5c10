package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.Corridor;
import io.keruen.engine.scenario.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How forecasts grow, and that they count what skims hold. */
class MemoryForecastTest {
  private static final World WORLD = Corridor.world();
  private static final Study STUDY = StudyRunTest.study(List.of()); // one scenario, no projects

  private static long run(int places, int threads) {
    return MemoryForecast.ofRun(WORLD, STUDY, Corridor.CONTAINERS, places, 0, threads).bytes();
  }

  @Test
  void many_places_count_by_their_pairs() {
    // Baseline: cost, 4 measures, border money, 4 of the scenario, 1 word of marks: 11 numbers of 8
    // bytes. Scenario: 7. Market access: 8.
    assertThat((double) run(100_000, 1) / 1e10).isCloseTo(8 * (11 + 7 + 8), within(2.0));
    assertThat((double) run(200_000, 1) / run(100_000, 1)).isCloseTo(4, within(0.1));
  }

  @Test
  void threads_count_where_the_work_does() {
    assertThat(run(10, 8)).isGreaterThan(run(10, 1));
  }

  @Test
  void projects_count_by_their_worlds_and_threads() {
    long one = MemoryForecast.ofProjects(WORLD, STUDY, 1000, 1).bytes();
    long two = MemoryForecast.ofProjects(WORLD, STUDY, 1000, 2).bytes();

    // One more world at a time: market access (2 numbers per pair) and changes.
    assertThat(two - one).isBetween(16_000_000L, 60_000_000L);
  }

  @Test
  void a_matrix_takes_five_numbers_a_pair() {
    assertThat((double) MemoryForecast.ofMatrix(WORLD.network(), 100_000, 1).bytes() / 1e10)
        .isCloseTo(8 * 5, within(1.0));
  }

  @Test
  void the_forecast_of_a_study_is_that_of_its_places() {
    int places = StudyRunTest.run(STUDY).places().size();

    assertThat(StudyRun.forecast(WORLD, STUDY, 2).places()).isEqualTo(places);
    assertThat(ProjectRun.forecast(WORLD, STUDY.withMostPlaces(2), 2).places()).isEqualTo(2);
  }

  @Test
  void what_is_as_large_as_the_heap_fits() {
    MemoryForecast forecast = new MemoryForecast(10, 1000);

    assertThat(forecast.fits(1000)).isTrue();
    assertThat(forecast.fits(999)).isFalse();
  }
}
