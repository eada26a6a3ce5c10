package io.keruen.engine.flow;

/** Flow of a commodity that could go better, as found at the costs of one moment. */
sealed interface SegmentProposal {
  /** Number of the commodity. */
  int commodity();

  /** Flow on the dearer way of a pair that is known. */
  record Known(int commodity, Segments segments) implements SegmentProposal {}

  /**
   * Flow on a way to which the tree has a cheaper one.
   *
   * @param dear links, first to last
   * @param cheap links, first to last
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package, never compared
  record Pair(int commodity, int[] dear, int[] cheap) implements SegmentProposal {}

  /**
   * Flow that can be left out: it goes round in a circle, or rounding has left it over.
   *
   * @param links of the circle, or of the way from where no flow arrives
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package, never compared
  record Spare(int commodity, int[] links) implements SegmentProposal {}
}
