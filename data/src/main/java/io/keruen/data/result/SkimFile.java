package io.keruen.data.result;

import io.keruen.engine.path.Skims;
import io.keruen.engine.study.Table;
import io.keruen.engine.study.Table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Skims as a long table: one row per pair of origin and destination, by origin, then destination; a
 * pair without a path has missing measures.
 */
public final class SkimFile implements Rows {
  /** What a skim measures along the least-cost path, for one TEU. */
  public enum Measure {
    COST("cost_usd_per_teu", "USD/TEU", "generalised cost: money, time and carbon"),
    MONEY("usd_per_teu", "USD/TEU", "freight, handling and fees"),
    TIME("hours", "h", "door to door"),
    DISTANCE("km", "km", "length, drayage included"),
    EMISSIONS("kg_co2e_per_teu", "kg/TEU", "greenhouse gas emissions");

    private final String column;
    private final String unit;
    private final String description;

    Measure(String column, String unit, String description) {
      this.column = column;
      this.unit = unit;
      this.description = description;
    }

    private Column column() {
      return new Column(column, Table.Type.NUMBER, unit, description);
    }

    private double of(Skims skims, int i, int j) {
      return switch (this) {
        case COST -> skims.generalisedUsd(i, j);
        case MONEY -> skims.usd(i, j);
        case TIME -> skims.hours(i, j);
        case DISTANCE -> skims.km(i, j);
        case EMISSIONS -> skims.kgCo2e(i, j);
      };
    }
  }

  private final Skims skims;
  private final List<Measure> measures;
  private final List<Column> columns = new ArrayList<>();

  /**
   * @param measures at least one; columns stand in the order of the enum
   */
  public SkimFile(Skims skims, Set<Measure> measures) {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("skims need at least one measure");
    }
    this.skims = skims;
    this.measures = List.copyOf(new TreeSet<>(measures));
    columns.add(new Column("from_place", Table.Type.TEXT, "", "origin"));
    columns.add(new Column("to_place", Table.Type.TEXT, "", "destination"));
    this.measures.forEach(measure -> columns.add(measure.column()));
  }

  public void writeCsv(OutputStream out) throws IOException {
    CsvFile.write(this, out);
  }

  /** Writes Parquet; loads DuckDB. */
  public void writeParquet(Path file) throws IOException {
    try (ParquetFiles parquet = ParquetFiles.open()) {
      parquet.write(this, file);
    }
  }

  @Override
  public String name() {
    return "matrix";
  }

  @Override
  public String description() {
    return "Skims: one row per pair of origin and destination, along the least-cost path";
  }

  @Override
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  @Override
  public long rowCount() {
    return (long) skims.origins().size() * skims.destinations().size();
  }

  @Override
  public String text(long row, int column) {
    return (column == 0 ? skims.origins().get(origin(row)) : skims.destinations().get(to(row)))
        .name();
  }

  @Override
  public OptionalDouble number(long row, int column) {
    double value = measures.get(column - 2).of(skims, origin(row), to(row));
    return value < Double.POSITIVE_INFINITY ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private int origin(long row) {
    return (int) (row / skims.destinations().size());
  }

  private int to(long row) {
    return (int) (row % skims.destinations().size());
  }
}
