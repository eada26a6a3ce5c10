package io.keruen.engine.scenario;

import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Which nodes of a layer a place stands for. */
public final class PlaceNodes {
  /** How far a place reaches for a node it has no connector to. */
  public static final double REACH_KM = 30;

  private static final double KM_PER_DEGREE = 111.2;

  private final Network network;

  public PlaceNodes(Network network) {
    this.network = network;
  }

  /**
   * Nodes the place is connected to, nearest first; without a connector the nearest one in its
   * territory (or on water) within reach.
   */
  public List<Integer> find(Place place, Predicate<Layer> layers) {
    List<Integer> nodes = connected(place, layers);
    if (nodes.isEmpty()) {
      nearest(place, layers).ifPresent(nodes::add);
    }
    return nodes;
  }

  /** Nodes of any gauge, or of one. */
  public static Predicate<Layer> of(Mode mode, OptionalInt gaugeMm) {
    return layer -> layer.mode() == mode && (gaugeMm.isEmpty() || gaugeMm.equals(layer.gaugeMm()));
  }

  private List<Integer> connected(Place place, Predicate<Layer> layers) {
    List<Integer> nodes = new ArrayList<>();
    if (place.isConnected()) {
      for (int link = network.firstOut(place.originNode());
          link < network.endOut(place.originNode());
          link++) {
        int node = network.toNode(link);
        if (network.node(node) instanceof Node.OfLayer layered && layers.test(layered.layer())) {
          nodes.add(node);
        }
      }
    }
    nodes.sort(
        Comparator.comparingDouble((Integer node) -> GreatCircle.km(place, network.node(node)))
            .thenComparing(node -> node));
    return nodes;
  }

  private OptionalInt nearest(Place place, Predicate<Layer> layers) {
    int nearest = -1;
    double least = REACH_KM;
    for (int number = 0; number < network.nodeCount(); number++) {
      if (network.node(number) instanceof Node.OfLayer node
          && Math.abs(node.lat() - place.lat()) * KM_PER_DEGREE <= REACH_KM
          && layers.test(node.layer())
          && (!node.layer().mode().isLand() || node.territory().equals(place.iso3()))) {
        double km = GreatCircle.km(place, node);
        if (km < least) {
          least = km;
          nearest = number;
        }
      }
    }
    return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
  }
}
