package io.keruen.engine.trade;

/** How equilibrium prices are sought. Both find the same ones. */
public enum Solver {
  /**
   * Newton's method on the logarithms of prices, with exact derivatives, steps that are shortened
   * until they help, and {@link #PLAIN_ITERATION} from the start where that fails. Three to eight
   * steps.
   */
  NEWTON,
  /**
   * Each country's price moves by the excess demand for its goods, all at once, as ge_gravity does.
   * Hundreds of steps; slow where countries trade little.
   */
  PLAIN_ITERATION
}
