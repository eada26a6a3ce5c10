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

  /** {@code falls by 2.4 %}, {@code rises by 0.3 %}, {@code stays the same}. */
  static String moves(double percent) {
    return percent == 0
        ? "stays the same"
        : (percent < 0 ? "falls by " : "rises by ") + size(percent);
  }

  /** {@code takes 2.4 % less time}, {@code takes as long as before}. */
  static String takes(double percent) {
    return percent == 0 ? "takes as long as before" : "takes " + less(percent) + " time";
  }

  /** {@code costs 2.4 % more}, {@code costs the same}. */
  static String costs(double percent) {
    return percent == 0 ? "costs the same" : "costs " + less(percent);
  }

  /** {@code 2.4 % less}, {@code 2.4 % more}. */
  static String less(double percent) {
    return size(percent) + (percent < 0 ? " less" : " more");
  }

  private static String size(double percent) {
    return Figures.change(Math.abs(percent)).replace("+", "").replace("< ", "less than ");
  }

  /** True if two changes are told by the same figure. */
  static boolean looksLike(double one, double other) {
    return Figures.change(one).equals(Figures.change(other));
  }

  /** {@code A}, {@code A and B}, {@code A, B and C}. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** {@code 1 country or territory}, {@code 105 countries and territories}. */
  static String countries(long number) {
    return number == 1
        ? "1 country or territory"
        : Figures.whole(number) + " countries and territories";
  }

  /** {@code 1 project}, {@code 68 projects}. */
  static String count(long number, String what) {
    return Figures.whole(number) + " " + what + (number == 1 ? "" : "s");
  }
}
