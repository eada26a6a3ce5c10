package io.keruen.engine.trade;

/**
 * A change of what it takes to trade, for every ordered pair of countries. The two variants are not
 * the same number: a cost factor is a property of transport, a partial effect is a property of
 * trade and holds for the trade elasticity it was estimated with.
 */
public sealed interface TradeShock permits PartialEffects, CostFactors {
  /** Log effects beyond this cannot be computed with: exp overflows. */
  double GREATEST_LOG_EFFECT = 500;

  /** Countries on each side. */
  int size();

  /**
   * Log change of the flow from i to j at given prices and incomes.
   *
   * @param theta trade elasticity
   */
  double logEffect(int i, int j, double theta);
}
