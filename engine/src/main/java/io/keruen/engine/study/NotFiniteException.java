package io.keruen.engine.study;

/** A result is no finite number: what it was computed from is too large or too small for that. */
public final class NotFiniteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the figure, and what it came out as
   */
  public NotFiniteException(String what) {
    super(what);
  }
}
