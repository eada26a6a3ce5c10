package io.keruen.engine.cost;

/** No row of the rates states a measure for a mode that the network has. */
public final class NoRateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String mode;
  private final String measure;

  NoRateException(String mode, String measure) {
    super("no rate for mode '" + mode + "' gives " + measure);
    this.mode = mode;
    this.measure = measure;
  }

  public String mode() {
    return mode;
  }

  /** Name of the column that no row fills. */
  public String measure() {
    return measure;
  }
}
