package io.keruen.data.gravity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The equation to be estimated, by columns of a table.
 *
 * @param dependent column of flows, 0 or more
 * @param regressors at least one
 * @param fixedEffects columns, joined by {@code :} where several make a group; may be empty
 * @param clusters likewise; empty for robust standard errors
 * @param offset column of the known part of the logarithm of flows; empty without
 */
public record GravityModel(
    String dependent,
    List<Regressor> regressors,
    List<String> fixedEffects,
    List<String> clusters,
    String offset) {
  /** Joins the columns that make a group together. */
  public static final String JOINT = ":";

  public GravityModel {
    regressors = List.copyOf(regressors);
    fixedEffects = List.copyOf(fixedEffects);
    clusters = List.copyOf(clusters);
  }

  /** Columns of a fixed effect or cluster: {@code exporter} and {@code year}. */
  static List<String> columns(String joined) {
    return Arrays.stream(joined.split(JOINT, -1)).map(String::strip).toList();
  }

  /** Columns that hold numbers. */
  Set<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>();
    numbers.add(dependent);
    regressors.forEach(regressor -> numbers.add(regressor.column()));
    if (!offset.isEmpty()) {
      numbers.add(offset);
    }
    return numbers;
  }

  /** Columns that hold the names of groups. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    fixedEffects.forEach(effect -> names.addAll(columns(effect)));
    clusters.forEach(cluster -> names.addAll(columns(cluster)));
    return names;
  }

  GravityModel withClusters(List<String> newClusters) {
    return new GravityModel(dependent, regressors, fixedEffects, newClusters, offset);
  }
}
