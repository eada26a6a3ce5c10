package io.keruen.engine.network;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a directed link is. Costs follow from this record, the rates and the unions; topology lives
 * in {@link Network}.
 */
public sealed interface Link permits Link.Line, Link.Connector, Link.Transfer, Link.Crossing {

  Status status();

  /** Length in km; 0 for transfers and crossings. */
  double lengthKm();

  /** The same link with another status. */
  Link with(Status status);

  /**
   * Track, road, lane or pipe within one layer and one territory (or on the high seas).
   *
   * @param lengthKm above 0
   * @param speedKmH empty: by the rates
   * @param passage strait or canal by name ({@code suez}); empty if none
   * @param dataSetLink number in the data set's links.csv, -1 for links built by a scenario
   */
  record Line(
      Layer layer,
      double lengthKm,
      LinkClass linkClass,
      OptionalDouble speedKmH,
      String passage,
      Status status,
      int dataSetLink)
      implements Link {
    public Line {
      if (!(lengthKm > 0 && lengthKm < 50_000)) {
        throw new IllegalArgumentException(
            "length is " + lengthKm + " km; it must be above 0 and below 50,000");
      }
      if (speedKmH.isPresent() && !(speedKmH.getAsDouble() > 0 && speedKmH.getAsDouble() < 1000)) {
        throw new IllegalArgumentException(
            "speed is " + speedKmH.getAsDouble() + " km/h; it must be above 0 and below 1,000");
      }
    }

    @Override
    public Line with(Status other) {
      return new Line(layer, lengthKm, linkClass, speedKmH, passage, other, dataSetLink);
    }

    public Line with(LinkClass other) {
      return new Line(layer, lengthKm, other, speedKmH, passage, status, dataSetLink);
    }

    public Line withSpeedKmH(double other) {
      return new Line(
          layer, lengthKm, linkClass, OptionalDouble.of(other), passage, status, dataSetLink);
    }
  }

  /**
   * First or last mile between a place and a node of a layer (drayage, loading).
   *
   * @param lengthKm 0 or more
   */
  record Connector(double lengthKm) implements Link {
    public Connector {
      if (!(lengthKm >= 0 && lengthKm < 2_000)) {
        throw new IllegalArgumentException(
            "connector is " + lengthKm + " km long; it must be 0 or more and below 2,000");
      }
    }

    @Override
    public Status status() {
      return Status.OPEN;
    }

    @Override
    public Connector with(Status other) {
      if (other != Status.OPEN) {
        throw new IllegalArgumentException("a connector cannot be closed; close its lines instead");
      }
      return this;
    }
  }

  /**
   * Transshipment between two layers at a terminal.
   *
   * @param terminal name
   * @param hours mean time, 0 or more
   * @param usdPerTeu handling price per TEU, 0 or more
   * @param capacity of the whole terminal; empty where none is stated
   */
  record Transfer(
      String terminal, double hours, double usdPerTeu, Optional<Capacity> capacity, Status status)
      implements Link {
    /** Of no stated capacity. */
    public Transfer(String terminal, double hours, double usdPerTeu, Status status) {
      this(terminal, hours, usdPerTeu, Optional.empty(), status);
    }

    public Transfer {
      requireNotNegative(hours, "hours");
      requireNotNegative(usdPerTeu, "USD per TEU");
    }

    @Override
    public double lengthKm() {
      return 0;
    }

    @Override
    public Transfer with(Status other) {
      return new Transfer(terminal, hours, usdPerTeu, capacity, other);
    }

    /** The same transfer with another time: hours, 0 or more. */
    public Transfer withHours(double other) {
      return new Transfer(terminal, other, usdPerTeu, capacity, status);
    }

    /** The same transfer at another price: USD per TEU, 0 or more. */
    public Transfer withUsdPerTeu(double other) {
      return new Transfer(terminal, hours, other, capacity, status);
    }

    /** The same transfer in a terminal of this capacity. */
    public Transfer with(Capacity other) {
      return new Transfer(terminal, hours, usdPerTeu, Optional.of(other), status);
    }
  }

  /**
   * Passage from one territory to another in one direction.
   *
   * @param crossing name
   * @param mode rail or road
   * @param clearanceHours customs and border checks: falls away inside a customs union
   * @param clearanceUsdPerTeu fees of the same
   * @param handlingHours change of locomotive and crew: stays
   * @param gaugeChangeHours 0 where both sides have one gauge
   * @param gaugeChangeUsdPerTeu price of transshipment or bogie change
   * @param capacity of the crossing in this direction and mode; empty where none is stated
   */
  record Crossing(
      String crossing,
      Mode mode,
      double clearanceHours,
      double clearanceUsdPerTeu,
      double handlingHours,
      double gaugeChangeHours,
      double gaugeChangeUsdPerTeu,
      Optional<Capacity> capacity,
      Status status)
      implements Link {
    /** Of no stated capacity. */
    public Crossing(
        String crossing,
        Mode mode,
        double clearanceHours,
        double clearanceUsdPerTeu,
        double handlingHours,
        double gaugeChangeHours,
        double gaugeChangeUsdPerTeu,
        Status status) {
      this(
          crossing,
          mode,
          clearanceHours,
          clearanceUsdPerTeu,
          handlingHours,
          gaugeChangeHours,
          gaugeChangeUsdPerTeu,
          Optional.empty(),
          status);
    }

    public Crossing {
      requireNotNegative(clearanceHours, "clearance hours");
      requireNotNegative(clearanceUsdPerTeu, "clearance USD per TEU");
      requireNotNegative(handlingHours, "handling hours");
      requireNotNegative(gaugeChangeHours, "gauge change hours");
      requireNotNegative(gaugeChangeUsdPerTeu, "gauge change USD per TEU");
    }

    @Override
    public double lengthKm() {
      return 0;
    }

    @Override
    public Crossing with(Status other) {
      return new Crossing(
          crossing,
          mode,
          clearanceHours,
          clearanceUsdPerTeu,
          handlingHours,
          gaugeChangeHours,
          gaugeChangeUsdPerTeu,
          capacity,
          other);
    }

    /** The same crossing with other clearance: hours and USD per TEU, both 0 or more. */
    public Crossing withClearance(double hours, double usdPerTeu) {
      return new Crossing(
          crossing,
          mode,
          hours,
          usdPerTeu,
          handlingHours,
          gaugeChangeHours,
          gaugeChangeUsdPerTeu,
          capacity,
          status);
    }

    /** The same crossing with this capacity. */
    public Crossing with(Capacity other) {
      return new Crossing(
          crossing,
          mode,
          clearanceHours,
          clearanceUsdPerTeu,
          handlingHours,
          gaugeChangeHours,
          gaugeChangeUsdPerTeu,
          Optional.of(other),
          status);
    }

    /**
     * The same crossing where cargo waits longer, or less long but no less than 0 hours in total. A
     * wait is handling. A shorter one comes off handling, then off the change of gauge, then off
     * clearance, so that the total is right inside a customs union and outside.
     *
     * @param more hours; below 0 for less
     */
    public Crossing plusHours(double more) {
      double offGauge = Math.min(0, handlingHours + more);
      double offClearance = Math.min(0, gaugeChangeHours + offGauge);
      return new Crossing(
          crossing,
          mode,
          Math.max(0, clearanceHours + offClearance),
          clearanceUsdPerTeu,
          Math.max(0, handlingHours + more),
          Math.max(0, gaugeChangeHours + offGauge),
          gaugeChangeUsdPerTeu,
          capacity,
          status);
    }
  }

  private static void requireNotNegative(double value, String what) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be 0 or more");
    }
  }
}
