package io.keruen.data.build;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.DraftNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Makes the terminals: at a place with nodes in two layers that meet there. */
final class Terminals {
  /** What kind of terminal moves cargo between two layers. */
  enum Kind {
    PORT("port", "port"),
    FERRY("ferry", "ferry"),
    RIVER_PORT("river-port", "river-port"),
    DRY_PORT("dry-port", "dry-port"),
    RAIL_ROAD("rail-road", "rail-road"),
    GAUGE_CHANGE("gauge-change", "gauge-change"),
    PIPELINE("port", "pipeline");

    private final String word;
    private final String defaults; // row of facts/terminal_defaults.csv

    Kind(String word, String defaults) {
      this.word = word;
      this.defaults = defaults;
    }

    String word() {
      return word;
    }
  }

  /**
   * A terminal between two nodes of a place.
   *
   * @param nodeA index in the network
   */
  record Terminal(
      Place place,
      Kind kind,
      int nodeA,
      int nodeB,
      String layerA,
      String layerB,
      double hours,
      OptionalDouble hoursSd,
      double usdPerTeu,
      OptionalDouble capacityTeu,
      String year,
      String source,
      Confidence confidence,
      String note) {}

  private static final List<String> SEASIDE = List.of("sea", "ferry", "inland-waterway");

  private final Map<String, List<FactTable.Row>> factsByPlace = new TreeMap<>();
  private final Map<String, FactTable.Row> defaultsByKind = new TreeMap<>();

  /**
   * @param facts rows of facts/terminals.csv
   * @param defaults rows of facts/terminal_defaults.csv
   */
  Terminals(List<FactTable.Row> facts, List<FactTable.Row> defaults, Gazetteer.Index places) {
    defaults.forEach(row -> defaultsByKind.put(row.text("kind"), row));
    for (FactTable.Row row : facts) {
      places
          .find(row.text("node_id"))
          .ifPresent(
              place -> factsByPlace.computeIfAbsent(place.name(), k -> new ArrayList<>()).add(row));
    }
  }

  /**
   * Terminals of one place.
   *
   * @param nodes nodes the place hangs on, by index
   */
  List<Terminal> at(Place place, Map<Integer, DraftNode> nodes) {
    List<Terminal> terminals = new ArrayList<>();
    List<Map.Entry<Integer, DraftNode>> list = new ArrayList<>(new TreeMap<>(nodes).entrySet());
    for (int i = 0; i < list.size(); i++) {
      for (int k = i + 1; k < list.size(); k++) {
        String a = list.get(i).getValue().layer();
        String b = list.get(k).getValue().layer();
        Kind kind = kind(place, a, b);
        if (kind != null) {
          terminals.add(terminal(place, kind, list.get(i), list.get(k)));
        }
      }
    }
    return terminals;
  }

  /** The kind of terminal between two layers at a place, or null if they do not meet there. */
  private Kind kind(Place place, String a, String b) {
    if (a.equals(b)) {
      return null;
    }
    boolean railA = a.startsWith("rail");
    boolean railB = b.startsWith("rail");
    if (a.startsWith("pipeline") || b.startsWith("pipeline")) {
      boolean other = a.equals("sea") || b.equals("sea") || railA || railB;
      return other && place.kind() == Place.Kind.PORT ? Kind.PIPELINE : null;
    }
    if (railA && railB) {
      return changesGauge(place, a, b) ? Kind.GAUGE_CHANGE : null;
    }
    if (a.equals("sea") || b.equals("sea")) {
      return Kind.PORT;
    }
    if (SEASIDE.contains(a) || SEASIDE.contains(b)) {
      return a.equals("ferry") || b.equals("ferry") ? Kind.FERRY : Kind.RIVER_PORT;
    }
    return place.kind() == Place.Kind.DRY_PORT ? Kind.DRY_PORT : Kind.RAIL_ROAD;
  }

  private boolean changesGauge(Place place, String a, String b) {
    return factsByPlace.getOrDefault(place.name(), List.of()).stream()
        .anyMatch(
            row ->
                row.text("type").equals("gauge_change")
                    && ((row.text("layer_a").equals(a) && row.text("layer_b").equals(b))
                        || (row.text("layer_a").equals(b) && row.text("layer_b").equals(a))));
  }

  private Terminal terminal(
      Place place, Kind kind, Map.Entry<Integer, DraftNode> a, Map.Entry<Integer, DraftNode> b) {
    List<FactTable.Row> facts =
        factsByPlace.getOrDefault(place.name(), List.of()).stream()
            .filter(row -> describes(row, kind))
            .sorted(Comparator.comparing((FactTable.Row row) -> row.text("year")).reversed())
            .toList();
    FactTable.Row timed =
        facts.stream().filter(r -> r.number("dwell_hours").isPresent()).findFirst().orElse(null);
    OptionalDouble capacity =
        facts.stream()
            .map(r -> r.number("capacity_teu_per_year"))
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty());
    OptionalDouble usd =
        facts.stream()
            .filter(r -> r.text("cost_unit").startsWith("USD per"))
            .map(r -> r.number("cost_usd"))
            .filter(OptionalDouble::isPresent)
            .findFirst()
            .orElse(OptionalDouble.empty());
    FactTable.Row usual = defaultsByKind.get(kind.defaults);
    if (usual == null) {
      throw new IllegalArgumentException(
          "facts/terminal_defaults.csv has no row of kind '" + kind.defaults + "'");
    }
    FactTable.Row told = timed == null ? usual : timed;
    return new Terminal(
        place,
        kind,
        a.getKey(),
        b.getKey(),
        a.getValue().layer(),
        b.getValue().layer(),
        told.number(timed == null ? "hours" : "dwell_hours").orElseThrow(),
        usual.number("hours_sd"),
        usd.orElseGet(() -> usual.number("usd_per_teu").orElseThrow()),
        capacity,
        told.text("year"),
        told.text("source"),
        Confidence.of(told.text("confidence")),
        timed == null ? "default of this kind of terminal" : "");
  }

  private static boolean describes(FactTable.Row row, Kind kind) {
    boolean known = row.text("year").isEmpty() || row.text("year").compareTo("2024") <= 0;
    return known
        && switch (kind) {
          case GAUGE_CHANGE -> row.text("type").equals("gauge_change");
          case PORT, FERRY ->
              row.text("type").equals("seaport") && !row.text("commodity").equals("oil");
          case DRY_PORT -> row.text("type").equals("dry_port");
          default -> false;
        };
  }
}
