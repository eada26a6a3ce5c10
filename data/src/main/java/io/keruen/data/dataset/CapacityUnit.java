package io.keruen.data.dataset;

import io.keruen.data.input.Choice;
import io.keruen.engine.network.Capacity;
import java.util.Locale;

/** What passes a crossing one after the other, and how much of it carries what. */
public enum CapacityUnit {
  /**
   * Trains. Between China and Europe 1,135,000 TEU went on 12,400 trains in 2020 (observed.csv, the
   * latest year with both figures): 92 TEU each.
   */
  TRAINS(92),
  /** Lorries: a semi-trailer carries a container of 40 feet. */
  TRUCKS(2),
  /** The row states no unit. */
  UNSTATED(Double.NaN);

  static final Choice<CapacityUnit> CHOICE = Choice.of(values(), CapacityUnit::id);

  private final double teu;

  CapacityUnit(double teu) {
    this.teu = teu;
  }

  /** Name in files; empty for unstated. */
  public String id() {
    return this == UNSTATED ? "" : name().toLowerCase(Locale.ROOT);
  }

  /** Load of one vehicle, TEU; NaN for unstated. */
  public double teu() {
    return teu;
  }

  /**
   * So many of them a day.
   *
   * @param number above 0
   * @throws IllegalArgumentException if the unit is unstated
   */
  Capacity perDay(double number) {
    return Capacity.ofVehiclesPerDay(number, teu);
  }
}
