package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.study.ProjectLeague;
import io.keruen.engine.study.ProjectRun;
import io.keruen.engine.study.StudyRun;
import io.keruen.engine.study.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** docs/formats/result-files.md describes what is written: no column more, none less. */
class ResultFilesDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "formats", "result-files.md");
  private static final Path STUDY = Path.of("src/test/resources/small-study.yaml");
  private static final String FIGURES = "Figures of change";
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]*?) ?\\| .+ \\|");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> tables_have_the_columns_and_units_that_the_document_lists() {
    StudyFile file = StudyFile.read(STUDY);
    DataSet data = DataSet.read(DataSetFiles.in(file.dataFolder()), file.baseYear());
    List<Table> tables =
        new ArrayList<>(
            StudyRun.run(data.world(), file.on(data), 1, step -> {}, () -> false).tables());
    ProjectLeague league =
        ProjectRun.run(data.world(), file.on(data), 2, 1, step -> {}, () -> false);
    tables.add(league.table());
    tables.add(league.pairTable());
    return tables.stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.name(),
                    () ->
                        assertThat(documented("### `" + table.name() + "`"))
                            .isEqualTo(written(table))));
  }

  @Test
  void matrices_have_the_columns_that_the_document_lists() {
    CommandLineRun run =
        CommandLineRun.of(
            SmallData.on(
                "matrix",
                "--places",
                "src/test/resources/places.txt",
                "--measure",
                "cost,money,time,distance,emissions"));

    String header = run.out().lines().findFirst().orElse("");
    assertThat(documented("## Matrices").stream().map(row -> row.replaceFirst(" .*", "")))
        .containsExactly(header.split(",", -1));
  }

  @Test
  void lines_have_no_property_that_the_document_does_not_list() throws IOException {
    JsonNode lines = new ObjectMapper().readTree(run("links.geojson"));

    Set<String> written = new TreeSet<>();
    lines
        .path("features")
        .forEach(line -> line.path("properties").fieldNames().forEachRemaining(written::add));
    List<String> documented =
        documented("## `links.geojson`").stream()
            .map(row -> row.replaceFirst(" .*", "").replace("<scenario>", "gate"))
            .toList();
    assertThat(documented).containsAll(written).contains("layer", "status", "projects");
  }

  @Test
  void the_manifest_has_the_keys_that_the_document_lists() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(run("manifest.json"));
    String section = section("## `manifest.json`");

    List<String> documented =
        section.lines().filter(line -> line.startsWith("| `")).map(line -> cut(line, "`")).toList();
    assertThat(manifest.fieldNames()).toIterable().containsExactlyElementsOf(documented);
    for (String key : List.of("software", "run", "inputs", "study")) {
      manifest
          .path(key)
          .fieldNames()
          .forEachRemaining(name -> assertThat(section).containsPattern("`" + name + "(\\[])?`"));
    }
    manifest
        .path("edits")
        .path("gate")
        .path(0)
        .fieldNames()
        .forEachRemaining(name -> assertThat(section).contains("`" + name + "`"));
  }

  /** Runs the small study; returns one of its files. */
  private String run(String file) throws IOException {
    Path out = folder.resolve("results");
    assertThat(CommandLineRun.of("run", STUDY.toString(), "--out", out.toString()).exitCode())
        .isZero();
    return Files.readString(out.resolve(file));
  }

  /** Names and units of the columns: {@code km_before km}; a name alone has no unit. */
  private static List<String> written(Table table) {
    return table.columns().stream()
        .map(column -> (column.name() + " " + column.unit()).strip())
        .toList();
  }

  private static List<String> documented(String heading) {
    List<String> columns = new ArrayList<>();
    for (String line : section(heading).lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        columns.add((row.group(1) + " " + row.group(2)).strip());
      } else if (line.startsWith("| [" + FIGURES.toLowerCase(Locale.ROOT))) {
        columns.addAll(documented("### " + FIGURES));
      }
    }
    return columns;
  }

  /** The text below a heading, to the next heading. */
  private static String section(String heading) {
    try {
      String document = Files.readString(DOCUMENT);
      int start = document.indexOf("\n" + heading + "\n");
      assertThat(start).as("heading '%s' in %s", heading, DOCUMENT).isNotNegative();
      String rest = document.substring(start + heading.length() + 2);
      int end = rest.indexOf("\n#");
      return end < 0 ? rest : rest.substring(0, end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cut(String line, String quote) {
    int start = line.indexOf(quote) + 1;
    return line.substring(start, line.indexOf(quote, start));
  }
}
