package io.keruen.data.verify;

/**
 * One thing that volumes must satisfy.
 *
 * @param name in words
 * @param passed whether they do
 * @param stated what the files say, or what it must be
 * @param recomputed what was found
 * @param difference between the two, as {@code tolerance} measures it
 * @param tolerance most that is allowed
 * @param where the worst place; empty if it is the whole
 */
public record Check(
    String name,
    boolean passed,
    double stated,
    double recomputed,
    double difference,
    double tolerance,
    String where) {

  /** Something that holds or not. */
  public static Check ofFact(String name, boolean holds) {
    return new Check(name, holds, 1, holds ? 1 : 0, holds ? 0 : 1, 0, "");
  }

  /** Two figures that agree if they are at most so far apart. */
  static Check ofDifference(
      String name, double stated, double recomputed, double tolerance, String where) {
    double difference = Math.abs(stated - recomputed);
    return new Check(
        name, difference <= tolerance, stated, recomputed, difference, tolerance, where);
  }

  /** Two figures that agree if they are at most such a part of the stated one apart. */
  static Check ofShare(String name, double stated, double recomputed, double tolerance) {
    double scale = Math.max(Math.abs(stated), Double.MIN_NORMAL);
    double difference = Math.abs(stated - recomputed) / scale;
    return new Check(name, difference <= tolerance, stated, recomputed, difference, tolerance, "");
  }
}
