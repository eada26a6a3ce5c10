package io.keruen.engine.scenario;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in messages. */
final class Numbers {
  private Numbers() {}

  /** At most six significant digits, no trailing zeros, no exponent. */
  static String text(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
