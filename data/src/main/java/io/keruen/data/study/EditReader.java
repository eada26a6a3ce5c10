package io.keruen.data.study;

import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Names;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.Change;
import io.keruen.engine.scenario.LineQuality;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.Selector;
import io.keruen.engine.scenario.WrittenEdit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** Reads lists of edits. */
final class EditReader {
  private static final List<String> MODES = Mode.ids();

  /** How each kind of edit is read, in the order of docs/formats/studies.md. */
  private static final Map<String, BiFunction<EditReader, Keys, Optional<NetworkEdit>>> KINDS =
      kinds();

  private final InputProblems problems;

  EditReader(InputProblems problems) {
    this.problems = problems;
  }

  private static Map<String, BiFunction<EditReader, Keys, Optional<NetworkEdit>>> kinds() {
    Map<String, BiFunction<EditReader, Keys, Optional<NetworkEdit>>> kinds = new LinkedHashMap<>();
    kinds.put("build", EditReader::build);
    kinds.put("build_terminal", EditReader::buildTerminal);
    kinds.put("open", (reader, keys) -> reader.setStatus(keys, Status.OPEN));
    kinds.put("close", (reader, keys) -> reader.setStatus(keys, Status.CLOSED));
    kinds.put("upgrade", EditReader::upgrade);
    kinds.put("crossing", EditReader::crossing);
    kinds.put("terminal", EditReader::terminal);
    kinds.put("rate", EditReader::rate);
    kinds.put("union", EditReader::union);
    kinds.put("tariff", EditReader::tariff);
    return kinds;
  }

  /** The edits of a list; those with problems are left out. */
  List<WrittenEdit> read(List<Keys> items) {
    List<WrittenEdit> edits = new ArrayList<>();
    for (Keys item : items) {
      read(item).ifPresent(edits::add);
    }
    return edits;
  }

  private Optional<WrittenEdit> read(Keys item) {
    List<String> kinds = List.copyOf(KINDS.keySet());
    if (item.entries().size() != 1) {
      item.problem(
          "an edit with " + item.entries().size() + " kinds",
          "one of " + String.join(", ", kinds),
          "Begin every edit with '- ' and one kind: '- close: {passage: suez}'.");
      return Optional.empty();
    }
    YamlNode.Entry entry = item.entries().get(0);
    if (!KINDS.containsKey(entry.key())) {
      item.problem(
          entry,
          "edit '" + entry.key() + "'",
          "one of " + String.join(", ", kinds),
          Names.didYouMean(entry.key(), kinds, 3, "Choose one of them."));
      return Optional.empty();
    }
    return item.findKeys(entry.key()).flatMap(keys -> written(entry, keys));
  }

  private Optional<WrittenEdit> written(YamlNode.Entry entry, Keys keys) {
    int before = problems.all().size();
    boolean override = keys.findYesNo("override").orElse(false);
    Optional<NetworkEdit> edit = KINDS.get(entry.key()).apply(this, keys);
    if (edit.isEmpty() || problems.all().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new WrittenEdit(
            edit.get(),
            override ? WrittenEdit.Precedence.OVERRIDE : WrittenEdit.Precedence.NONE,
            keys.file(),
            entry.line(),
            entry.character()));
  }

  /** The keys that every edit takes, and others. */
  private static Keys allow(Keys keys, String... others) {
    List<String> all = new ArrayList<>(List.of(others));
    all.add("override");
    all.add("note");
    return keys.allow(all.toArray(String[]::new));
  }

  private Optional<Mode> mode(Keys keys) {
    return keys.choice("mode", Mode::find, MODES);
  }

  private Optional<Mode> optionalMode(Keys keys) {
    return keys.findChoice("mode", Mode::find, MODES);
  }

  private Optional<NetworkEdit> build(Keys keys) {
    allow(
        keys,
        "mode",
        "between",
        "via",
        "gauge_mm",
        "length_km",
        "tracks",
        "electrified",
        "class",
        "speed_km_h",
        "crossings");
    Optional<Mode> mode = mode(keys);
    OptionalInt gauge = gauge(keys);
    if (mode.filter(Mode.RAIL::equals).isPresent() && gauge.isEmpty() && !keys.has("gauge_mm")) {
      keys.problem(
          "gauge_mm", "", "a gauge in mm such as 1520", "Say which gauge the new railway has.");
    }
    checkGauge(keys, mode);
    List<String> places = ends(keys);
    if (mode.isEmpty() || places.isEmpty() || (isRail(mode) && gauge.isEmpty())) {
      return Optional.empty();
    }
    Layer layer = isRail(mode) ? Layer.rail(gauge.getAsInt()) : Layer.of(mode.get());
    List<String> all = new ArrayList<>();
    all.add(places.get(0));
    all.addAll(keys.optionalTexts("via"));
    all.add(places.get(1));
    List<NetworkEdit.NewCrossing> crossings = new ArrayList<>();
    keys.blocks("crossings").forEach(block -> crossings.add(newCrossing(block)));
    return Optional.of(
        new NetworkEdit.BuildLine(
            layer,
            all,
            keys.findNumber("length_km", km -> km > 0 && km < 50_000, "km above 0, below 50,000"),
            quality(keys, mode),
            crossings));
  }

