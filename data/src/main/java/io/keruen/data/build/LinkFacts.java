package io.keruen.data.build;

import io.keruen.data.build.FactLinks.FactLink;
import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code facts/links.csv}. */
final class LinkFacts {
  /** Length by the straight distance for links without a length. */
  private static final double DETOUR = 1.2;

  private final List<FactTable.Row> rows;
  private final Gazetteer.Index places;

  LinkFacts(List<FactTable.Row> rows, Gazetteer.Index places) {
    this.rows = List.copyOf(rows);
    this.places = places;
  }

  /** Links of railways, each on the layer of its gauge; both layers for dual gauge. */
  List<FactLink> rail() {
    List<FactLink> links = new ArrayList<>();
    for (FactTable.Row row : ofMode("rail")) {
      String gauge = row.text("gauge_mm");
      add(links, row, gauge.matches("[0-9]{4}") ? "rail-" + gauge : "");
    }
    return links;
  }

  /** Links of a mode that has one layer. */
  List<FactLink> of(String mode, String layer) {
    List<FactLink> links = new ArrayList<>();
    ofMode(mode).forEach(row -> add(links, row, layer));
    return links;
  }

  /** Pipelines of one product, {@code OIL} or {@code GAS}. */
  List<FactLink> pipelines(String product, String layer) {
    List<FactLink> links = new ArrayList<>();
    for (FactTable.Row row : ofMode("pipeline")) {
      if (row.text("corridors").startsWith(product)) {
        add(links, row, layer);
      }
    }
    return links;
  }

  /** Names of the places that links of a mode join. */
  Set<String> placesOf(String mode) {
    Set<String> names = new TreeSet<>();
    for (FactTable.Row row : ofMode(mode)) {
      names.add(places.require(row.text("from_id")).name());
      names.add(places.require(row.text("to_id")).name());
    }
    return names;
  }

  private List<FactTable.Row> ofMode(String mode) {
    return rows.stream().filter(row -> row.text("mode").equals(mode)).toList();
  }

  private void add(List<FactLink> links, FactTable.Row row, String layer) {
    Place from = places.require(row.text("from_id"));
    Place to = places.require(row.text("to_id"));
    if (from.equals(to)) {
      return;
    }
    double straight = from.at().km(to.at());
    boolean sourced =
        !row.text("source").startsWith("est") && !row.text("note").startsWith("estimate");
    double km = Math.max(straight, row.number("length_km").orElse(straight * DETOUR));
    links.add(new FactLink(from, to, layer, km, sourced, attributes(row)));
  }

  private static Attributes attributes(FactTable.Row row) {
    return new Attributes(
        quality(row),
        "",
        row.text("year_opened"),
        row.text("status").equals("existing") ? Status.OPEN : Status.PLANNED,
        row.text("source"),
        Confidence.of(row.text("confidence")));
  }

  private static String quality(FactTable.Row row) {
    return switch (row.text("tracks") + row.text("electrified")) {
      case "1N" -> "single";
      case "2N" -> "double";
      case "1Y" -> "electrified";
      case "2Y" -> "double-electrified";
      default -> "";
    };
  }
}
