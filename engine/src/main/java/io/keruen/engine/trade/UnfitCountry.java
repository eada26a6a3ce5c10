package io.keruen.engine.trade;

/**
 * A country whose flows no equilibrium can be computed with.
 *
 * @param country its name
 * @param found what is wrong, to be read after "found": {@code no domestic trade of FRA}
 * @param expected what should be there
 * @param remedy what to do about it
 */
public record UnfitCountry(String country, String found, String expected, String remedy) {
  /** The whole in one sentence. */
  public String text() {
    return found + ", expected " + expected + ". " + remedy;
  }
}