  private static boolean isRail(Optional<Mode> mode) {
    return mode.filter(Mode.RAIL::equals).isPresent();
  }

  private static void checkGauge(Keys keys, Optional<Mode> mode) {
    if (mode.isPresent() && !isRail(mode) && keys.has("gauge_mm")) {
      keys.problem(
          "gauge_mm",
          keys.optionalText("gauge_mm"),
          "no gauge, for the mode is " + mode.get().id(),
          "Delete the key.");
    }
  }

  private static OptionalInt gauge(Keys keys) {
    return keys.findWhole("gauge_mm", mm -> mm >= 500 && mm <= 2000, "a gauge in mm such as 1520");
  }

  private NetworkEdit.NewCrossing newCrossing(Keys keys) {
    keys.allow(
        "name",
        "clearance_hours",
        "clearance_usd_per_teu",
        "handling_hours",
        "gauge_change_hours",
        "gauge_change_usd_per_teu",
        "gauge_mm",
        "at");
    return new NetworkEdit.NewCrossing(
        keys.text("name"),
        keys.number("clearance_hours", hours -> hours >= 0, "hours, 0 or more"),
        amount(keys, "clearance_usd_per_teu"),
        amount(keys, "handling_hours"),
        amount(keys, "gauge_change_hours"),
        amount(keys, "gauge_change_usd_per_teu"),
        gauge(keys),
        point(keys));
  }

  private static double amount(Keys keys, String key) {
    return keys.findNumber(key, value -> value >= 0, "a number of 0 or more").orElse(0);
  }

  private static Optional<NetworkEdit.Point> point(Keys keys) {
    List<String> parts = keys.optionalTexts("at");
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (parts.size() == 2) {
        return Optional.of(
            new NetworkEdit.Point(
                Double.parseDouble(parts.get(0)), Double.parseDouble(parts.get(1))));
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for a list of another length.
    }
    keys.problem(
        "at",
        String.join(", ", parts),
        "latitude and longitude in degrees",
        "Write 'at: [45.2, 82.5]', latitude first.");
    return Optional.empty();
  }

  private LineQuality quality(Keys keys, Optional<Mode> mode) {
    boolean rail = isRail(mode);
    boolean road = mode.filter(Mode.ROAD::equals).isPresent();
    if (mode.isPresent() && !rail) {
      refuse(keys, "tracks", "a railway");
      refuse(keys, "electrified", "a railway");
    }
    if (mode.isPresent() && !road) {
      refuse(keys, "class", "a road; railways have tracks and electrified");
    }
    return new LineQuality(
        keys.findWhole("tracks", tracks -> tracks == 1 || tracks == 2, "1, or 2 for more than one"),
        keys.findYesNo("electrified")
            .map(
                yes ->
                    yes ? LineQuality.Traction.ELECTRIFIED : LineQuality.Traction.NOT_ELECTRIFIED),
        keys.findChoice("class", EditReader::roadClass, List.of("divided", "undivided")),
        keys.findNumber("speed_km_h", v -> v > 0 && v < 1000, "km/h above 0, below 1,000"));
  }

  private static void refuse(Keys keys, String key, String what) {
    if (keys.has(key)) {
      keys.problem(
          key,
          keys.optionalText(key),
          "this key for " + what + " only",
          "Delete the key, or correct the mode.");
    }
  }

  private static Optional<LinkClass> roadClass(String text) {
    return Optional.of(text)
        .filter(t -> t.equals("divided") || t.equals("undivided"))
        .map(t -> t.equals("divided") ? LinkClass.DIVIDED : LinkClass.UNDIVIDED);
  }

