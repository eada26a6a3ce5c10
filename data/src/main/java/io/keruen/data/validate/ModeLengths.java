package io.keruen.data.validate;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.scenario.PlaceNodes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Lengths of one mode's open links in km; infinite for links that a path may not use. */
final class ModeLengths {
  private final Network network;
  private final double[] km;
  private final Map<Set<String>, double[]> within = new HashMap<>();

  ModeLengths(Network network, Mode mode) {
    this.network = network;
    Predicate<Layer> layers = PlaceNodes.of(mode, OptionalInt.empty());
    km = new double[network.linkCount()];
    for (int link = 0; link < km.length; link++) {
      boolean usable =
          network.isOpen(link)
              && network.node(network.fromNode(link)) instanceof Node.OfLayer from
              && network.node(network.toNode(link)) instanceof Node.OfLayer to
              && layers.test(from.layer())
              && layers.test(to.layer());
      km[link] = usable ? network.link(link).lengthKm() : Double.POSITIVE_INFINITY;
    }
  }

  double[] everywhere() {
    return km;
  }

  /** Lengths of links inside some territories or on the high seas. */
  double[] within(Set<String> territories) {
    return within.computeIfAbsent(Set.copyOf(territories), this::confine);
  }

  private double[] confine(Set<String> territories) {
    double[] inside = km.clone();
    for (int link = 0; link < inside.length; link++) {
      if (!isIn(network.fromNode(link), territories) || !isIn(network.toNode(link), territories)) {
        inside[link] = Double.POSITIVE_INFINITY;
      }
    }
    return inside;
  }

  private boolean isIn(int node, Set<String> territories) {
    return !(network.node(node) instanceof Node.OfLayer layered)
        || layered.territory().isEmpty()
        || territories.contains(layered.territory());
  }

  /** Ends of the links of a strait or canal, {@code Suez} for {@code suez}; none if unknown. */
  List<Integer> nodesOfPassage(String name) {
    String passage = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    Set<Integer> nodes = new TreeSet<>();
    for (int link = 0; link < km.length; link++) {
      if (km[link] < Double.POSITIVE_INFINITY
          && network.link(link) instanceof Link.Line line
          && line.passage().equals(passage)) {
        nodes.addAll(Arrays.asList(network.fromNode(link), network.toNode(link)));
      }
    }
    return List.copyOf(nodes);
  }
}
