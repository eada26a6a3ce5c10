package io.keruen.engine.appraisal;

import java.util.function.ToDoubleBiFunction;

/** Import tariffs between the countries of some economies, looked up once. Immutable. */
final class CountryTariffs {
  private final int countries;
  private final double[] percent; // countries x countries

  /**
   * @param tariffPercent of value, from and to a territory (ISO 3166-1 alpha-3)
   */
  CountryTariffs(Economies economies, ToDoubleBiFunction<String, String> tariffPercent) {
    countries = economies.countries().size();
    percent = new double[countries * countries];
    for (int from = 0; from < countries; from++) {
      for (int to = 0; to < countries; to++) {
        percent[from * countries + to] =
            from == to
                ? 0
                : tariffPercent.applyAsDouble(
                    economies.countries().get(from).iso3(), economies.countries().get(to).iso3());
      }
    }
  }

  /** Percent of value, by index of the countries; 0 within a country. */
  double percent(int from, int to) {
    return percent[from * countries + to];
  }
}