  /** The two ends; empty if there are not two. */
  private static List<String> ends(Keys keys) {
    List<String> ends = keys.texts("between");
    if (ends.size() != 2 && keys.has("between")) {
      keys.problem(
          "between",
          String.join(", ", ends),
          "two places",
          "Write 'between: [A, B]'; places on the way stand in 'via'.");
    }
    return ends.size() == 2 ? ends : List.of();
  }

  private Optional<NetworkEdit> buildTerminal(Keys keys) {
    allow(keys, "name", "at", "layers", "hours", "usd_per_teu");
    List<Layer> layers = layers(keys, true);
    if (layers.size() < 2) {
      if (keys.has("layers")) {
        keys.problem(
            "layers",
            String.join(", ", keys.optionalTexts("layers")),
            "two layers or more such as [rail-1520, sea]",
            "Name the layers that the terminal joins.");
      }
      return Optional.empty();
    }
    return Optional.of(
        new NetworkEdit.BuildTerminal(
            keys.text("name"),
            keys.text("at"),
            layers,
            keys.number("hours", hours -> hours >= 0, "hours, 0 or more"),
            keys.number("usd_per_teu", usd -> usd >= 0, "USD per TEU, 0 or more")));
  }

  private static List<Layer> layers(Keys keys, boolean required) {
    List<Layer> layers = new ArrayList<>();
    for (String name : required ? keys.texts("layers") : keys.optionalTexts("layers")) {
      try {
        layers.add(Layer.of(name));
      } catch (IllegalArgumentException e) {
        keys.problem(
            "layers", name, "a layer such as rail-1520, road or sea", "Correct the layer's name.");
      }
    }
    return layers;
  }

  private Optional<NetworkEdit> setStatus(Keys keys, Status status) {
    allow(
        keys,
        "mode",
        "between",
        "via",
        "gauge_mm",
        "passage",
        "crossing",
        "border",
        "territory",
        "terminal");
    return selector(keys).map(selector -> new NetworkEdit.SetStatus(selector, status));
  }

  private Optional<Selector> selector(Keys keys) {
    List<String> kinds =
        List.of("between", "passage", "crossing", "border", "territory", "terminal");
    List<String> given = kinds.stream().filter(keys::has).toList();
    if (given.size() != 1) {
      keys.problem(
          given.isEmpty() ? "nothing to open or close" : String.join(" and ", given),
          "exactly one of " + String.join(", ", kinds),
          given.isEmpty() ? "Say what is meant." : "Split it into several edits.");
      return Optional.empty();
    }
    Optional<Mode> mode = optionalMode(keys);
    return switch (given.get(0)) {
      case "between" -> stretch(keys).map(s -> s);
      case "passage" -> Optional.of(new Selector.Passage(keys.text("passage")));
      case "terminal" -> Optional.of(new Selector.NamedTerminal(keys.text("terminal")));
      case "crossing" -> Optional.of(new Selector.NamedCrossing(keys.text("crossing"), mode));
      case "territory" -> Optional.of(new Selector.TerritoryBorders(keys.text("territory"), mode));
      default -> border(keys, "border", mode);
    };
  }

  private static Optional<Selector> border(Keys keys, String key, Optional<Mode> mode) {
    List<String> sides = keys.texts(key);
    if (sides.size() != 2) {
      keys.problem(
          key,
          String.join(", ", sides),
          "two territories such as [KAZ, CHN]",
          "Name the territories on both sides.");
      return Optional.empty();
    }
    return Optional.of(new Selector.Border(sides.get(0), sides.get(1), mode));
  }

  private Optional<Selector.Stretch> stretch(Keys keys) {
    Optional<Mode> mode = mode(keys);
    checkGauge(keys, mode);
    OptionalInt gauge = gauge(keys);
    List<String> ends = ends(keys);
    if (mode.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Selector.Stretch(
            mode.get(), gauge, ends.get(0), ends.get(1), keys.optionalTexts("via")));
  }

  private Optional<NetworkEdit> upgrade(Keys keys) {
    allow(
        keys, "mode", "between", "via", "gauge_mm", "tracks", "electrified", "class", "speed_km_h");
    Optional<Selector.Stretch> stretch = stretch(keys);
    LineQuality quality = quality(keys, stretch.map(Selector.Stretch::mode));
    requireOneOf(keys, "tracks", "electrified", "class", "speed_km_h");
    return stretch.map(s -> new NetworkEdit.Upgrade(s, quality));
  }

  private void requireOneOf(Keys keys, String... some) {
    if (Arrays.stream(some).noneMatch(keys::has)) {
      keys.problem(
          "an edit that changes nothing",
          "at least one of " + String.join(", ", some),
          "Say what is to change.");
    }
  }

