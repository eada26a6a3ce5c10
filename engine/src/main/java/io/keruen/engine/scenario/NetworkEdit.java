package io.keruen.engine.scenario;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One change to the world, as the planner wrote it: names only, nothing looked up yet. The language
 * is described in docs/formats/studies.md.
 */
public sealed interface NetworkEdit
    permits NetworkEdit.BuildLine,
        NetworkEdit.BuildTerminal,
        NetworkEdit.SetStatus,
        NetworkEdit.Upgrade,
        NetworkEdit.ChangeCrossings,
        NetworkEdit.ChangeTerminal,
        NetworkEdit.ChangeRate,
        NetworkEdit.ChangeUnion,
        NetworkEdit.ChangeTariff {

  /** The edit in a few words, for messages and manifests. */
  String summary();

  /**
   * A new line through named places, both directions.
   *
   * @param layer of its beginning; a crossing may change the gauge
   * @param places two or more, in order
   * @param lengthKm of the whole line; empty: estimated from great circles
   * @param crossings one for each border between two places, in order
   */
  record BuildLine(
      Layer layer,
      List<String> places,
      OptionalDouble lengthKm,
      LineQuality quality,
      List<NewCrossing> crossings)
      implements NetworkEdit {
    public BuildLine {
      places = List.copyOf(places);
      crossings = List.copyOf(crossings);
      if (places.size() < 2) {
        throw new IllegalArgumentException("a line needs two places, has " + places);
      }
      if (lengthKm.isPresent()
          && !(lengthKm.getAsDouble() > 0 && lengthKm.getAsDouble() < 50_000)) {
        throw new IllegalArgumentException(
            "length is " + lengthKm.getAsDouble() + " km; it must be above 0 and below 50,000");
      }
    }

    @Override
    public String summary() {
      return "build " + layer.id() + " " + String.join(" - ", places);
    }
  }

  /**
   * A border crossing of a new line; hours and fees hold in both directions.
   *
   * @param gaugeMm gauge beyond the crossing, where it changes
   * @param at where it lies; empty: midway between the places on its two sides
   */
  record NewCrossing(
      String name,
      double clearanceHours,
      double clearanceUsdPerTeu,
      double handlingHours,
      double gaugeChangeHours,
      double gaugeChangeUsdPerTeu,
      OptionalInt gaugeMm,
      Optional<Point> at) {}

  /** Degrees north and east. */
  record Point(double lat, double lon) {
    public Point {
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
        throw new IllegalArgumentException(
            "point is " + lat + ", " + lon + "; latitude first, in degrees");
      }
    }
  }

  /**
   * Transfers between each two layers at a place.
   *
   * @param layers two or more
   * @param hours of one transfer
   */
  record BuildTerminal(
      String name, String place, List<Layer> layers, double hours, double usdPerTeu)
      implements NetworkEdit {
    public BuildTerminal {
      layers = List.copyOf(layers);
      if (layers.size() < 2) {
        throw new IllegalArgumentException("a terminal joins two layers or more, has " + layers);
      }
    }

    @Override
    public String summary() {
      return "build terminal " + name;
    }
  }

  /**
   * Opens or closes.
   *
   * @param status {@link Status#OPEN} or {@link Status#CLOSED}
   */
  record SetStatus(Selector selector, Status status) implements NetworkEdit {
    @Override
    public String summary() {
      return (status == Status.OPEN ? "open " : "close ") + selector;
    }
  }

  /** New quality of existing lines. */
  record Upgrade(Selector.Stretch stretch, LineQuality quality) implements NetworkEdit {
    @Override
    public String summary() {
      return "upgrade " + stretch;
    }
  }

  /** A quantity of a border crossing. */
  enum CrossingMeasure {
    CLEARANCE_HOURS,
    CLEARANCE_USD_PER_TEU,
    HANDLING_HOURS,
    GAUGE_CHANGE_HOURS,
    GAUGE_CHANGE_USD_PER_TEU;

    /** Name in files: {@code clearance_hours}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Changes border crossings.
   *
   * @param which crossings: by name, border or territory
   * @param into keeps the edit to the direction into a territory
   */
  record ChangeCrossings(
      Selector which, Optional<String> into, Map<CrossingMeasure, Change> changes)
      implements NetworkEdit {
    public ChangeCrossings {
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("an edit of crossings must change something");
      }
      changes = Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    @Override
    public String summary() {
      StringBuilder text = new StringBuilder("change " + which);
      into.ifPresent(territory -> text.append(" into ").append(territory));
      changes.forEach(
          (measure, change) ->
              text.append(", ").append(measure.id()).append(' ').append(change.text()));
      return text.toString();
    }
  }

  /**
   * Changes transfers of a terminal.
   *
   * @param layers keeps the edit to transfers between these; empty means all
   */
  record ChangeTerminal(
      String name, List<Layer> layers, Optional<Change> hours, Optional<Change> usdPerTeu)
      implements NetworkEdit {
    public ChangeTerminal {
      layers = List.copyOf(layers);
      if (hours.isEmpty() && usdPerTeu.isEmpty()) {
        throw new IllegalArgumentException("an edit of a terminal must change something");
      }
    }

    @Override
    public String summary() {
      return "change terminal "
          + name
          + hours.map(change -> ", hours " + change.text()).orElse("")
          + usdPerTeu.map(change -> ", usd_per_teu " + change.text()).orElse("");
    }
  }

  /** A quantity of a rate. */
  enum RateMeasure {
    USD_PER_TEU_KM,
    SPEED_KM_H,
    KG_CO2E_PER_TEU_KM;

    /** Name in files: {@code speed_km_h}. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Changes prices, speeds or emissions of a mode.
   *
   * @param linkClass unknown means every class
   * @param territory ISO 3166-1 alpha-3; empty means everywhere
   */
  record ChangeRate(
      Mode mode,
      LinkClass linkClass,
      Optional<String> territory,
      Map<RateMeasure, Change.By> changes)
      implements NetworkEdit {
    public ChangeRate {
      if (changes.isEmpty()) {
        throw new IllegalArgumentException("an edit of rates must change something");
      }
      changes = Collections.unmodifiableMap(new EnumMap<>(changes));
    }

    @Override
    public String summary() {
      StringBuilder text = new StringBuilder("change rates of " + mode.id());
      if (linkClass != LinkClass.UNKNOWN) {
        text.append(' ').append(linkClass.id());
      }
      territory.ifPresent(iso3 -> text.append(" in ").append(iso3));
      changes.forEach(
          (measure, change) ->
              text.append(", ").append(measure.id()).append(' ').append(change.text()));
      return text.toString();
    }
  }

  /** Joining or leaving. */
  enum Membership {
    JOIN,
    LEAVE;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Territories (ISO 3166-1 alpha-3) join or leave a customs union or free-trade area. */
  record ChangeUnion(Membership membership, String union, List<String> territories)
      implements NetworkEdit {
    public ChangeUnion {
      territories = List.copyOf(territories);
    }

    @Override
    public String summary() {
      return String.join(", ", territories) + " " + membership.id() + " " + union;
    }
  }

  /**
   * Changes import tariffs.
   *
   * @param from exporters: territories, or unions meaning their members
   * @param to importers, likewise
   */
  record ChangeTariff(List<String> from, List<String> to, Change.By change) implements NetworkEdit {
    public ChangeTariff {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }

    @Override
    public String summary() {
      return "change tariffs from "
          + String.join(", ", from)
          + " in "
          + String.join(", ", to)
          + " "
          + change.text();
    }
  }
}
