package io.keruen.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keruen.data.dataset.Corridor;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.Sha256;
import io.keruen.data.result.SkimFile.Measure;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.Skims;
import io.keruen.engine.scenario.World;
import io.keruen.engine.study.StudyResult;
import io.keruen.engine.study.StudyRun;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of a study on the small corridor: its project is the line from Almaty to Aktau; {@link
 * Corridor} has the drawing.
 */
class StudyFilesTest {
  private static final Manifest.Run RUN =
      new Manifest.Run(
          "0.1.0",
          7,
          2,
          "17",
          Instant.parse("2026-11-23T10:00:00Z"),
          Instant.parse("2026-11-23T10:00:02.5Z"));

  @TempDir Path folder;

  private DataSet data;
  private Path studyFile;
  private StudyResult result;

  @BeforeEach
  void run_the_study() throws Exception {
    data =
        new Corridor()
            .with(
                "edits.yaml",
                "without: []",
                "without: [{close: {mode: rail, between: [Almaty, Aktau]}}]")
            .readIn(Files.createDirectory(folder.resolve("data")));
    studyFile =
        Files.writeString(
            folder.resolve("beam.yaml"),
            """
            study: beam
            title: The Eastern Beam
            question: What does the line to Aktau do?
            data: data
            base_year: 2024
            projects: [dostyk-aktau]
            goods: [containers]
            scenarios:
              - name: with-line
                title: With the line
                projects: all
                edits:
                  - upgrade: {mode: rail, between: [Urumqi, Alashankou], speed_km_h: 80}
            """);
    result =
        StudyRun.run(data.world(), StudyFile.read(studyFile).on(data), 1, step -> {}, () -> false);
  }

  @Test
  void every_table_is_there_twice_with_links_and_manifest() {
    List<String> files = write();
    assertThat(files)
        .contains("countries.csv", "countries.parquet", "cities.csv", "links.geojson")
        .contains("manifest.json");
    assertThat(folder.resolve("out").resolve("countries.csv")).isNotEmptyFile();
  }

  @Test
  void links_tell_what_the_scenario_changes_and_which_project_does() throws Exception {
    write();
    JsonNode links = json("links.geojson");
    assertThat(links.path("type").asText()).isEqualTo("FeatureCollection");
    assertThat(links.path("features")).hasSize(4); // both directions once
    JsonNode urumqi = links.path("features").get(0);
    assertThat(urumqi.path("properties").toString())
        .isEqualTo(
            "{\"layer\":\"rail-1435\",\"class\":\"double-electrified\",\"territory\":\"CHN\","
                + "\"length_km\":460,\"status\":\"open\",\"change_with_line\":\"changed\"}");
    assertThat(urumqi.path("geometry").path("coordinates").get(0).toString())
        .isEqualTo("[87.6,43.8]"); // longitude first
    assertThat(links.path("features").get(1).path("properties").has("change_with_line")).isFalse();
    JsonNode opened = links.path("features").get(2).path("properties");
    assertThat(opened.path("status").asText()).isEqualTo("closed");
    assertThat(opened.path("change_with_line").asText()).isEqualTo("opened");
    assertThat(opened.path("projects").asText()).isEqualTo("dostyk-aktau");
  }

  @Test
  void the_manifest_names_inputs_settings_edits_and_files() throws Exception {
    write();
    JsonNode manifest = json("manifest.json");
    assertThat(manifest.path("software").path("version").asText()).isEqualTo("0.1.0");
    assertThat(manifest.path("run").path("seconds").asDouble()).isEqualTo(2.5);
    assertThat(manifest.path("run").path("threads").asInt()).isEqualTo(2);
    assertThat(manifest.path("run").path("seed").asInt()).isEqualTo(7);
    JsonNode inputs = manifest.path("inputs");
    assertThat(inputs.path("study").path("sha256").asText()).isEqualTo(Sha256.of(studyFile));
    assertThat(inputs.path("data_set").path("version").asText()).isEqualTo(data.version());
    assertThat(inputs.path("data_set").path("sha256").path("links.csv").asText())
        .isEqualTo(Sha256.of(folder.resolve("data/links.csv")));
    JsonNode closed = manifest.path("edits").path("baseline").get(0);
    assertThat(closed.path("links").asInt()).isEqualTo(2);
    assertThat(closed.path("length_km").asDouble()).isEqualTo(3200);
    assertThat(closed.path("where").asText()).isEqualTo("edits.yaml:1");
    assertThat(manifest.path("edits").path("with-line").get(0).path("length_km").asDouble())
        .isEqualTo(460);
    assertThat(manifest.path("files").path("links.geojson").asText())
        .isEqualTo(Sha256.of(folder.resolve("out/links.geojson")));
    assertThat(manifest.path("files").has("manifest.json")).isFalse();
  }

  @Test
  void two_runs_write_the_same_bytes_apart_from_times() throws Exception {
    write();
    String first = Sha256.of(folder.resolve("out/links.geojson"));
    String parquet = Sha256.of(folder.resolve("out/cities.parquet"));
    write();
    assertThat(Sha256.of(folder.resolve("out/links.geojson"))).isEqualTo(first);
    assertThat(Sha256.of(folder.resolve("out/cities.parquet"))).isEqualTo(parquet);
  }

  @Test
  void skims_are_written_in_long_form_with_missing_pairs_empty() throws Exception {
    World world = result.baseline(); // without the line, Aktau and Baku are cut off
    Skims skims =
        Skims.compute(
            Hierarchy.of(world.network()),
            new CostModel(world.rates(), world.unions(), 0)
                .compute(world.network(), world.commodities().get(0)),
            world.places().centroids().subList(0, 3),
            world.places().centroids().subList(0, 3),
            PathAccumulator.on(world.network()),
            Execution.onThreads(1));
    SkimFile file = new SkimFile(skims, EnumSet.of(Measure.DISTANCE));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeCsv(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            from_place,to_place,km
            Urumqi,Urumqi,0
            Urumqi,Almaty,1361
            Urumqi,Aktau,
            Almaty,Urumqi,1361
            Almaty,Almaty,0
            Almaty,Aktau,
            Aktau,Urumqi,
            Aktau,Almaty,
            Aktau,Aktau,0
            """); // 12 + 460 + 880 + 9
    file.writeParquet(folder.resolve("matrix.parquet"));
    assertThat(folder.resolve("matrix.parquet")).isNotEmptyFile();
  }

  private List<String> write() {
    try (OutputFolder output = OutputFolder.at(folder.resolve("out"))) {
      new StudyFiles(data, result).writeInto(output);
      new Manifest(RUN, data, studyFile, Optional.empty(), result).writeInto(output);
      return output.publish();
    }
  }

  private JsonNode json(String file) throws Exception {
    return new ObjectMapper().readTree(folder.resolve("out").resolve(file).toFile());
  }
}
