package io.keruen.data.dataset;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the tables of one data set, and remembers the SHA-256 of all it has read. */
final class Tables {
  private static final String[] EVIDENCE = {"source", "confidence", "note"};

  private final DataSetFiles files;
  private final InputProblems problems;
  private final SortedMap<String, String> sha256 = new TreeMap<>();

  Tables(DataSetFiles files, InputProblems problems) {
    this.files = files;
    this.problems = problems;
  }

  InputProblems problems() {
    return problems;
  }

  /** File name to SHA-256 in hexadecimal digits. */
  SortedMap<String, String> sha256() {
    return sha256;
  }

  /** Rows of a table of facts: its columns, then source, confidence and note. */
  <T> List<T> facts(String file, Columns columns, UniqueKey<T> key, Function<CsvRow, T> read) {
    return rows(file, columns.and(EVIDENCE), key, read);
  }

  /** Rows of a table; two rows with one key are a problem. */
  <T> List<T> rows(String file, Columns columns, UniqueKey<T> key, Function<CsvRow, T> read) {
    Optional<byte[]> content = content(file);
    if (content.isEmpty()) {
      problems.add(
          InputProblem.ofFile(
              file,
              "no such file in the data set " + files.name(),
              "a table with the columns " + String.join(", ", columns.required()),
              "Check the folder; docs/formats/dataset.md describes the tables of a data set."));
      return List.of();
    }
    Map<Object, Integer> lineOfKey = new HashMap<>();
    return CsvTable.parse(file, content.get(), columns, problems)
        .rows(
            row -> {
              T value = read.apply(row);
              Integer other = lineOfKey.putIfAbsent(key.of().apply(value), row.line());
              if (other != null) {
                row.problem(
                    key.column(),
                    "another value than line " + other + " (" + key.what() + ")",
                    "Delete one of the two rows, or correct it.");
              }
              return value;
            });
  }

  Optional<byte[]> content(String file) {
    Optional<byte[]> content = files.read(file);
    content.ifPresent(bytes -> sha256.put(file, Sha256.of(bytes)));
    return content;
  }

  /**
   * What tells the rows of a table apart.
   *
   * @param column the column a double is reported at
   * @param what in words
   */
  record UniqueKey<T>(String column, String what, Function<T, Object> of) {
    static <T> UniqueKey<T> of(String column, Function<T, Object> value) {
      return new UniqueKey<>(column, column + " must be unique", value);
    }
  }
}
