package io.keruen.engine.flow;

import java.util.List;

/** Demand put on a network: what links carry, and what that makes them cost. */
public sealed interface Assignment permits Equilibrium, StochasticEquilibrium {
  FlowNetwork network();

  List<FlowClass> classes();

  /** Volume of a class on a link, 0 or more. */
  double volume(int flowClass, int link);

  /** Pairs with demand that no path joins, in the order of classes, origins and destinations. */
  List<UnreachablePair> unreachable();

  /** Volume of all classes on a link, 0 or more. */
  default double volume(int link) {
    double sum = 0;
    for (int flowClass = 0; flowClass < classes().size(); flowClass++) {
      sum += volume(flowClass, link);
    }
    return sum;
  }

  /** Time on a link at its volume. */
  default double time(int link) {
    return network().time(link).time(volume(link));
  }

  /** Generalised cost of a link to a class at its volume, in units of time. */
  default double cost(int flowClass, int link) {
    return time(link) + classes().get(flowClass).fixedCost(link);
  }
}
