package io.keruen.data.input;

import java.util.OptionalDouble;

/** Numbers as people write them in tables. */
public final class DecimalText {
  private DecimalText() {}

  /** Decimal notation only: no NaN, hexadecimal or type suffix, which Java would read too. */
  public static OptionalDouble parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        return OptionalDouble.empty();
      }
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
