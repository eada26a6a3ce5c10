package io.keruen.engine.trade;

/**
 * Log changes of bilateral trade at given prices and incomes, as a gravity equation estimates them:
 * 0 changes nothing, 0.5 is an agreement worth exp(0.5) - 1 = 65 % more trade. Immutable.
 */
public final class PartialEffects implements TradeShock {
  private final SquareMatrix logEffect; // row = exporter

  private PartialEffects(SquareMatrix logEffect) {
    this.logEffect = logEffect;
  }

  /**
   * @param logEffect one row per exporter, one column per importer; finite
   * @throws IllegalArgumentException if it is not square or not finite
   */
  public static PartialEffects of(double[][] logEffect) {
    SquareMatrix matrix = SquareMatrix.copyOf(logEffect, "partial effects");
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        if (!Double.isFinite(matrix.get(i, j))) {
          throw new IllegalArgumentException(
              "partial effect from country %d to %d is %s; it must be finite"
                  .formatted(i, j, matrix.get(i, j)));
        }
      }
    }
    return new PartialEffects(matrix);
  }

  /** No change between any of some countries. */
  public static PartialEffects none(int countries) {
    return of(new double[countries][countries]);
  }

  @Override
  public int size() {
    return logEffect.size();
  }

  @Override
  public double logEffect(int i, int j, double theta) {
    return logEffect.get(i, j);
  }
}
