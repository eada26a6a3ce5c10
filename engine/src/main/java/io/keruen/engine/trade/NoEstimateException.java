package io.keruen.engine.trade;

/** Data that no gravity equation can be estimated from; says what was found and what to do. */
public final class NoEstimateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String found;
  private final String expected;
  private final String remedy;

  NoEstimateException(String found, String expected, String remedy) {
    super("found " + found + ", expected " + expected + ". " + remedy);
    this.found = found;
    this.expected = expected;
    this.remedy = remedy;
  }

  /** To be read after "found". */
  public String found() {
    return found;
  }

  /** To be read after "expected". */
  public String expected() {
    return expected;
  }

  /** What the user can do: a sentence. */
  public String remedy() {
    return remedy;
  }
}
