package io.keruen.engine.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** What is to be assigned: a network, its classes, and the commodities that have demand. */
final class FlowProblem {
  private final FlowNetwork network;
  private final List<FlowClass> classes;
  private final List<Commodity> commodities;

  FlowProblem(FlowNetwork network, List<FlowClass> classes) {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("there is no class; give at least one");
    }
    this.network = network;
    this.classes = List.copyOf(classes);
    commodities = new ArrayList<>();
    for (int number = 0; number < classes.size(); number++) {
      FlowClass of = classes.get(number);
      requireFit(of);
      for (FlowClass other : classes.subList(0, number)) {
        if (other.name().equals(of.name())) {
          throw new IllegalArgumentException("two classes are named '" + of.name() + "'");
        }
      }
      for (int zone = 0; zone < network.zoneCount(); zone++) {
        if (of.demand().firstPair(zone) < of.demand().endPair(zone)) {
          commodities.add(new Commodity(number, zone));
        }
      }
    }
  }

  private void requireFit(FlowClass of) {
    if (of.demand().zoneCount() != network.zoneCount() || of.linkCount() != network.linkCount()) {
      throw new IllegalArgumentException(
          "class '%s' is made for %d zones and %d links; the network has %d and %d"
              .formatted(
                  of.name(),
                  of.demand().zoneCount(),
                  of.linkCount(),
                  network.zoneCount(),
                  network.linkCount()));
    }
  }

  FlowNetwork network() {
    return network;
  }

  List<FlowClass> classes() {
    return classes;
  }

  /** By class, then by origin. */
  List<Commodity> commodities() {
    return commodities;
  }

  /** What a commodity is known by in other problems too. */
  String name(Commodity commodity) {
    return classes.get(commodity.flowClass()).name() + " from zone " + commodity.origin();
  }

  /** Number of each commodity by its name. */
  Map<String, Integer> commodityNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int number = 0; number < commodities.size(); number++) {
      numbers.put(name(commodities.get(number)), number);
    }
    return numbers;
  }

  OdMatrix demand(Commodity commodity) {
    return classes.get(commodity.flowClass()).demand();
  }

  /**
   * Puts the demand of a commodity at the nodes that it ends at.
   *
   * @param tree from the commodity's origin
   * @param atNode per node; demand is added to it
   * @param unreachable pairs without a path are added to it
   * @return what the demand costs on the tree's paths
   */
  double place(
      Commodity commodity, TreeSearch tree, double[] atNode, List<UnreachablePair> unreachable) {
    OdMatrix demand = demand(commodity);
    double cost = 0;
    int end = demand.endPair(commodity.origin());
    for (int pair = demand.firstPair(commodity.origin()); pair < end; pair++) {
      int node = network.destination(demand.destination(pair));
      double volume = demand.volume(pair);
      if (tree.label(node) < Double.POSITIVE_INFINITY) {
        cost += volume * tree.label(node);
        atNode[node] += volume;
      } else {
        unreachable.add(
            new UnreachablePair(
                commodity.flowClass(), commodity.origin(), demand.destination(pair), volume));
      }
    }
    return cost;
  }

  /**
   * What the demand of a commodity costs on a tree's paths; demand without a path costs nothing.
   *
   * @param unit that its demand is divided into, as its flow is
   */
  double leastCost(Commodity commodity, TreeSearch tree, FlowUnit unit) {
    OdMatrix demand = demand(commodity);
    double cost = 0;
    int end = demand.endPair(commodity.origin());
    for (int pair = demand.firstPair(commodity.origin()); pair < end; pair++) {
      double label = tree.label(network.destination(demand.destination(pair)));
      if (label < Double.POSITIVE_INFINITY) {
        cost += unit.atLeastOne(demand.volume(pair)) * label;
      }
    }
    return cost;
  }

  /** Told of a pair. */
  @FunctionalInterface
  interface PairVisitor {
    void visit(int flowClass, int origin, int destination, double volume);
  }

  /**
   * Tells of all pairs with demand but some.
   *
   * @param unreachable pairs to leave out, by class, origin and destination
   */
  void forEachAssigned(List<UnreachablePair> unreachable, PairVisitor visitor) {
    int next = 0;
    for (Commodity commodity : commodities) {
      OdMatrix demand = demand(commodity);
      int end = demand.endPair(commodity.origin());
      for (int pair = demand.firstPair(commodity.origin()); pair < end; pair++) {
        int destination = demand.destination(pair);
        if (next < unreachable.size()
            && unreachable.get(next).isOf(commodity.flowClass(), commodity.origin(), destination)) {
          next++;
        } else {
          visitor.visit(
              commodity.flowClass(), commodity.origin(), destination, demand.volume(pair));
        }
      }
    }
  }

  /**
   * Demand of all pairs but some. Summed, not taken from the total, beside which it may be tiny.
   *
   * @param unreachable as in {@link #forEachAssigned}
   */
  double assigned(List<UnreachablePair> unreachable) {
    double[] ofClass = new double[classes.size()];
    forEachAssigned(
        unreachable, (flowClass, origin, destination, volume) -> ofClass[flowClass] += volume);
    return DoubleStream.of(ofClass).sum();
  }
}
