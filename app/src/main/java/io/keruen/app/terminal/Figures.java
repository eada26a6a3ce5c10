package io.keruen.app.terminal;

import java.util.Locale;

/** Numbers with the digits a reader can use. */
public final class Figures {
  private Figures() {}

  /** Thousands apart, no decimals: {@code 11,179}. */
  public static String whole(double value) {
    return whole(Math.round(value));
  }

  /** Thousands apart: {@code 11,179}. */
  public static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Days and hours: {@code 16 d 5 h}; below two days in hours. */
  public static String duration(double hours) {
    long whole = Math.round(hours);
    return whole < 48 ? whole + " h" : whole / 24 + " d " + whole % 24 + " h";
  }

  /** Change in percent with sign and two significant digits: {@code -2.4 %}, {@code +0.13 %}. */
  public static String change(double percent) {
    if (percent == 0) {
      return "0 %";
    }
    int decimals = Math.abs(percent) >= 10 ? 0 : Math.abs(percent) >= 0.995 ? 1 : 2;
    String text = String.format(Locale.ROOT, "%+." + decimals + "f", percent);
    return text.matches("[+-]0\\.00") ? (percent < 0 ? "> -0.01 %" : "< +0.01 %") : text + " %";
  }

  /** USD million as the size asks: {@code USD 850 million}, {@code USD 12.3 billion}. */
  public static String usdMillion(double million) {
    return Math.abs(million) < 1000
        ? "USD " + whole(million) + " million"
        : String.format(Locale.ROOT, "USD %,.1f billion", million / 1000);
  }
}