  private Optional<NetworkEdit> crossing(Keys keys) {
    String[] measures =
        Arrays.stream(NetworkEdit.CrossingMeasure.values())
            .map(NetworkEdit.CrossingMeasure::id)
            .toArray(String[]::new);
    List<String> allowed = new ArrayList<>(List.of("name", "between", "territory", "mode", "into"));
    allowed.addAll(List.of(measures));
    allow(keys, allowed.toArray(String[]::new));
    requireOneOf(keys, measures);
    Map<NetworkEdit.CrossingMeasure, Change> changes =
        new EnumMap<>(NetworkEdit.CrossingMeasure.class);
    for (NetworkEdit.CrossingMeasure measure : NetworkEdit.CrossingMeasure.values()) {
      keys.findChange(measure.id()).ifPresent(change -> changes.put(measure, change));
    }
    Optional<Selector> which = crossings(keys);
    if (which.isEmpty() || changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NetworkEdit.ChangeCrossings(which.get(), keys.findText("into"), changes));
  }

  private Optional<Selector> crossings(Keys keys) {
    Optional<Mode> mode = optionalMode(keys);
    List<String> given =
        List.of("name", "between", "territory").stream().filter(keys::has).toList();
    if (given.size() != 1) {
      keys.problem(
          given.isEmpty() ? "no crossing" : String.join(" and ", given),
          "exactly one of name, between, territory",
          "Say which crossings are meant.");
      return Optional.empty();
    }
    return switch (given.get(0)) {
      case "name" -> Optional.of(new Selector.NamedCrossing(keys.text("name"), mode));
      case "territory" -> Optional.of(new Selector.TerritoryBorders(keys.text("territory"), mode));
      default -> border(keys, "between", mode);
    };
  }

  private Optional<NetworkEdit> terminal(Keys keys) {
    allow(keys, "name", "layers", "hours", "usd_per_teu");
    requireOneOf(keys, "hours", "usd_per_teu");
    Optional<Change> hours = keys.findChange("hours");
    Optional<Change> usd = keys.findChange("usd_per_teu");
    String name = keys.text("name");
    if (hours.isEmpty() && usd.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new NetworkEdit.ChangeTerminal(name, layers(keys, false), hours, usd));
  }

  private Optional<NetworkEdit> rate(Keys keys) {
    allow(keys, "mode", "class", "territory", "usd_per_teu_km", "speed_km_h", "kg_co2e_per_teu_km");
    requireOneOf(keys, "usd_per_teu_km", "speed_km_h", "kg_co2e_per_teu_km");
    Map<NetworkEdit.RateMeasure, Change.By> changes = new EnumMap<>(NetworkEdit.RateMeasure.class);
    for (NetworkEdit.RateMeasure measure : NetworkEdit.RateMeasure.values()) {
      keys.findPercentage(measure.id()).ifPresent(change -> changes.put(measure, change));
    }
    List<String> classes =
        Arrays.stream(LinkClass.values()).map(LinkClass::id).filter(id -> !id.isEmpty()).toList();
    LinkClass linkClass =
        keys.findChoice(
                "class",
                id -> Arrays.stream(LinkClass.values()).filter(c -> c.id().equals(id)).findFirst(),
                classes)
            .orElse(LinkClass.UNKNOWN);
    Optional<Mode> mode = mode(keys);
    if (mode.isEmpty() || changes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new NetworkEdit.ChangeRate(mode.get(), linkClass, keys.findText("territory"), changes));
  }

  private Optional<NetworkEdit> union(Keys keys) {
    allow(keys, "join", "leave", "territory");
    if (keys.has("join") == keys.has("leave")) {
      keys.problem(
          keys.has("join") ? "join and leave" : "neither join nor leave",
          "exactly one of join, leave",
          "Write '- union: {join: EAEU, territory: UZB}'.");
      return Optional.empty();
    }
    NetworkEdit.Membership membership =
        keys.has("join") ? NetworkEdit.Membership.JOIN : NetworkEdit.Membership.LEAVE;
    return Optional.of(
        new NetworkEdit.ChangeUnion(
            membership, keys.text(membership.id()), keys.texts("territory")));
  }

  private Optional<NetworkEdit> tariff(Keys keys) {
    allow(keys, "from", "to", "change");
    List<String> from = keys.texts("from");
    List<String> to = keys.texts("to");
    if (!keys.has("change")) {
      keys.text("change");
    }
    return keys.findPercentage("change")
        .map(change -> new NetworkEdit.ChangeTariff(from, to, change));
  }
}
