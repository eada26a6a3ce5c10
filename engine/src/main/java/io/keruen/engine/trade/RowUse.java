package io.keruen.engine.trade;

/** What an estimation does with a row. */
public enum RowUse {
  /** It enters the estimate. */
  USED,
  /** Alone in a group of a fixed effect, which fits it perfectly: it says nothing of the rest. */
  SINGLETON,
  /** Every flow of its group of a fixed effect is 0, so that this group's constant is infinite. */
  SEPARATED_BY_GROUP,
  /**
   * A combination of regressors and fixed effects is above 0 only in rows like this one, where the
   * flow is 0, and is 0 in all others: the estimate that fits it is infinite.
   */
  SEPARATED_BY_COMBINATION
}
