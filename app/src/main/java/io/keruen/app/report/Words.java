package io.keruen.app.report;

import io.keruen.app.terminal.Figures;
import java.util.List;
import java.util.Locale;

/** Figures inside sentences. */
final class Words {
  private Words() {}

  /** One decimal, sign only if negative: {@code -1.2}. */
  static String plain(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** Two bounds of a change: {@code -1.2 to -2.5 %}; one figure if they read alike. */
  static String range(double lower, double upper) {
    String low = Figures.change(lower);
    String high = Figures.change(upper);
    return low.equals(high) ? low : low.replace(" %", "") + " to " + high;
  }

  /** {@code falls by 2.4 %}, {@code rises by 0.3 %}, {@code does not change}. */
  static String moves(double percent) {
    String size = Figures.change(Math.abs(percent)).replace("+", "");
    if (percent == 0) {
      return "does not change";
    }
    return (percent < 0 ? "falls by " : "rises by ") + size.replace("< ", "less than ");
  }

  /** {@code A}, {@code A and B}, {@code A, B and C}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** {@code 1 project}, {@code 68 projects}. */
  static String count(long number, String what) {
    return Figures.whole(number) + " " + what + (number == 1 ? "" : "s");
  }
}
