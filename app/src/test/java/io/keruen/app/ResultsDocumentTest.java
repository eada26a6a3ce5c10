package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/formats/results.md names every column of every table, and no other. */
class ResultsDocumentTest {
  @TempDir Path folder;

  @Test
  void every_column_of_every_table_is_described_in_its_order() throws IOException {
    String document = Files.readString(Path.of("../docs/formats/results.md"));
    Path results = folder.resolve("results");
    CommandLineRun.of("run", "src/test/resources/small-study.yaml", "--out", results.toString());

    for (Path table : tablesIn(results)) {
      String name = table.getFileName().toString().replace(".csv", "");
      assertThat(columnsDescribed(document, name))
          .as(name)
          .containsExactly(Files.readAllLines(table).get(0).split(",", -1));
    }
  }

  private static List<Path> tablesIn(Path results) throws IOException {
    try (Stream<Path> files = Files.list(results)) {
      List<Path> tables = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
      assertThat(tables).hasSize(9);
      return tables;
    }
  }

  /** First cells of the rows below the heading of a table. */
  private static List<String> columnsDescribed(String document, String table) {
    String section = document.split("## `" + table + "`", 2)[1].split("\n## ", 2)[0];
    return section
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("`", 3)[1])
        .toList();
  }
}
