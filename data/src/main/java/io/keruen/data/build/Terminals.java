package io.keruen.data.build;

import static io.keruen.data.input.Range.AMOUNT;
import static io.keruen.data.input.Range.AMOUNT_ABOVE_ZERO;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

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

  /** Figures of later years are plans. */
  private static final String LATEST_YEAR = "2024";

  private static final List<String> SEASIDE = List.of("sea", "ferry", "inland-waterway");

  static final Columns COLUMNS =
      Columns.of(
          "node_id",
          "type",
          "layer_a",
          "layer_b",
          "dwell_hours",
          "cost_usd",
          "cost_unit",
          "capacity_teu_per_year",
          "year",
          "commodity",
          "source",
          "confidence");

  static final Columns DEFAULT_COLUMNS =
      Columns.of("kind", "hours", "hours_sd", "usd_per_teu", "source", "confidence")
          .withOptional("year");

  private static final String GAUGE_CHANGE = "gauge_change";
  private static final Choice<String> TYPES =
      Choice.of(
          List.of("seaport", "dry_port", GAUGE_CHANGE, "rail_border", "rail_station"),
          type -> type);
  private static final Choice<Kind> DEFAULTS = Choice.of(Kind.values(), kind -> kind.defaults);

  /** What is known of a terminal. */
  private record Known(
      String type,
      String layerA,
      String layerB,
      OptionalDouble dwellHours,
      OptionalDouble usdPerTeu,
      OptionalDouble capacityTeu,
      String year,
      String commodity,
      Evidence evidence) {
    boolean changes(String a, String b) {
      return type.equals(GAUGE_CHANGE)
          && ((layerA.equals(a) && layerB.equals(b)) || (layerA.equals(b) && layerB.equals(a)));
    }

    boolean describes(Kind kind) {
      boolean known = year.isEmpty() || year.compareTo(LATEST_YEAR) <= 0;
      return known
          && switch (kind) {
            case GAUGE_CHANGE -> type.equals(Terminals.GAUGE_CHANGE);
            case PORT, FERRY -> type.equals("seaport") && !commodity.equals("oil");
            case DRY_PORT -> type.equals("dry_port");
            default -> false;
          };
    }
  }

  /** What a kind of terminal takes where nothing is known. */
  private record Usual(double hours, OptionalDouble hoursSd, double usdPerTeu, Evidence evidence) {}

  /** Where figures come from. */
  private record Evidence(String year, String source, Confidence confidence) {
    static Evidence of(CsvRow row, References sources) {
      return new Evidence(
          FactColumns.year(row, "year"),
          FactColumns.source(row, sources),
          FactColumns.confidence(row, "confidence"));
    }
  }

  private final Map<String, List<Known>> factsByPlace = new TreeMap<>();
  private final Map<Kind, Usual> usual = new EnumMap<>(Kind.class);

  /**
   * @param facts rows of facts/terminals.csv
   * @param defaults rows of facts/terminal_defaults.csv
   */
  Terminals(FactTable facts, FactTable defaults, Gazetteer.Index places, References sources) {
    for (CsvRow row : defaults.requireUnique("kind").rows()) {
      usual.put(row.choice("kind", DEFAULTS, Kind.PORT), usual(row, sources));
    }
    for (Kind kind : Kind.values()) {
      if (!usual.containsKey(kind)) {
        defaults.tellMissing(
            "of the kind '" + kind.defaults + "'",
            "one row per kind of terminal",
            "Add the row with its hours and usd_per_teu.");
      }
    }
    for (CsvRow row : facts.rows()) {
      Known known = known(row, sources);
      places
          .find(row.reference("node_id", places.names()))
          .ifPresent(
              place ->
                  factsByPlace.computeIfAbsent(place.name(), k -> new ArrayList<>()).add(known));
    }
  }

  private static Usual usual(CsvRow row, References sources) {
    return new Usual(
        row.decimal("hours", AMOUNT),
        row.optionalDecimal("hours_sd", AMOUNT),
        row.decimal("usd_per_teu", AMOUNT),
        Evidence.of(row, sources));
  }

  private static Known known(CsvRow row, References sources) {
    String type = row.choice("type", TYPES, GAUGE_CHANGE);
    boolean changes = row.text("type").equals(GAUGE_CHANGE);
    OptionalDouble usd = row.optionalDecimal("cost_usd", AMOUNT);
    Evidence evidence = Evidence.of(row, sources);
    return new Known(
        type,
        changes ? FactColumns.railLayer(row, "layer_a") : "",
        changes ? FactColumns.railLayer(row, "layer_b") : "",
        row.optionalDecimal("dwell_hours", AMOUNT),
        row.text("cost_unit").startsWith("USD per") ? usd : OptionalDouble.empty(),
        row.optionalDecimal("capacity_teu_per_year", AMOUNT_ABOVE_ZERO),
        evidence.year(),
        row.text("commodity"),
        evidence);
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
        .anyMatch(known -> known.changes(a, b));
  }

  private Terminal terminal(
      Place place, Kind kind, Map.Entry<Integer, DraftNode> a, Map.Entry<Integer, DraftNode> b) {
    List<Known> facts =
        factsByPlace.getOrDefault(place.name(), List.of()).stream()
            .filter(known -> known.describes(kind))
            .sorted(Comparator.comparing(Known::year).reversed())
            .toList();
    Optional<Known> timed = facts.stream().filter(f -> f.dwellHours().isPresent()).findFirst();
    Usual otherwise = usual.get(kind);
    Evidence told = timed.map(Known::evidence).orElse(otherwise.evidence());
    return new Terminal(
        place,
        kind,
        a.getKey(),
        b.getKey(),
        a.getValue().layer(),
        b.getValue().layer(),
        timed.map(known -> known.dwellHours().orElseThrow()).orElse(otherwise.hours()),
        otherwise.hoursSd(),
        first(facts, Known::usdPerTeu).orElse(otherwise.usdPerTeu()),
        first(facts, Known::capacityTeu),
        told.year(),
        told.source(),
        told.confidence(),
        timed.isEmpty() ? "default of this kind of terminal" : "");
  }

  private static OptionalDouble first(List<Known> facts, Function<Known, OptionalDouble> figure) {
    return facts.stream()
        .map(figure)
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }
}
