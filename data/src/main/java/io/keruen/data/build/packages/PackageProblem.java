package io.keruen.data.build.packages;

/**
 * A registry package that is missing, altered or not as expected; the message says how to get it.
 */
public final class PackageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PackageProblem(String message) {
    super(message);
  }
}
