package io.keruen.engine.flow;

/**
 * A railway line on which trains wait for each other at passing loops and behind each other. The
 * delay grows exponentially with the number of trains: time is t0 + d (e^(g v / c) - 1) / (e^g -
 * 1), so that a train alone takes t0 and at capacity every train waits d. Beyond capacity, which no
 * timetable reaches but a search may, it goes on along its tangent and stays finite.
 *
 * <p>Source: the exponential growth of delay with trains per day is that of Krueger (1999),
 * Parametric modeling in rail capacity planning, Winter Simulation Conference, 1194-1200; here it
 * is scaled to no delay for a train alone.
 *
 * @param freeFlow t0, time of a train that never waits; 0 or more
 * @param delayAtCapacity d, mean wait of a train when as many run as the line's capacity; 0 or more
 * @param capacity c, above 0; volumes may exceed it
 * @param growth g, from 0.01, which is nearly a straight line, to 50: delays grow e^g-fold, less
 *     what they begin with, from an empty line to one at capacity
 */
public record SingleTrack(double freeFlow, double delayAtCapacity, double capacity, double growth)
    implements LinkTime {
  public SingleTrack {
    LinkTime.requireTime("free-flow time", freeFlow);
    LinkTime.requireTime("delay at capacity", delayAtCapacity);
    LinkTime.requireCapacity(capacity);
    LinkTime.require(growth >= 0.01 && growth <= 50, "growth", growth, "from 0.01 to 50");
  }

  @Override
  public double time(double volume) {
    double over = Math.max(0, volume - capacity);
    double waits = scale() * Math.expm1(growth * (volume - over) / capacity);
    return freeFlow + waits + over * slope(capacity);
  }

  @Override
  public double slope(double volume) {
    return scale() * growth / capacity * Math.exp(growth * Math.min(1, volume / capacity));
  }

  @Override
  public double integral(double volume) {
    double over = Math.max(0, volume - capacity);
    double within = volume - over;
    double waits = capacity / growth * Math.expm1(growth * within / capacity) - within;
    double beyond = over * (delayAtCapacity + over / 2 * slope(capacity));
    return freeFlow * volume + scale() * waits + beyond;
  }

  private double scale() {
    return delayAtCapacity / Math.expm1(growth);
  }
}
