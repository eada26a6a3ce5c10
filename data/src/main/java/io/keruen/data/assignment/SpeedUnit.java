package io.keruen.data.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Units of speed, with the names that files and options have for them. */
public enum SpeedUnit {
  KM_H(1, "km/h kph kmh kmph km_h"),
  MPH(1.609344, "mph mi/h mi_h"),
  M_S(3.6, "m/s mps m_s");

  private final double kmPerHour;
  private final String names; // one blank apart

  SpeedUnit(double kmPerHour, String names) {
    this.kmPerHour = kmPerHour;
    this.names = names;
  }

  public double kmPerHour() {
    return kmPerHour;
  }

  /** As options name it: {@code km/h}. */
  public String id() {
    return names.substring(0, names.indexOf(' '));
  }

  public static Optional<SpeedUnit> find(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(unit -> List.of(unit.names.split(" ")).contains(lower))
        .findFirst();
  }
}
