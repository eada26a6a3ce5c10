package io.keruen.engine.cost;

import io.keruen.engine.network.LinkClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Rates by mode, class and territory. Each measure is looked up on its own, from the most to the
 * least specific row: mode, class and territory; mode and territory; mode and class; mode.
 */
public final class RateTable {
  /** Mode name of connectors in the table. */
  public static final String DRAYAGE = "drayage";

  /** Mode name of connectors to water in the table: drayage and the passage through the port. */
  public static final String PORT = "port";

  /**
   * One row as the data set states it; a measure it does not state is empty.
   *
   * @param mode a mode's name, or {@link #DRAYAGE}
   * @param linkClass unknown means any class
   * @param territory ISO 3166-1 alpha-3; empty means any territory
   */
  public record Row(
      String mode,
      LinkClass linkClass,
      String territory,
      OptionalDouble usdPerTeuKm,
      OptionalDouble usdPerTonneKm,
      OptionalDouble speedKmH,
      OptionalDouble kgCo2ePerTeuKm,
      OptionalDouble fixedUsdPerTeu,
      OptionalDouble fixedHours) {}

  private record Key(String mode, LinkClass linkClass, String territory) {}

  private final List<Row> rows;
  private final Map<Key, Row> byKey = new HashMap<>();

  /**
   * @throws IllegalArgumentException if two rows have the same mode, class and territory
   */
  public RateTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    for (Row row : rows) {
      Key key = key(row);
      if (byKey.put(key, row) != null) {
        throw new IllegalArgumentException("two rates for " + key);
      }
    }
  }

  private static Key key(Row row) {
    return new Key(row.mode(), row.linkClass(), row.territory());
  }

  /** True if some row is of the mode. */
  public boolean knows(String mode) {
    return rows.stream().anyMatch(row -> row.mode().equals(mode));
  }

  public List<Row> rows() {
    return rows;
  }

  /**
   * The rate that holds for a link; fixed parts are 0 where no row states them.
   *
   * @throws NoRateException naming the measure if no row gives price, speed or emissions
   */
  public Rate find(String mode, LinkClass linkClass, String territory, double tonnesPerTeu) {
    OptionalDouble perTeu = measure(mode, linkClass, territory, Row::usdPerTeuKm);
    double usdPerTeuKm =
        perTeu.isPresent()
            ? perTeu.getAsDouble()
            : require(
                    measure(mode, linkClass, territory, Row::usdPerTonneKm), mode, "usd_per_teu_km")
                * tonnesPerTeu;
    return new Rate(
        usdPerTeuKm,
        require(measure(mode, linkClass, territory, Row::speedKmH), mode, "speed_km_h"),
        require(
            measure(mode, linkClass, territory, Row::kgCo2ePerTeuKm), mode, "kg_co2e_per_teu_km"),
        measure(mode, linkClass, territory, Row::fixedUsdPerTeu).orElse(0),
        measure(mode, linkClass, territory, Row::fixedHours).orElse(0));
  }

  private OptionalDouble measure(
      String mode, LinkClass linkClass, String territory, Function<Row, OptionalDouble> column) {
    return rowThatStates(mode, linkClass, territory, column)
        .map(column)
        .orElse(OptionalDouble.empty());
  }

  /** The row whose measure holds for a link, by the rule above; empty where none states it. */
  public Optional<Row> rowThatStates(
      String mode, LinkClass linkClass, String territory, Function<Row, OptionalDouble> column) {
    for (Key key :
        List.of(
            new Key(mode, linkClass, territory),
            new Key(mode, LinkClass.UNKNOWN, territory),
            new Key(mode, linkClass, ""),
            new Key(mode, LinkClass.UNKNOWN, ""))) {
      Row row = byKey.get(key);
      if (row != null && column.apply(row).isPresent()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static double require(OptionalDouble value, String mode, String column) {
    return value.orElseThrow(() -> new NoRateException(mode, column));
  }

  /** Each measure as it holds for a link, by the rule above; empty where no row states it. */
  public Row effective(String mode, LinkClass linkClass, String territory) {
    return new Row(
        mode,
        linkClass,
        territory,
        measure(mode, linkClass, territory, Row::usdPerTeuKm),
        measure(mode, linkClass, territory, Row::usdPerTonneKm),
        measure(mode, linkClass, territory, Row::speedKmH),
        measure(mode, linkClass, territory, Row::kgCo2ePerTeuKm),
        measure(mode, linkClass, territory, Row::fixedUsdPerTeu),
        measure(mode, linkClass, territory, Row::fixedHours));
  }

  /** The row as the data set states it, without any fallback. */
  public Optional<Row> findRow(String mode, LinkClass linkClass, String territory) {
    return Optional.ofNullable(byKey.get(new Key(mode, linkClass, territory)));
  }

  /** These rates with rows added, or replaced where mode, class and territory are the same. */
  public RateTable with(Collection<Row> changed) {
    Map<Key, Row> byKeyChanged = new LinkedHashMap<>();
    rows.forEach(row -> byKeyChanged.put(key(row), row));
    changed.forEach(row -> byKeyChanged.put(key(row), row));
    return new RateTable(new ArrayList<>(byKeyChanged.values()));
  }

  /** Rows sorted by mode, class and territory, for files and manifests. */
  public List<Row> sortedRows() {
    return rows.stream()
        .sorted(
            Comparator.comparing(Row::mode)
                .thenComparing(Row::linkClass)
                .thenComparing(Row::territory))
        .toList();
  }
}
