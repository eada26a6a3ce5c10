package io.keruen.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another way between the same places, and what differs from the least-cost one.
 *
 * @param shareInCommon generalised cost of its links that routes listed before it use too, over the
 *     least cost; 0 to 1
 * @param onlyHere crossings, terminals and passages of this route that the least-cost one lacks, in
 *     the order of travel
 * @param onlyInBest crossings, terminals and passages of the least-cost route that this one lacks
 * @param through largest place near which it passes and the least-cost route does not; empty if it
 *     passes no other place
 * @param extraKm km more than the least-cost route; may be negative
 * @param extraHours likewise
 * @param extraUsdPerTeu likewise
 * @param extraKgCo2e likewise
 */
public record Alternative(
    Route route,
    double shareInCommon,
    List<String> onlyHere,
    List<String> onlyInBest,
    Optional<String> through,
    double extraKm,
    double extraHours,
    double extraUsdPerTeu,
    double extraKgCo2e) {
  public Alternative {
    onlyHere = List.copyOf(onlyHere);
    onlyInBest = List.copyOf(onlyInBest);
  }

  /** What is worth knowing of {@code route} beside {@code best}. */
  static Alternative of(Route route, Route best, Optional<String> through, double shareInCommon) {
    return new Alternative(
        route,
        shareInCommon,
        lacking(landmarks(route), landmarks(best)),
        lacking(landmarks(best), landmarks(route)),
        through,
        route.km() - best.km(),
        route.hours() - best.hours(),
        route.usdPerTeu() - best.usdPerTeu(),
        route.kgCo2e() - best.kgCo2e());
  }

  private static List<String> lacking(List<String> names, List<String> others) {
    return names.stream().filter(name -> !others.contains(name)).distinct().toList();
  }

  private static List<String> landmarks(Route route) {
    List<String> names = new ArrayList<>();
    for (Route.Step step : route.steps()) {
      if (step instanceof Route.Border border) {
        names.add(border.crossing());
      } else if (step instanceof Route.Transshipment transshipment) {
        names.add(transshipment.terminal());
      }
    }
    names.addAll(route.passages());
    return names;
  }
}
