package io.keruen.data.validate;

import io.keruen.data.dataset.Fallback;
import java.util.List;

/**
 * What the checks found; docs/formats/validation.md tells what each part means. Numbers that could
 * not be computed are NaN.
 *
 * @param dataSet name
 * @param version of its content
 * @param problems what makes the data set unfit: cities cut off from the others, figures without
 *     any source; empty if it passes
 */
public record Validation(
    String dataSet,
    String version,
    Size size,
    List<LayerConnectivity> layers,
    Reachability reachability,
    List<SuspicionGroup> suspicions,
    List<EvidenceCount> evidence,
    List<String> unusedSources,
    List<CrossingCount> crossings,
    List<Fallback> fallbacks,
    List<RateCoverage> rates,
    List<DistanceComparison> distances,
    List<TradeComparison> trade,
    List<String> problems) {
  public Validation {
    layers = List.copyOf(layers);
    suspicions = List.copyOf(suspicions);
    evidence = List.copyOf(evidence);
    unusedSources = List.copyOf(unusedSources);
    crossings = List.copyOf(crossings);
    fallbacks = List.copyOf(fallbacks);
    rates = List.copyOf(rates);
    distances = List.copyOf(distances);
    trade = List.copyOf(trade);
    problems = List.copyOf(problems);
  }

  /**
   * How large the data set is.
   *
   * @param cities centroids: origins and destinations
   * @param territoriesWithCities territories that hold a centroid
   * @param links rows of links.csv
   */
  public record Size(
      int places,
      int cities,
      int territoriesWithCities,
      int nodes,
      int links,
      int terminals,
      int crossings,
      int projects) {}

  /**
   * Does a layer hang together by its open lines, directions left aside?
   *
   * @param layer name, or {@code all} for the whole network with terminals and crossings
   * @param lengthKm of open lines, each counted once
   * @param components parts without connection
   * @param largestShare of the nodes, in the largest part; 0 to 1
   */
  public record LayerConnectivity(
      String layer, int nodes, double lengthKm, int components, double largestShare) {}

  /**
   * Can goods go from every city to every other, one way streets and closed links counted?
   *
   * @param goods commodity class whose modes are used
   * @param reachableShare share of ordered pairs of cities with a path; 0 to 1
   * @param cutOff cities that reach, or are reached by, less than half of the others
   */
  public record Reachability(
      String goods, int cities, double reachableShare, List<CutOffCity> cutOff) {
    public Reachability {
      cutOff = List.copyOf(cutOff);
    }
  }

  /**
   * A city cut off.
   *
   * @param reaches other cities it has a path to
   * @param reachedBy other cities that have a path to it
   */
  public record CutOffCity(String place, String territory, int reaches, int reachedBy) {}

  /** All rows suspicious for one reason; the worst ones listed. */
  public record SuspicionGroup(String check, String rule, int count, List<Suspicion> worst) {
    public SuspicionGroup {
      worst = List.copyOf(worst);
    }
  }

  /**
   * A suspicious row.
   *
   * @param row {@code links.csv:17}
   * @param what in words, with the places near its ends
   * @param value the figure in question
   * @param comparedWith what it was compared with, in the same unit
   */
  public record Suspicion(String row, String what, double value, double comparedWith) {}

  /** Rows of a table by confidence, and those that name no source. */
  public record EvidenceCount(
      String table, int rows, int high, int medium, int low, int unstated, int withoutSource) {}

  /**
   * Border crossings of a mode.
   *
   * @param names crossings, both directions counted once
   * @param directions rows of crossings.csv
   * @param measured rows with clearance hours of their own
   * @param open rows that are open
   * @param oneWay names of crossings that have only one direction
   */
  public record CrossingCount(
      String mode, int names, int directions, int measured, int open, List<String> oneWay) {
    public CrossingCount {
      oneWay = List.copyOf(oneWay);
    }
  }

  /**
   * How specific the rates are that hold on a mode's open lines: shares of km.
   *
   * @param measure {@code usd_per_teu_km}, {@code speed_km_h} or {@code kg_co2e_per_teu_km}
   * @param byTerritory rate of the line's territory
   * @param byClass rate of the line's class in any territory
   * @param byMode rate of the mode alone
   * @param missing no rate at all: the mode cannot be used
   */
  public record RateCoverage(
      String mode,
      String measure,
      double lengthKm,
      double byTerritory,
      double byClass,
      double byMode,
      double missing) {}

  /**
   * Distances in the network against published ones.
   *
   * @param against what they are compared with
   * @param published rows with a published distance
   * @param compared rows found in the network
   * @param medianError median of |network - published| / published over the compared rows
   * @param p90Error 90th percentile of the same
   * @param medianErrorSure median over the rows whose confidence is not low
   * @param p90ErrorSure 90th percentile likewise
   * @param medianAim most the median should be; NaN without an aim
   * @param p90Aim most the 90th percentile should be; NaN without an aim
   * @param met whether the aims are met by all compared rows
   * @param leftOut why the other rows were not compared
   * @param rows compared, worst first
   */
  public record DistanceComparison(
      String against,
      String mode,
      int published,
      int compared,
      double medianError,
      double p90Error,
      double medianErrorSure,
      double p90ErrorSure,
      double medianAim,
      double p90Aim,
      boolean met,
      List<LeftOut> leftOut,
      List<ComparedDistance> rows) {
    public DistanceComparison {
      leftOut = List.copyOf(leftOut);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A total of the tables of trade against that of territories.csv: the territory that is worst.
   *
   * @param total {@code exports}, {@code imports}, {@code gdp}, or {@code balance of accounts}
   * @param here in USD billion; of the balance, its largest error as a share
   * @param published in USD billion
   * @param error |here - published| / published
   * @param tolerance most the error may be
   */
  public record TradeComparison(
      String total,
      String territory,
      double here,
      double published,
      double error,
      double tolerance,
      boolean met) {}

  /** Rows not compared for one reason; names up to a few. */
  public record LeftOut(String reason, int rows, List<String> examples) {
    public LeftOut {
      examples = List.copyOf(examples);
    }
  }

  /**
   * One distance.
   *
   * @param error (network - published) / published
   * @param through territories the network's path runs through, in order
   */
  public record ComparedDistance(
      String from,
      String to,
      List<String> via,
      double publishedKm,
      double networkKm,
      double error,
      String confidence,
      List<String> through) {
    public ComparedDistance {
      via = List.copyOf(via);
      through = List.copyOf(through);
    }
  }
}
