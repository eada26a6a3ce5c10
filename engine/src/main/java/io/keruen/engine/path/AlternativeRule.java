package io.keruen.engine.path;

/**
 * When a route counts as an alternative (Abraham, Delling, Goldberg and Werneck 2013): not much
 * dearer than the best, different enough from those before it, and without needless detours.
 *
 * @param most alternatives besides the best, 0 or more
 * @param maxStretch highest generalised cost, in multiples of the least; 1 or more
 * @param maxShare highest share in common with routes before it, of the least cost; 0 to 1
 * @param minPlateau least length of its plateau, of the least cost, 0 to 1: every part of the route
 *     up to this length is itself a least-cost path
 */
public record AlternativeRule(int most, double maxStretch, double maxShare, double minPlateau) {
  public AlternativeRule {
    if (most < 0) {
      throw new IllegalArgumentException("alternatives is " + most + "; it must be 0 or more");
    }
    if (!(maxStretch >= 1)) {
      throw new IllegalArgumentException("stretch is " + maxStretch + "; it must be 1 or more");
    }
    requireShare(maxShare, "share in common");
    requireShare(minPlateau, "plateau");
  }

  private static void requireShare(double value, String what) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be between 0 and 1");
    }
  }

  /**
   * Corridors of one continent differ by tens of percent in cost and still compete, hence a wider
   * stretch than the 1.25 usual for car trips.
   */
  public static AlternativeRule upTo(int most) {
    return new AlternativeRule(most, 1.5, 0.7, 0.1);
  }
}
