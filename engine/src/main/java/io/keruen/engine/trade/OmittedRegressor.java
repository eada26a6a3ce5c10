package io.keruen.engine.trade;

/** A regressor that was left out, since no coefficient of it can be told. */
public record OmittedRegressor(String name, Reason reason) {
  /** Why it says nothing of its own. */
  public enum Reason {
    ABSORBED("it does not vary within the fixed effects"),
    COMBINATION("it is a combination of regressors before it and the fixed effects");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** To be read after "because". */
    public String text() {
      return text;
    }
  }
}
