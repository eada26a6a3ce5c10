package io.keruen.engine.flow;

/** How an equilibrium is sought. */
public enum Method {
  /** All demand on the least-cost paths of an empty network; no equilibrium. */
  ALL_OR_NOTHING,
  /** Method of successive averages: steps of 1/n towards the least-cost paths. */
  SUCCESSIVE_AVERAGES,
  /** Frank and Wolfe (1956): the best step towards the least-cost paths; see {@link LinkSearch}. */
  FRANK_WOLFE,
  /**
   * Bi-conjugate Frank-Wolfe, Mitradjieva and Lindberg (2013), Transportation Science 47(2),
   * 280-293: the best step in a direction that keeps what the last two gained; see {@link
   * ConjugateTargets}.
   */
  BICONJUGATE_FRANK_WOLFE,
  /**
   * Traffic assignment by paired alternative segments, Bar-Gera (2010), Transportation Research B
   * 44, 1022-1046; see {@link PairedSegments}. The default.
   */
  PAIRED_SEGMENTS
}
