package io.keruen.data.validate;

import io.keruen.data.dataset.CrossingRow;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Fallback;
import io.keruen.data.dataset.PlaceRow;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.validate.Validation.DistanceComparison;
import io.keruen.data.validate.Validation.EvidenceCount;
import io.keruen.data.validate.Validation.Reachability;
import io.keruen.data.validate.Validation.Size;
import io.keruen.data.validate.Validation.TradeComparison;
import io.keruen.engine.network.Mode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs all checks over one data set. */
public final class Validator {
  private final DataSet data;

  public Validator(DataSet data) {
    this.data = data;
  }

  /**
   * Checks the data set.
   *
   * @param trainRoutes a table of train routes with their lengths to compare with, as
   *     docs/formats/validation.md describes
   * @throws InvalidInputException if the train routes cannot be read
   */
  public Validation validate(Optional<Path> trainRoutes) {
    Connectivity connectivity = new Connectivity(data.world());
    Reachability reachability = connectivity.reachability();
    EvidenceCheck evidence = new EvidenceCheck(data);
    List<EvidenceCount> counts = evidence.counts();
    TradeCheck trade = new TradeCheck(data);
    List<TradeComparison> comparisons = trade.comparisons();
    List<Fallback> fallbacks = new ArrayList<>(data.fallbacks());
    fallbacks.addAll(trade.fallbacks());
    return new Validation(
        data.name(),
        data.version(),
        size(),
        connectivity.layers(),
        reachability,
        new Suspicions(data).find(),
        counts,
        evidence.unusedSources(),
        evidence.crossings(),
        fallbacks,
        new RateCheck(data.world()).coverage(),
        distances(trainRoutes),
        comparisons,
        problems(reachability, counts, comparisons));
  }

  private Size size() {
    Set<String> territories =
        data.places().stream()
            .filter(PlaceRow::centroid)
            .map(PlaceRow::iso3)
            .collect(Collectors.toSet());
    return new Size(
        data.places().size(),
        data.world().places().centroids().size(),
        territories.size(),
        data.nodeCount(),
        data.links().size(),
        (int) data.terminals().stream().map(row -> row.terminal()).distinct().count(),
        (int) data.crossings().stream().map(CrossingRow::crossing).distinct().count(),
        data.projects().size());
  }

  /**
   * Compares distances with published ones; part of {@link #validate}.
   *
   * @throws InvalidInputException if the train routes cannot be read
   */
  public List<DistanceComparison> distances(Optional<Path> trainRoutes) {
    DistanceCheck check = new DistanceCheck(data.world());
    List<DistanceComparison> all = new ArrayList<>();
    all.add(check.compare("distances.csv", Mode.RAIL, data.distances(), Aim.RAIL));
    all.add(check.compare("distances.csv", Mode.SEA, data.distances(), Aim.SEA));
    trainRoutes.ifPresent(
        file -> all.add(new TrainRoutes(data.world()).read(file).compare(check, Aim.RAIL)));
    return all;
  }

  private static List<String> problems(
      Reachability reachability, List<EvidenceCount> counts, List<TradeComparison> trade) {
    List<String> problems = new ArrayList<>();
    int cutOff = reachability.cutOff().size();
    if (cutOff > 0) {
      problems.add(
          "%d of %d cities cannot exchange %s with most others; connect them, or set centroid to no"
              .formatted(cutOff, reachability.cities(), reachability.goods()));
    }
    for (EvidenceCount count : counts) {
      if (count.withoutSource() > 0) {
        problems.add(
            "%s: %d of %d rows name no source"
                .formatted(count.table(), count.withoutSource(), count.rows()));
      }
    }
    for (TradeComparison comparison : trade) {
      if (!comparison.met()) {
        problems.add(
            "trade.csv: %s of %s differ by %.1f %% from territories.csv; at most %.1f %% are allowed"
                .formatted(
                    comparison.total(),
                    comparison.territory(),
                    100 * comparison.error(),
                    100 * comparison.tolerance()));
      }
    }
    return problems;
  }
}
