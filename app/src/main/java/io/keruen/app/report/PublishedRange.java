package io.keruen.app.report;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Observation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A range that the World Bank published for a change that the Belt and Road makes, as the data
 * set's observed.csv states it, in percent: times and costs (de Soyres and others 2018), where
 * shipments keep or may switch their mode, and trade and income (World Bank 2019).
 *
 * @param lower end nearer to zero; empty if only a maximum is published
 * @param upper end farther from zero, of the same sign
 */
record PublishedRange(OptionalDouble lower, double upper) {
  /** What the range is about. */
  enum Measure {
    TIME("bri_time_change"),
    TRADE_COST("bri_trade_cost_change"),
    TRADE("bri_trade_change"),
    REAL_INCOME("bri_real_income_change");

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
        ? "%s to %s %%".formatted(signed(lower.getAsDouble()), signed(upper))
        : "up to %s %%".formatted(signed(upper));
  }

  private static String signed(double percent) {
    return (percent > 0 ? "+" : "") + Words.plain(percent);
  }

  /**
   * Where a range of this study lies beside this one.
   *
   * @param kept with the mode kept
   * @param free with a free choice of mode
   */
  String verdict(double kept, double free) {
    String moves = upper < 0 ? "falls" : "rises";
    double least = Math.min(size(kept), size(free));
    double most = Math.max(size(kept), size(free));
    if (lower.isEmpty()) {
      return most > size(upper) ? moves + " more" : "less than the maximum";
    }
    double from = size(lower.getAsDouble());
    double to = size(upper);
    if (least < from && most > to) {
      return "wider on both sides";
    }
    if (most < from) {
      return moves + " less";
    }
    if (least > to) {
      return moves + " more";
    }
    return least >= from && most <= to
        ? "within"
        : least < from
            ? "overlaps, lower end " + moves + " less"
            : "overlaps, upper end " + moves + " more";
  }

  /** How far a change goes the way of this one; below 0 if it goes the other way. */
  private double size(double percent) {
    return Math.signum(upper) * percent;
  }
}
