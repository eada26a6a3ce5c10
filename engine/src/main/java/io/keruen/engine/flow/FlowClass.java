package io.keruen.engine.flow;

/**
 * A class of users or cargo with its own demand and its own money costs on links; all classes share
 * the links' times. Volumes are in the unit of the links' capacities: for trucks, vehicles times
 * their passenger-car equivalents. Immutable, thread-safe.
 */
public final class FlowClass {
  private final String name;
  private final OdMatrix demand;
  private final double[] fixedCost; // per link, in units of time

  private FlowClass(String name, OdMatrix demand, double[] fixedCost) {
    this.name = name;
    this.demand = demand;
    this.fixedCost = fixedCost;
  }

  /**
   * A class.
   *
   * @param fixedCost what a link costs at any volume besides its time, in the unit of time: money
   *     divided by the value of time; one per link of the network, 0 or more, infinite for a link
   *     that is closed to the class
   */
  public static FlowClass of(String name, OdMatrix demand, double[] fixedCost) {
    for (int link = 0; link < fixedCost.length; link++) {
      if (!(fixedCost[link] >= 0)) {
        throw new IllegalArgumentException(
            "fixed cost of link %d for class '%s' is %s; it must be 0 or more"
                .formatted(link, name, fixedCost[link]));
      }
    }
    return new FlowClass(name, demand, fixedCost.clone());
  }

  /** A class that counts time alone. */
  public static FlowClass ofTime(String name, OdMatrix demand, FlowNetwork network) {
    return new FlowClass(name, demand, new double[network.linkCount()]);
  }

  public String name() {
    return name;
  }

  public OdMatrix demand() {
    return demand;
  }

  /** Cost of a link besides its time, in the unit of time. */
  public double fixedCost(int link) {
    return fixedCost[link];
  }

  /** Links that the class knows costs of; must be those of the network. */
  int linkCount() {
    return fixedCost.length;
  }

  /** This class with another demand. */
  public FlowClass withDemand(OdMatrix other) {
    return new FlowClass(name, other, fixedCost);
  }
}
