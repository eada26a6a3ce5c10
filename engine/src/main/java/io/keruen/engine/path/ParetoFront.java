package io.keruen.engine.path;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Paths of which none betters another, fastest first. */
final class ParetoFront {
  /** Sums of the same numbers in another order differ by less, as a share. */
  static final double ROUNDING = 1e-12;

  private static final Comparator<ParetoPath> BY_TIME =
      Comparator.comparingDouble(ParetoPath::hours)
          .thenComparingDouble(ParetoPath::usd)
          .thenComparingDouble(ParetoPath::kgCo2e);

  private final List<ParetoPath> paths;

  private ParetoFront(List<ParetoPath> paths) {
    this.paths = paths;
  }

  /** Keeps what no other path betters, and one of those that are equal but for rounding. */
  static ParetoFront of(List<ParetoPath> paths) {
    List<ParetoPath> sorted = paths.stream().sorted(BY_TIME).toList();
    return new ParetoFront(
        IntStream.range(0, sorted.size())
            .filter(rank -> isKept(rank, sorted))
            .mapToObj(sorted::get)
            .toList());
  }

  private static boolean isKept(int rank, List<ParetoPath> sorted) {
    ParetoPath path = sorted.get(rank);
    return IntStream.range(0, sorted.size())
        .filter(other -> other != rank && isAsGood(sorted.get(other), path))
        .allMatch(other -> other > rank && isAsGood(path, sorted.get(other)));
  }

  private static boolean isAsGood(ParetoPath path, ParetoPath other) {
    double factor = 1 + ROUNDING;
    return path.isAsGoodAs(factor * other.hours(), factor * other.usd(), factor * other.kgCo2e());
  }

  List<ParetoPath> paths() {
    return paths;
  }

  /** Criteria in which a path is the best. */
  Set<Criterion> bestIn(ParetoPath path) {
    return Criterion.ALL.stream()
        .filter(criterion -> paths.get(best(criterion)).equals(path))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Criterion.class)));
  }

  private int best(Criterion criterion) {
    return ranks()
        .boxed()
        .min(Comparator.comparingDouble(rank -> criterion.of(paths.get(rank))))
        .orElseThrow();
  }

  private IntStream ranks() {
    return IntStream.range(0, paths.size());
  }

  /**
   * Chooses paths that span the front: the best in each criterion, then one after another the one
   * that adds most to the volume of what the chosen ones better, measured from the worst of each
   * criterion on the front (equation 5 of docs/methods/paths.md).
   *
   * @return fastest first; fewer than {@code most} if no other adds anything
   */
  List<ParetoPath> span(int most) {
    TreeSet<Integer> chosen = new TreeSet<>();
    for (Criterion criterion : Criterion.ALL) {
      chosen.add(best(criterion));
    }
    Hypervolume volume = new Hypervolume(worst());
    boolean grows = true;
    while (grows && chosen.size() < most) {
      grows = mostAdded(chosen, volume).map(chosen::add).orElse(false);
    }
    return chosen.stream().map(paths::get).toList();
  }

  private double[] worst() {
    return Criterion.ALL.stream()
        .mapToDouble(criterion -> paths.stream().mapToDouble(criterion::of).max().orElseThrow())
        .toArray();
  }

  /** The path that adds most to the volume of the chosen ones; empty if none adds anything. */
  private Optional<Integer> mostAdded(Set<Integer> chosen, Hypervolume volume) {
    List<double[]> points = chosen.stream().map(rank -> paths.get(rank).sums()).toList();
    double[] added =
        ranks()
            .mapToDouble(
                rank -> chosen.contains(rank) ? 0 : volume.added(paths.get(rank).sums(), points))
            .toArray();
    return ranks()
        .boxed()
        .max(
            Comparator.comparingDouble((Integer rank) -> added[rank])
                .thenComparing(Comparator.reverseOrder()))
        .filter(rank -> added[rank] > 0);
  }
}
