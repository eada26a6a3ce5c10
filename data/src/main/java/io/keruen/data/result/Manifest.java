package io.keruen.data.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.Sha256;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.study.ProjectLeague;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.Study;
import io.keruen.engine.study.StudyResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which inputs, versions and settings made a folder of results, and what became of every edit. */
public final class Manifest {
  /** Version of the manifest's own format. */
  private static final int FORMAT = 1;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * How a run was made.
   *
   * @param version of the software
   * @param seed of its random draws; a run without draws gives the same for every seed
   * @param threads it was computed with; results do not depend on it
   * @param java version of the Java runtime
   */
  public record Run(
      String version, long seed, int threads, String java, Instant started, Instant finished) {}

  private final ObjectNode root = MAPPER.createObjectNode();

  /**
   * Of a study's results.
   *
   * @param tradeFile trade that was taken in the place of the data set's
   */
  public Manifest(
      Run run, DataSet data, Path studyFile, Optional<Path> tradeFile, StudyResult result) {
    this(run, data, Optional.of(studyFile));
    tradeFile.ifPresent(file -> input("trade", file));
    study(result.study()).put("places", result.places().size());
    edits(result);
  }

  /** Of a league of projects. */
  public Manifest(Run run, DataSet data, Path studyFile, ProjectLeague league) {
    this(run, data, Optional.of(studyFile));
    ObjectNode study = study(league.study());
    study.put("cities", league.cities());
    study.put("pairs", league.pairs().size());
  }

  /**
   * Of exported files.
   *
   * @param studyFile the study whose scenario they describe; empty for the data set as it is
   * @param formats ids of the formats written
   */
  public Manifest(
      Run run, DataSet data, Optional<Path> studyFile, WorldLabel label, List<String> formats) {
    this(run, data, studyFile);
    ObjectNode export = root.putObject("export");
    export.put("scenario", label.scenario());
    export.put("commodity", label.commodity());
    export.put("carbon_price_usd_per_tonne", label.carbonPriceUsdPerTonne());
    ArrayNode written = export.putArray("formats");
    formats.forEach(written::add);
  }

  /**
   * Of what was computed from tables alone.
   *
   * @param command as the user wrote it: {@code gravity estimate}
   * @param tables by the option that named each
   * @param settings of the command, by name
   */
  public Manifest(Run run, String command, Map<String, Path> tables, Map<String, String> settings) {
    this(run);
    ObjectNode inputs = root.putObject("inputs");
    tables.forEach(
        (option, file) -> {
          ObjectNode table = inputs.putObject(option);
          table.put("file", file.getFileName().toString());
          table.put("sha256", Sha256.of(file));
        });
    ObjectNode section = root.putObject(command);
    settings.forEach(section::put);
  }

  private Manifest(Run run, DataSet data, Optional<Path> studyFile) {
    this(run);
    inputs(data, studyFile);
  }

  private Manifest(Run run) {
    root.put("format", FORMAT);
    ObjectNode software = root.putObject("software");
    software.put("name", "keruen");
    software.put("version", run.version());
    software.put("java", run.java());
    ObjectNode settings = root.putObject("run");
    settings.put("started", run.started().truncatedTo(ChronoUnit.SECONDS).toString());
    settings.put("seconds", Duration.between(run.started(), run.finished()).toMillis() / 1000.0);
    settings.put("seed", run.seed());
    settings.put("threads", run.threads());
  }

  private void inputs(DataSet data, Optional<Path> studyFile) {
    root.putObject("inputs");
    studyFile.ifPresent(file -> input("study", file));
    ObjectNode dataSet = root.withObject("inputs").putObject("data_set");
    dataSet.put("name", data.name());
    dataSet.put("version", data.version());
    dataSet.put("unions_of_year", data.year());
    ObjectNode hashes = dataSet.putObject("sha256");
    data.sha256().forEach(hashes::put);
    hashes.put("edits.yaml", Sha256.of(data.edits().getBytes(StandardCharsets.UTF_8)));
  }

  private void input(String name, Path file) {
    ObjectNode input = root.withObject("inputs").putObject(name);
    input.put("file", file.getFileName().toString());
    input.put("sha256", Sha256.of(file));
  }

  private ObjectNode study(Study of) {
    ObjectNode study = root.putObject("study");
    study.put("name", of.name());
    study.put("base_year", of.baseYear());
    study.put("carbon_price_usd_per_tonne", of.carbonPriceUsdPerTonne());
    ArrayNode goods = study.putArray("goods");
    of.goods().forEach(goods::add);
    ArrayNode projects = study.putArray("projects");
    of.projects().forEach(project -> projects.add(project.id()));
    return study;
  }

  private void edits(StudyResult result) {
    ObjectNode edits = root.putObject("edits");
    edits(edits.putArray("baseline"), result.baselineEdits());
    Set<String> told = new HashSet<>();
    for (ScenarioResult scenario : result.results()) {
      String name = scenario.scenario().name();
      if (told.add(name)) {
        edits(edits.putArray(name), scenario.edits());
      }
    }
  }

  private static void edits(ArrayNode list, List<AppliedEdit> edits) {
    for (AppliedEdit applied : edits) {
      ObjectNode edit = list.addObject();
      edit.put("edit", applied.edit().edit().summary());
      edit.put("where", applied.edit().where());
      edit.put("links", applied.links().size());
      edit.put("length_km", Math.round(applied.lengthKm() * 100) / 100.0);
      if (!applied.note().isEmpty()) {
        edit.put("note", applied.note());
      }
    }
  }

  /** Writes the manifest as the last file of a folder, with hashes of the others. */
  public void writeInto(OutputFolder folder) {
    ObjectNode files = root.putObject("files");
    for (String file : folder.files()) {
      files.put(file, Sha256.of(folder.unpublished(file)));
    }
    folder.write(OutputFolder.MANIFEST, this::write);
  }

  private void write(OutputStream out) throws IOException {
    out.write(MAPPER.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
