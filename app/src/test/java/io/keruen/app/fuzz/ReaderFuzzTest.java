package io.keruen.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.ClassTrips;
import io.keruen.data.assignment.FlowsRecord;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.gravity.FlowTable;
import io.keruen.data.gravity.GravityData;
import io.keruen.data.gravity.GravityModel;
import io.keruen.data.gravity.IncompleteRows;
import io.keruen.data.gravity.Regressor;
import io.keruen.data.gravity.SectorFolder;
import io.keruen.data.gravity.SectorShockFile;
import io.keruen.data.gravity.ShockTable;
import io.keruen.data.study.ProjectEdits;
import io.keruen.data.study.StudyFile;
import io.keruen.data.trade.TradeTables;
import io.keruen.data.validate.Validator;
import io.keruen.engine.study.InvalidStudyException;
import io.keruen.engine.study.StudyRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader of files, on mutated files: it reads them, or says what is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderFuzzTest {
  private static final Path TABLE = Path.of("target/fuzz-readers.csv");
  private static final Duration BOUND = Duration.ofSeconds(5);
  private static final GravityModel MODEL =
      new GravityModel(
          "trade",
          List.of(Regressor.of("log(dist)"), Regressor.of("border")),
          List.of("exporter:year", "importer"),
          List.of("pair"),
          "");

  @TempDir(factory = MemoryFolder.class)
  static Path folder;

  @BeforeAll
  void beginTable() throws IOException {
    Files.deleteIfExists(TABLE);
  }

  @AfterAll
  void printTable() throws IOException {
    if (Files.exists(TABLE)) {
      System.out.print(Files.readString(TABLE));
    }
  }

  static Stream<Reader> readers() {
    List<Reader> readers = new ArrayList<>();
    readers.addAll(assignment());
    readers.addAll(dataSet());
    readers.addAll(trade());
    readers.addAll(gravity());
    return readers.stream().filter(Fuzz::isAskedFor);
  }

  /** For the test that a fault prints. */
  static Reader reader(String name) {
    return readers().filter(reader -> reader.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Reader> assignment() {
    Inputs files = Samples.results(folder.resolve("sample"));
    return List.of(
        new Reader("TNTP network", files, List.of("net.tntp"), in -> input(in, "net.tntp")),
        new Reader("TNTP trips", files, List.of("trips.tntp"), in -> input(in, "net.tntp")),
        new Reader(
            "TNTP nodes",
            files,
            List.of("node.tntp"),
            in -> input(in, "net.tntp").withPositions(in.resolve("node.tntp"))),
        new Reader(
            "TNTP volumes",
            files,
            List.of("flow.tntp"),
            in -> input(in, "net.tntp").readVolumes(in.resolve("flow.tntp"))),
        new Reader(
            "trips as CSV",
            files,
            List.of("demand.csv"),
            in -> read(in.resolve("net.tntp"), in.resolve("demand.csv"))),
        Reader.of("GMNS folder", Samples.folder("fuzz/gmns"), in -> gmns(in.resolve("gmns"))),
        new Reader(
            "volumes as CSV",
            files,
            List.of("flows.csv"),
            in -> input(in, "net.tntp").readVolumes(in.resolve("flows.csv"))),
        new Reader(
            "routes",
            files,
            List.of("res/routes.csv"),
            in -> input(in, "net.tntp").readRoutes(in.resolve("res/routes.csv"))),
        new Reader(
            "result document",
            files,
            List.of("flows.csv-metadata.json", "res/manifest.json"),
            in -> {
              FlowsRecord.read(in.resolve("flows.csv-metadata.json"));
              FlowsRecord.read(in.resolve("res/manifest.json"));
            }));
  }

  private static AssignmentInput input(Path in, String network) {
    return read(in.resolve(network), in.resolve("trips.tntp"));
  }

  private static void gmns(Path folder) {
    read(folder, folder);
  }

  private static AssignmentInput read(Path network, Path trips) {
    return AssignmentInput.read(network, List.of(ClassTrips.ofTime(trips)));
  }

  private static List<Reader> dataSet() {
    Inputs small = Samples.dataSet();
    DataSet whole = wholeDataSet();
    Map<Path, DataSet> read = new ConcurrentHashMap<>(); // edits are read anew, every time
    return List.of(
        Reader.of("data set", small, in -> dataSet(in.resolve("small"))),
        new Reader(
            "study",
            Samples.file("fuzz/study.yaml").with("small/", ""),
            List.of("study.yaml"),
            in -> study(in.resolve("study.yaml"), whole)),
        new Reader(
            "edits",
            small,
            List.of("small/edits.yaml"),
            in -> ProjectEdits.of(read.computeIfAbsent(in, ReaderFuzzTest::smallDataSet))),
        new Reader(
            "train routes",
            Samples.file("fuzz/train_routes.csv"),
            List.of("train_routes.csv"),
            in -> new Validator(whole).validate(Optional.of(in.resolve("train_routes.csv")))));
  }

  private static DataSet wholeDataSet() {
    Path place = Samples.dataSet().writeInto(folder.resolve("whole"));
    return smallDataSet(place);
  }

  private static DataSet smallDataSet(Path in) {
    return DataSet.read(DataSetFiles.in(in.resolve("small")));
  }

  private static void study(Path path, DataSet data) {
    StudyFile file = StudyFile.read(path);
    try {
      StudyRun.makeWorlds(data.world(), file.on(data));
    } catch (InvalidStudyException e) {
      throw file.asInputProblems(e);
    }
  }

  private static void dataSet(Path folder) {
    DataSet data = DataSet.read(DataSetFiles.in(folder));
    data.geometry();
    if (data.trade().isPresent()) {
      requireFinite(TradeTables.read(data, Optional.empty()));
    }
  }

  private static void requireFinite(TradeTables tables) {
    for (double flow : tables.flowsUsdM()) {
      if (!Double.isFinite(flow)) {
        throw new IllegalStateException("trade of " + flow);
      }
    }
  }

  private static List<Reader> trade() {
    DataSet whole = wholeDataSet();
    Inputs baci = Samples.file("fuzz/trade/BACI.csv");
    return List.of(
        Reader.of(
            "trade of BACI",
            baci.and(Samples.file("fuzz/trade/country_codes.csv")),
            in -> tradeFile(whole, in.resolve("BACI.csv"))),
        Reader.of(
            "trade of ITPD-E",
            Samples.file("fuzz/trade/itpd.csv"),
            in -> tradeFile(whole, in.resolve("itpd.csv"))),
        Reader.of(
            "trade of own form",
            Samples.file("small/trade.csv"),
            in -> tradeFile(whole, in.resolve("trade.csv"))));
  }

  private static void tradeFile(DataSet data, Path file) {
    requireFinite(TradeTables.read(data, Optional.of(file)));
  }

  private static List<Reader> gravity() {
    Inputs flows = Samples.folder("gravity");
    Inputs sectors = Samples.folder("sectors");
    return List.of(
        Reader.of(
            "gravity table",
            Samples.file("fuzz/gravity.csv"),
            in ->
                GravityData.read(
                    in.resolve("gravity.csv"), MODEL, List.of(), IncompleteRows.REFUSE)),
        Reader.of(
            "trade flows and shock",
            flows,
            in -> {
              Path table = in.resolve("gravity/flows.csv");
              ShockTable.read(in.resolve("gravity/corridor.csv"), FlowTable.read(table), table);
            }),
        Reader.of(
            "sectors folder",
            sectors,
            in -> {
              Path data = in.resolve("sectors");
              SectorShockFile.read(
                  SectorFolder.read(data, data.resolve("theta.csv")),
                  data.resolve("shock.csv"),
                  Optional.of(data.resolve("taxes.csv")));
            }));
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("readers")
  void a_reader_reads_or_says_what_is_wrong(Reader reader) throws IOException {
    reader.reading().read(reader.base().writeInto(folder.resolve(reader.name())));
    Fuzz fuzz = Fuzz.ofProperties(BOUND, folder);
    long[] numbers = Fuzz.numbers(Integer.getInteger("keruen.fuzz.inputs", 5000));
    Tally tally = fuzz.run(reader, numbers);
    Fuzz.record(tally, TABLE);

    assertThat(tally.faults()).as(tally.report(fuzz.seed())).isZero();
    assertThat(tally.tried()).isEqualTo(numbers.length);
  }
}
