package io.keruen.engine.trade;

/**
 * What becomes of the gap between a country's expenditure and its output when incomes change. World
 * output is the unit of account in all three. Equation O5 of docs/methods/trade.md.
 */
public enum Deficits {
  /** The gap stays the same amount of money: E' = Y' + D. */
  ADDITIVE,
  /**
   * Expenditure grows with income, E' = E Y'/Y, as ge_gravity has it. The world then spends not
   * quite what it produces; {@link OneSectorEquilibrium#expenditureScale} tells by what factor.
   */
  MULTIPLICATIVE,
  /**
   * As multiplicative, but one factor on every country's expenditure makes the world spend what it
   * produces. Prices and real wages are those of {@link #MULTIPLICATIVE}.
   */
  UNIVERSAL
}
