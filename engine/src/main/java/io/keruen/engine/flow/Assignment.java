package io.keruen.engine.flow;

import java.util.List;

/** Volumes on links that carry the demand of classes, however they were sought. */
public sealed interface Assignment permits Equilibrium, StochasticEquilibrium {
  FlowNetwork network();

  List<FlowClass> classes();

  /** True if the search ended because what was asked for is reached. */
  boolean converged();

  /** What the volumes come to, with their distance to a user equilibrium. */
  Iteration state();

  /** Volume of a class on a link, 0 or more. */
  double volume(int flowClass, int link);

  /** Pairs with demand that no path joins, in the order of classes, origins and destinations. */
  List<UnreachablePair> unreachable();

  /** Volume of all classes on a link, 0 or more. */
  default double volume(int link) {
    double sum = 0;
    for (int number = 0; number < classes().size(); number++) {
      sum += volume(number, link);
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
