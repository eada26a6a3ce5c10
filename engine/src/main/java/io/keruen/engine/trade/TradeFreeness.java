package io.keruen.engine.trade;

/**
 * Freeness of trade between all ordered pairs of countries: t^(1 - sigma), the bilateral trade cost
 * to the power at which it governs trade. A gravity equation estimates it as exp(x b), up to a
 * factor that cancels everywhere. Immutable.
 */
public final class TradeFreeness {
  private final SquareMatrix freeness; // row = exporter

  private TradeFreeness(SquareMatrix freeness) {
    this.freeness = freeness;
  }

  /**
   * @param logFreeness (1 - sigma) ln t, as the linear index x b of a gravity equation; one row per
   *     exporter; within 500 of 0
   * @throws IllegalArgumentException if it is not square, or out of range
   */
  public static TradeFreeness ofLogarithms(double[][] logFreeness) {
    double[][] freeness = new double[logFreeness.length][];
    for (int i = 0; i < freeness.length; i++) {
      freeness[i] = new double[logFreeness[i].length];
      for (int j = 0; j < freeness[i].length; j++) {
        if (!(Math.abs(logFreeness[i][j]) <= TradeShock.GREATEST_LOG_EFFECT)) {
          throw new IllegalArgumentException(
              "log freeness from country %d to %d is %s; it must be within %.0f of 0"
                  .formatted(i, j, logFreeness[i][j], TradeShock.GREATEST_LOG_EFFECT));
        }
        freeness[i][j] = Math.exp(logFreeness[i][j]);
      }
    }
    return new TradeFreeness(SquareMatrix.copyOf(freeness, "freeness of trade"));
  }

  int size() {
    return freeness.size();
  }

  double get(int i, int j) {
    return freeness.get(i, j);
  }

  /** What turns this freeness into another, as a shock: ln of the ratio. */
  PartialEffects to(TradeFreeness other) {
    double[][] effect = new double[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        effect[i][j] = Math.log(other.get(i, j) / get(i, j));
      }
    }
    return PartialEffects.of(effect);
  }
}
