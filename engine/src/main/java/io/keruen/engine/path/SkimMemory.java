package io.keruen.engine.path;

/**
 * What {@link Skims} take of memory, by the arrays that they and the search behind them allocate.
 * With m measures (those of every skim and the caller's sums), w words of marks, and e = 215
 * entries of a search space (mean on Eurasia, for 250 cities as for 1,264):
 *
 * <pre>
 * skims          8 x origins x destinations x (1 + m + w)              {@link Skims}
 *                + spaces + costs, which they keep
 * spaces         20 e per end of a path                                {@link SearchSpace}
 * costs          directions x 16 + links x 8                           {@link CustomHierarchy}
 * hierarchy      arcs x 8 + triangles x 4 + links x 20                 {@link Hierarchy}
 *
 * work           8 (m + w) x links                                     {@link LinkMeasures}
 *                + (8 (m + w) e + 8,000) per end of a path             {@link SpaceSums}, {@link SpaceBlock}
 *                + for each thread 4 x directions
 *                                  + 8 (m + w) x 1.4 links             {@link PathSums}
 * </pre>
 *
 * An end of a path is an origin or a destination. Arcs (two directions each), triangles and summed
 * directions are known only later; they are taken from the links, as many for each as on Eurasia.
 *
 * @param links of the network
 */
public record SkimMemory(long links) {
  private static final double ARCS_PER_LINK = 3.15;
  private static final double TRIANGLES_PER_LINK = 51;
  private static final double SUMMED_PER_LINK = 1.4;
  private static final long ENTRIES = 215;
  private static final long BLOCK_BYTES = 8_000; // hubs of a block x 12 bytes: 530 to 920 hubs

  /** Bytes of skims that are kept, between as many origins as destinations. */
  public long skims(long places, PathAccumulator accumulator) {
    return 8 * places * places * (1 + columns(accumulator))
        + 2 * places * 20 * ENTRIES
        + customised();
  }

  /** Bytes of the hierarchy, without costs. */
  public long hierarchy() {
    return (long) (links * (8 * ARCS_PER_LINK + 4 * TRIANGLES_PER_LINK + 20));
  }

  /** Bytes of the hierarchy's costs. */
  public long customised() {
    return (long) (links * (16 * 2 * ARCS_PER_LINK + 8));
  }

  /** Bytes that live only while skims are computed. */
  public long work(long places, int threads, PathAccumulator accumulator) {
    long columns = columns(accumulator);
    double thread = links * (4 * 2 * ARCS_PER_LINK + 8 * columns * SUMMED_PER_LINK);
    return 8 * columns * links
        + 2 * places * (8 * columns * ENTRIES + BLOCK_BYTES)
        + (long) (threads * thread);
  }

  private static long columns(PathAccumulator accumulator) {
    return (long) LinkMeasures.BASIC + accumulator.sumNames().size() + accumulator.words();
  }
}
