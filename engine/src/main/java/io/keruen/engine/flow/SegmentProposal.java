package io.keruen.engine.flow;

/**
 * Ways between which flow of a commodity could move, as found at the flows and costs of one moment.
 * How much moves, and which way, is judged at those of the moment when it moves.
 */
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
   * Flow that goes round and that nobody would miss.
   *
   * @param links of the circle
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package, never compared
  record Circle(int commodity, int[] links) implements SegmentProposal {}
}
