package io.keruen.engine.path;

/**
 * What {@link Skims} take of memory, by the arrays that they and the search behind them allocate.
 * With m measures (those of every skim and the caller's sums) and w words of marks:
 *
 * <pre>
 * skims           8 x origins x destinations x (1 + m + w)                          {@link SkimRows}
 * what links bear 8 x links x (m + w)                                               {@link SkimRows}
 * each thread     directions x (8 (m + w) + 1) + stations x (8 (m + w) + 16)        {@link PathSums}
 *                 + ranks x (8 x 32 + 20)                                    {@link Climber}
 * hierarchy       arcs x 8 + triangles x 4 + links x 20                            {@link Hierarchy}
 * its costs       directions x 16 + links x 8                                {@link CustomHierarchy}
 * targets         arcs x 17 + directions x 8                                     {@link TargetSpace}
 * </pre>
 *
 * Arcs and triangles are known only after ordering; until then they are taken from the links, as
 * many for each as the shipped network of Eurasia has.
 *
 * @param links of the network
 * @param ranks nodes that paths run through, or all nodes
 */
public record SkimMemory(long links, long ranks) {
  private static final double ARCS_PER_LINK = 3.15;
  private static final double TRIANGLES_PER_LINK = 51;

  /** Bytes of skims that are kept. */
  public static long skims(long origins, long destinations, PathAccumulator accumulator) {
    return 8 * origins * destinations * (1 + columns(accumulator));
  }

  /** Bytes of the hierarchy, without costs. */
  public long hierarchy() {
    return (long) (links * (8 * ARCS_PER_LINK + 4 * TRIANGLES_PER_LINK + 20));
  }

  /** Bytes of the hierarchy's costs. */
  public long costs() {
    return (long) (links * (16 * 2 * ARCS_PER_LINK + 8));
  }

  /** Bytes that only live while skims are computed. */
  public long work(int threads, PathAccumulator accumulator) {
    long columns = columns(accumulator);
    double directions = 2 * ARCS_PER_LINK * links;
    double thread =
        directions * (8 * columns + 1) + 2 * ranks * (8 * columns + 16) + ranks * (8 * 32 + 20);
    return (long) (8 * links * columns + threads * thread + directions * (8.5 + 8));
  }

  private static long columns(PathAccumulator accumulator) {
    return (long) LinkMeasures.BASIC + accumulator.sumNames().size() + accumulator.words();
  }
}
