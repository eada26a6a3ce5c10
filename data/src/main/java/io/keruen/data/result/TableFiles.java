package io.keruen.data.result;

import io.keruen.engine.study.Table;
import java.util.List;

/** Writes tables of results, each as CSV and Parquet. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * @throws io.keruen.data.input.InvalidInputException if they cannot be written
   */
  public static void write(List<Table> tables, OutputFolder folder) {
    for (Table table : tables) {
      folder.write(table.name() + ".csv", out -> CsvFile.write(table, out));
    }
    try (ParquetFiles parquet = ParquetFiles.open()) {
      for (Table table : tables) {
        folder.writeFile(table.name() + ".parquet", file -> parquet.write(table, file));
      }
    }
  }
}
