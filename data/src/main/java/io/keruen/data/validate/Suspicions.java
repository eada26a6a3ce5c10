package io.keruen.data.validate;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.LinkRow;
import io.keruen.data.validate.Validation.Suspicion;
import io.keruen.data.validate.Validation.SuspicionGroup;
import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Lengths and speeds that a planner would ask about. */
final class Suspicions {
  static final int LISTED = 20;

  /** Rounding allowed below the great circle: coordinates are thinned. */
  private static final double SHORTER_SHARE = 0.01;

  private static final double SHORTER_KM = 1;
  private static final double DETOUR = 2.5;
  private static final double DETOUR_KM = 20;
  private static final double LONG_LAND_KM = 1000;
  private static final double LONG_WATER_KM = 5000;
  private static final double LONG_CONNECTOR_KM = 100;

  /** Commercial speeds without border delays that occur. */
  private static final Map<Mode, double[]> SPEEDS_KM_H =
      Map.of(
          Mode.RAIL, new double[] {10, 160},
          Mode.ROAD, new double[] {10, 120},
          Mode.SEA, new double[] {5, 50},
          Mode.FERRY, new double[] {5, 60},
          Mode.INLAND_WATERWAY, new double[] {3, 30},
          Mode.PIPELINE, new double[] {1, 40},
          Mode.AIR, new double[] {200, 999});

  private final DataSet data;
  private final Network network;

  Suspicions(DataSet data) {
    this.data = data;
    this.network = data.world().network();
  }

  List<SuspicionGroup> find() {
    List<SuspicionGroup> groups = new ArrayList<>();
    groups.add(
        links(
            "shorter than the great circle",
            "length_km below the great circle of its ends by more than 1 % and 1 km",
            row -> row.lengthKm(),
            this::greatCircleKm,
            (km, circle) -> circle * (1 - SHORTER_SHARE) - SHORTER_KM - km));
    groups.add(
        links(
            "detour",
            "length_km above 2.5 times the great circle of its ends, and 20 km longer",
            row -> row.lengthKm(),
            this::greatCircleKm,
            (km, circle) -> Math.min(km - DETOUR * circle, km - circle - DETOUR_KM)));
    groups.add(
        links(
            "very long",
            "a single link above 1,000 km on land or 5,000 km on water",
            row -> row.lengthKm(),
            row -> mode(row).isLand() ? LONG_LAND_KM : LONG_WATER_KM,
            (km, limit) -> km - limit));
    groups.add(
        links(
            "slow",
            "speed_km_h below what the mode ever does",
            row -> row.speedKmH().orElse(Double.NaN),
            row -> SPEEDS_KM_H.get(mode(row))[0],
            (speed, least) -> least - speed));
    groups.add(
        links(
            "fast",
            "speed_km_h above what freight ever does",
            row -> row.speedKmH().orElse(Double.NaN),
            row -> SPEEDS_KM_H.get(mode(row))[1],
            (speed, most) -> speed - most));
    groups.add(connectors());
    return groups;
  }

  private interface Excess {
    /** Above 0 if the value is suspicious, and how much. */
    double of(double value, double comparedWith);
  }

  private SuspicionGroup links(
      String check,
      String rule,
      ToDoubleFunction<LinkRow> value,
      ToDoubleFunction<LinkRow> comparedWith,
      Excess excess) {
    ToDoubleFunction<LinkRow> size =
        row -> excess.of(value.applyAsDouble(row), comparedWith.applyAsDouble(row));
    List<LinkRow> found =
        data.links().stream()
            .filter(row -> size.applyAsDouble(row) > 0)
            .sorted(Comparator.comparingDouble(size).reversed().thenComparing(LinkRow::link))
            .toList();
    List<Suspicion> worst =
        found.stream()
            .limit(LISTED)
            .map(
                row ->
                    new Suspicion(
                        "links.csv:" + row.line(),
                        describe(row),
                        value.applyAsDouble(row),
                        comparedWith.applyAsDouble(row)))
            .toList();
    return new SuspicionGroup(check, rule, found.size(), worst);
  }

  private SuspicionGroup connectors() {
    record Far(Place place, Node node, double km) {}
    List<Far> far = new ArrayList<>();
    for (Place place : data.world().places().all()) {
      if (place.isConnected()) {
        int origin = place.originNode();
        for (int link = network.firstOut(origin); link < network.endOut(origin); link++) {
          if (network.link(link) instanceof Link.Connector connector
              && connector.lengthKm() > LONG_CONNECTOR_KM) {
            far.add(new Far(place, network.node(network.toNode(link)), connector.lengthKm()));
          }
        }
      }
    }
    List<Suspicion> worst =
        far.stream()
            .sorted(
                Comparator.comparingDouble(Far::km).reversed().thenComparing(f -> f.place().name()))
            .limit(LISTED)
            .map(
                f ->
                    new Suspicion(
                        "connectors.csv",
                        f.place().name() + " to " + layer(f.node()),
                        f.km(),
                        GreatCircle.km(f.place(), f.node())))
            .toList();
    return new SuspicionGroup(
        "far from the network", "a connector above 100 km", far.size(), worst);
  }

  private double greatCircleKm(LinkRow row) {
    return GreatCircle.km(network.node(row.fromNode()), network.node(row.toNode()));
  }

  private Mode mode(LinkRow row) {
    return ((Node.OfLayer) network.node(row.fromNode())).layer().mode();
  }

  private String describe(LinkRow row) {
    Node from = network.node(row.fromNode());
    Node to = network.node(row.toNode());
    return "%s, near %s to near %s".formatted(layer(from), nearestPlace(from), nearestPlace(to));
  }

  private static String layer(Node node) {
    Node.OfLayer layered = (Node.OfLayer) node;
    return layered.layer().id()
        + (layered.territory().isEmpty() ? "" : " in " + layered.territory());
  }

  private String nearestPlace(Node node) {
    return data.world().places().all().stream()
        .min(Comparator.comparingDouble(place -> GreatCircle.km(place, node)))
        .map(Place::name)
        .orElse("no place");
  }
}
