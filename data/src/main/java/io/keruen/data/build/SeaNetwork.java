package io.keruen.data.build;

import io.keruen.data.build.draft.Anchoring;
import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.draft.Status;
import io.keruen.data.build.packages.SeaLanes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Sea lanes and ports as a draft of one layer on the high seas. Lanes meet where they share a
 * vertex. A port is linked to the nearest point of a lane, and straight to the vertices that it has
 * open water to.
 */
final class SeaNetwork {
  /**
   * Ice closes these lanes to ordinary ships; they carry a status so that a scenario can open them.
   */
  private static final List<String> ICE_BOUND = List.of("northwest", "bering");

  /**
   * The package runs a lane up the Don and down the Volga. Sea ships cannot take it: the canal
   * between the rivers belongs to the inland waterways.
   */
  private static final Envelope VOLGA_DON = new Envelope(39.5, 46.8, 46.2, 49.5); // lon, lat

  private static final double PORT_REACH_KM = 400;
  private static final double RIVER_PORT_REACH_KM = 40;
  private static final double OPEN_WATER_KM = 300;
  private static final int OPEN_WATER_LINKS = 12;

  /** A straight course is looked at this often; its ends may lie on the coast. */
  private static final double SAMPLE_KM = 8;

  private static final double HARBOUR_KM = 15;

  /** Estuaries are narrower than the polygons know; farther inland there are barges, not ships. */
  private static final double APPROACH_OVER_LAND_KM = 60;

  private static final Attributes APPROACH = Attributes.ofSource("searoute", Confidence.MEDIUM);
  private static final String APPROACH_ANCHOR = "approach ";

  private final Predicate<Point> atSea;

  /**
   * @param atSea whether a position lies on water
   */
  SeaNetwork(Predicate<Point> atSea) {
    this.atSea = atSea;
  }

  Draft of(List<SeaLanes.Lane> lanes, List<Place> places) {
    Draft sea = lanes(lanes);
    List<Anchoring.Request> requests = new ArrayList<>();
    for (Place place : places) {
      double reach = reachKm(place);
      if (reach > 0) {
        requests.add(
            new Anchoring.Request(APPROACH_ANCHOR + place.name(), place.at(), reach, n -> true));
      }
    }
    Draft split = Anchoring.anchor(sea, requests);
    Map<String, List<Integer>> approach = Anchors.byName(split);
    DraftBuilder builder = DraftBuilder.from(split);
    for (Place place : places) {
      for (int lane : approach.getOrDefault(APPROACH_ANCHOR + place.name(), List.of())) {
        addPort(builder, split, place, lane);
      }
    }
    return withoutApproaches(builder.build());
  }

  private static double reachKm(Place place) {
    return switch (place.kind()) {
      case PORT -> PORT_REACH_KM;
      case RIVER_PORT -> RIVER_PORT_REACH_KM;
      default -> 0;
    };
  }

  private void addPort(DraftBuilder builder, Draft sea, Place place, int lane) {
    if (overLandKm(place.at(), sea.at(lane)) > APPROACH_OVER_LAND_KM) {
      return;
    }
    int port = builder.addNode(DraftNode.of("sea", "", place.at()).withAnchor(place.name()));
    double km = Math.max(0.5, place.at().km(sea.at(lane)));
    builder.addLine(new DraftLine(port, lane, km, List.of(), APPROACH));
    IntStream.range(0, sea.nodes().size())
        .filter(
            i -> i != lane && Math.abs(sea.at(i).lat() - place.at().lat()) < OPEN_WATER_KM / 111)
        .filter(i -> sea.at(i).km(place.at()) < OPEN_WATER_KM)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> sea.at(i).km(place.at()))
                .thenComparingInt(i -> i))
        .filter(i -> isOpenWater(place.at(), sea.at(i)))
        .limit(OPEN_WATER_LINKS)
        .forEachOrdered(
            i ->
                builder.addLine(
                    new DraftLine(port, i, place.at().km(sea.at(i)), List.of(), APPROACH)));
  }

  private double overLandKm(Point port, Point lane) {
    double km = port.km(lane);
    double overLand = 0;
    for (double along = 0; along < km; along += SAMPLE_KM) {
      if (!atSea.test(port.towards(lane, along / km))) {
        overLand += Math.min(SAMPLE_KM, km - along);
      }
    }
    return overLand;
  }

  private boolean isOpenWater(Point port, Point vertex) {
    double km = port.km(vertex);
    for (double along = HARBOUR_KM; along < km - SAMPLE_KM; along += SAMPLE_KM) {
      if (!atSea.test(port.towards(vertex, along / km))) {
        return false;
      }
    }
    return km > HARBOUR_KM;
  }

  private static Draft lanes(List<SeaLanes.Lane> lanes) {
    DraftBuilder builder = new DraftBuilder();
    Map<Point, Integer> nodes = new HashMap<>();
    for (SeaLanes.Lane lane : lanes) {
      List<Coordinate> line = lane.line();
      for (int i = 1; i < line.size(); i++) {
        if (VOLGA_DON.contains(line.get(i - 1)) || VOLGA_DON.contains(line.get(i))) {
          continue;
        }
        int a = node(builder, nodes, line.get(i - 1));
        int b = node(builder, nodes, line.get(i));
        if (a != b) {
          double km = builder.node(a).at().km(builder.node(b).at());
          builder.addLine(new DraftLine(a, b, km, List.of(), attributes(lane.passage())));
        }
      }
    }
    return builder.build();
  }

  private static int node(DraftBuilder builder, Map<Point, Integer> nodes, Coordinate c) {
    double lon = c.x == -180 ? 180 : c.x;
    Point at = new Point(Math.round(c.y * 1e5) / 1e5, Math.round(lon * 1e5) / 1e5);
    return nodes.computeIfAbsent(at, p -> builder.addNode(DraftNode.of("sea", "", p)));
  }

  private static Attributes attributes(String passage) {
    Status status = ICE_BOUND.contains(passage) ? Status.CLOSED : Status.OPEN;
    return new Attributes("", passage, "", status, "searoute", Confidence.MEDIUM);
  }

  private static Draft withoutApproaches(Draft draft) {
    DraftBuilder builder = DraftBuilder.from(draft);
    for (int i = 0; i < draft.nodes().size(); i++) {
      DraftNode node = draft.node(i);
      List<String> kept =
          node.anchors().stream().filter(a -> !a.startsWith(APPROACH_ANCHOR)).toList();
      builder.setNode(i, new DraftNode(node.layer(), node.territory(), node.at(), kept));
    }
    return builder.build();
  }
}
