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
  /** What kind of terminal moves cargo between two layers, with figures for lack of better ones. */
  enum Kind {
    PORT("port", 48, 24, 130, 6),
    FERRY("ferry", 18, 12, 60, 4),
    RIVER_PORT("river-port", 24, 12, 80, 4),
    DRY_PORT("dry-port", 6, 3, 45, 3),
    RAIL_ROAD("rail-road", 8, 4, 45, 3),
    GAUGE_CHANGE("gauge-change", 9, 4.5, 205, 6),
    PIPELINE("port", 24, 12, 0, 2);

    private final String word;
    private final double hours;
    private final double hoursSd;
    private final double usdPerTeu;
    private final double usdPerTonne;

    Kind(String word, double hours, double hoursSd, double usdPerTeu, double usdPerTonne) {
      this.word = word;
      this.hours = hours;
      this.hoursSd = hoursSd;
      this.usdPerTeu = usdPerTeu;
      this.usdPerTonne = usdPerTonne;
    }

    String word() {
      return word;
    }

    double hoursSd() {
      return hoursSd;
    }

    double usdPerTonne() {
      return usdPerTonne;
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
      double usdPerTeu,
      OptionalDouble capacityTeu,
      String year,
      String source,
      Confidence confidence) {}

  private static final List<String> SEASIDE = List.of("sea", "ferry", "inland-waterway");

  private final Map<String, List<FactTable.Row>> factsByPlace = new TreeMap<>();

  Terminals(List<FactTable.Row> facts, Map<String, Place> placeById) {
    for (FactTable.Row row : facts) {
      Place place = placeById.get(row.text("node_id"));
      if (place != null) {
        factsByPlace.computeIfAbsent(place.name(), k -> new ArrayList<>()).add(row);
      }
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
        facts.stream().filter(r -> r.number("handling_hours").isPresent()).findFirst().orElse(null);
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
    return new Terminal(
        place,
        kind,
        a.getKey(),
        b.getKey(),
        a.getValue().layer(),
        b.getValue().layer(),
        timed == null ? kind.hours : timed.number("handling_hours").orElseThrow(),
        usd.orElse(kind.usdPerTeu),
        capacity,
        timed == null ? "" : timed.text("year"),
        timed == null ? "gk" : timed.text("source"),
        timed == null ? Confidence.LOW : Confidence.of(timed.text("confidence")));
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
