package io.keruen.data.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Units of length, with the names that files and options have for them. */
public enum LengthUnit {
  KM(1, "km kilometer kilometre kilometers kilometres"),
  MI(1.609344, "mi mile miles"),
  M(0.001, "m meter metre meters metres"),
  FT(0.0003048, "ft foot feet");

  private final double km;
  private final String names; // one blank apart

  LengthUnit(double km, String names) {
    this.km = km;
    this.names = names;
  }

  public double km() {
    return km;
  }

  public static Optional<LengthUnit> find(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(unit -> List.of(unit.names.split(" ")).contains(lower))
        .findFirst();
  }
}
