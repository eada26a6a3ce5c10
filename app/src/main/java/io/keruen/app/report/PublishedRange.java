package io.keruen.app.report;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Observation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A range that the World Bank published for a change that the Belt and Road makes (de Soyres and
 * others 2018), as the data set's observed.csv states it, in percent.
 *
 * @param lower shipments keep their mode; empty if only a maximum is published
 * @param upper shipments may switch mode
 */
record PublishedRange(OptionalDouble lower, double upper) {
  /** What the range is about. */
  enum Measure {
    TIME("bri_time_change"),
    TRADE_COST("bri_trade_cost_change");

    private final String indicator;

    Measure(String indicator) {
      this.indicator = indicator;
    }
  }

  static final String WORLD = "world";
  static final String ECONOMIES = "BRI economies";
  static final String BEST_CORRIDOR = "best BRI corridor";

  static Optional<PublishedRange> find(DataSet data, Measure measure, String geography) {
    Optional<Double> upper = value(data.observations(), measure.indicator + "_upper", geography);
    Optional<Double> lower = value(data.observations(), measure.indicator + "_lower", geography);
    return upper.map(
        value ->
            new PublishedRange(
                lower.map(OptionalDouble::of).orElse(OptionalDouble.empty()), value));
  }

  private static Optional<Double> value(
      List<Observation> observations, String indicator, String geography) {
    return observations.stream()
        .filter(row -> row.indicator().equals(indicator) && row.geography().equals(geography))
        .map(Observation::value)
        .findFirst();
  }

  /** For example {@code -1.2 to -2.5 %}, {@code up to -11.9 %}. */
  String text() {
    return lower.isPresent()
        ? "%s to %s %%".formatted(Words.plain(lower.getAsDouble()), Words.plain(upper))
        : "up to %s %%".formatted(Words.plain(upper));
  }

  /**
   * Where a range of this study lies beside this one; both are falls in percent.
   *
   * @param kept with the mode kept
   * @param free with a free choice of mode
   */
  String verdict(double kept, double free) {
    double least = Math.max(kept, free);
    double most = Math.min(kept, free);
    if (lower.isEmpty()) {
      return most < upper ? "falls more" : "within";
    }
    if (least > lower.getAsDouble() && most < upper) {
      return "wider on both sides";
    }
    if (most > lower.getAsDouble()) {
      return "falls less";
    }
    if (least < upper) {
      return "falls more";
    }
    return least <= lower.getAsDouble() && most >= upper
        ? "within"
        : least > lower.getAsDouble()
            ? "overlaps, lower end falls less"
            : "overlaps, upper end falls more";
  }
}
