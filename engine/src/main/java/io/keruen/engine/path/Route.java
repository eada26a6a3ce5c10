package io.keruen.engine.path;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way through the network as people speak of it, for one TEU of one commodity class. The steps
 * add up to the totals.
 *
 * @param from place
 * @param via places it was made to touch, in order
 * @param to place
 * @param generalisedUsd USD per TEU: money + value of time x hours + carbon price x emissions
 * @param km drayage included
 * @param hours door to door
 * @param usdPerTeu money paid
 * @param kgCo2e per TEU
 * @param steps legs, borders and transshipments in the order of travel
 * @param passages straits and canals in the order of travel
 * @param links link numbers in the order of travel
 */
public record Route(
    String from,
    List<String> via,
    String to,
    double generalisedUsd,
    double km,
    double hours,
    double usdPerTeu,
    double kgCo2e,
    List<Step> steps,
    List<String> passages,
    List<Integer> links) {
  public Route {
    via = List.copyOf(via);
    steps = List.copyOf(steps);
    passages = List.copyOf(passages);
    links = List.copyOf(links);
  }

  /** Something that happens on the way. */
  public sealed interface Step permits Leg, Border, Transshipment {
    double hours();

    double usdPerTeu();
  }

  /**
   * A run on one layer without transshipment or change of gauge; borders may lie within it, but
   * their hours and USD are the borders'.
   *
   * @param layer empty for drayage between a place and the network
   * @param from place, terminal or crossing where it starts
   * @param stretches the run by territory, in the order of travel
   */
  public record Leg(
      Optional<Layer> layer,
      String from,
      String to,
      double km,
      double hours,
      double usdPerTeu,
      double kgCo2e,
      List<Stretch> stretches)
      implements Step {
    public Leg {
      stretches = List.copyOf(stretches);
    }

    /** Name of the mode; {@code drayage} between a place and the network. */
    public String mode() {
      return layer.map(on -> on.mode().id()).orElse("drayage");
    }

    /** Territories travelled, in order; the high seas are none. */
    public List<String> territories() {
      return stretches.stream()
          .map(Stretch::territory)
          .filter(territory -> !territory.isEmpty())
          .distinct()
          .toList();
    }
  }

  /**
   * Part of a leg in one territory.
   *
   * @param territory ISO 3166-1 alpha-3; empty on the high seas
   */
  public record Stretch(String territory, double km, double hours) {}

  /**
   * Passage from one territory to another.
   *
   * @param crossing name
   * @param from ISO 3166-1 alpha-3
   * @param to ISO 3166-1 alpha-3
   * @param hours clearance if due, handling and change of gauge together
   * @param gaugeChange present if the gauge changes here; part of hours and USD
   */
  public record Border(
      String crossing,
      Mode mode,
      String from,
      String to,
      double hours,
      double usdPerTeu,
      Optional<GaugeChange> gaugeChange)
      implements Step {}

  /**
   * Change of layer at a terminal.
   *
   * @param terminal name
   * @param from layer the cargo comes by
   * @param to layer it goes on by
   */
  public record Transshipment(String terminal, Layer from, Layer to, double hours, double usdPerTeu)
      implements Step {
    /** Present if both layers are railways. */
    public Optional<GaugeChange> gaugeChange() {
      return from.gaugeMm().isPresent() && to.gaugeMm().isPresent()
          ? Optional.of(
              new GaugeChange(
                  terminal, from.gaugeMm().getAsInt(), to.gaugeMm().getAsInt(), hours, usdPerTeu))
          : Optional.empty();
    }
  }

  /**
   * Reloading or change of bogies.
   *
   * @param at crossing or terminal
   */
  public record GaugeChange(String at, int fromMm, int toMm, double hours, double usdPerTeu) {}

  public List<Leg> legs() {
    return steps.stream().filter(Leg.class::isInstance).map(Leg.class::cast).toList();
  }

  public List<Border> borders() {
    return steps.stream().filter(Border.class::isInstance).map(Border.class::cast).toList();
  }

  public List<Transshipment> transshipments() {
    return steps.stream()
        .filter(Transshipment.class::isInstance)
        .map(Transshipment.class::cast)
        .toList();
  }

  public List<GaugeChange> gaugeChanges() {
    return steps.stream().flatMap(step -> gaugeChange(step).stream()).toList();
  }

  private static Optional<GaugeChange> gaugeChange(Step step) {
    if (step instanceof Border border) {
      return border.gaugeChange();
    }
    return step instanceof Transshipment transshipment
        ? transshipment.gaugeChange()
        : Optional.empty();
  }

  /**
   * The way in short: territories and waters in the order of travel, for example {@code CHN, sea
   * (malacca, suez), DEU} or {@code KAZ, ferry, AZE, GEO}.
   */
  public List<String> outline() {
    List<String> outline = new ArrayList<>();
    for (Leg leg : legs()) {
      leg.layer()
          .filter(layer -> !layer.mode().isLand())
          .ifPresentOrElse(
              layer -> addNew(outline, List.of(water(layer.mode()))),
              () -> addNew(outline, leg.territories()));
    }
    return outline;
  }

  private String water(Mode mode) {
    return mode == Mode.SEA && !passages.isEmpty()
        ? "sea (" + String.join(", ", passages) + ")"
        : mode.id().replace('-', ' ');
  }

  private static void addNew(List<String> outline, List<String> names) {
    for (String name : names) {
      if (outline.isEmpty() || !outline.get(outline.size() - 1).equals(name)) {
        outline.add(name);
      }
    }
  }

  /** Territories in the order of first entry. */
  public List<String> territories() {
    return legs().stream().flatMap(leg -> leg.territories().stream()).distinct().toList();
  }
}
