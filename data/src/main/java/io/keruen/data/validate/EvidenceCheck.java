package io.keruen.data.validate;

import io.keruen.data.dataset.Confidence;
import io.keruen.data.dataset.CrossingRow;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Evidence;
import io.keruen.data.dataset.Source;
import io.keruen.data.validate.Validation.CrossingCount;
import io.keruen.data.validate.Validation.EvidenceCount;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much of a data set is sourced, sure and measured. */
final class EvidenceCheck {
  private final DataSet data;

  EvidenceCheck(DataSet data) {
    this.data = data;
  }

  List<EvidenceCount> counts() {
    List<EvidenceCount> counts = new ArrayList<>();
    data.evidence()
        .forEach(
            (table, rows) ->
                counts.add(
                    new EvidenceCount(
                        table,
                        rows.size(),
                        count(rows, Confidence.HIGH),
                        count(rows, Confidence.MEDIUM),
                        count(rows, Confidence.LOW),
                        count(rows, Confidence.UNSTATED),
                        (int) rows.stream().filter(row -> row.sources().isEmpty()).count())));
    return counts;
  }

  private static int count(List<Evidence> rows, Confidence confidence) {
    return (int) rows.stream().filter(row -> row.confidence() == confidence).count();
  }

  /** Ids of sources.csv that no row names. */
  List<String> unusedSources() {
    Set<String> used = new HashSet<>();
    data.evidence().values().forEach(rows -> rows.forEach(row -> used.addAll(row.sources())));
    return data.sources().stream().map(Source::id).filter(id -> !used.contains(id)).toList();
  }

  List<CrossingCount> crossings() {
    Map<Mode, List<CrossingRow>> byMode =
        data.crossings().stream()
            .collect(Collectors.groupingBy(CrossingRow::mode, TreeMap::new, Collectors.toList()));
    List<CrossingCount> counts = new ArrayList<>();
    byMode.forEach((mode, rows) -> counts.add(count(mode, rows)));
    return counts;
  }

  private static CrossingCount count(Mode mode, List<CrossingRow> rows) {
    Map<String, Set<String>> directions =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    CrossingRow::crossing,
                    TreeMap::new,
                    Collectors.mapping(CrossingRow::fromTerritory, Collectors.toSet())));
    return new CrossingCount(
        mode.id(),
        directions.size(),
        rows.size(),
        (int) rows.stream().filter(row -> row.clearanceHours().isPresent()).count(),
        (int) rows.stream().filter(row -> row.status() == Status.OPEN).count(),
        directions.entrySet().stream()
            .filter(entry -> entry.getValue().size() < 2)
            .map(Map.Entry::getKey)
            .toList());
  }
}
