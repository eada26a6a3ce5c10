package io.keruen.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.app.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, with mutated files and arguments: it answers, or says what is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandFuzzTest {
  private static final Path TABLE = Path.of("target/fuzz-commands.csv");
  private static final Duration BOUND = Duration.ofSeconds(10);

  private static final List<List<String>> WORLD =
      List.of(
          words("--commodity grain"),
          words("--carbon-price 50"),
          words("--scenario @in/study.yaml:rules"),
          words("--scenario @in/study.yaml"));

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

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }

  /** Groups of words, separated by two blanks. */
  private static List<List<String>> groups(String line) {
    return Stream.of(line.split("  ", -1))
        .filter(group -> !group.isEmpty())
        .map(CommandFuzzTest::words)
        .toList();
  }

  private static Command command(
      String name, Inputs base, String fixed, List<String> variants, List<List<String>> options) {
    return new Command(
        name,
        base,
        CommandLineRun::of,
        groups(fixed),
        variants.stream().map(CommandFuzzTest::groups).toList(),
        options);
  }

  private static List<List<String>> joined(List<List<String>> one, List<List<String>> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  static Stream<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.addAll(studies());
    commands.addAll(networks());
    commands.addAll(assignment());
    commands.addAll(gravity());
    commands.addAll(makers());
    return commands.stream().filter(Fuzz::isAskedFor);
  }

  /** For the test that a fault prints. */
  static Command command(String name) {
    return commands().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Command> studies() {
    Inputs files =
        Samples.dataSet()
            .and(Samples.file("fuzz/study.yaml"))
            .and(Samples.file("fuzz/trade/itpd.csv"))
            .with("own.csv", Samples.dataSet().content("small/trade.csv"));
    return List.of(
        command(
            "run",
            files,
            "@in/study.yaml  --data @in/small  --out @out/result",
            List.of(""),
            groups(
                "--trade @in/own.csv  --trade @in/itpd.csv  --congestion  --places 3  --threads 1")),
        command(
            "projects",
            files,
            "@in/study.yaml  --data @in/small",
            List.of(""),
            groups("--out @out/result  --pairs  --pairs 2  --places 3  --threads 1")));
  }

  private static List<Command> networks() {
    Inputs files =
        Samples.dataSet()
            .and(Samples.file("fuzz/study.yaml"))
            .and(Samples.file("places.txt"))
            .and(Samples.file("fuzz/train_routes.csv"));
    return List.of(
        command(
            "route",
            files,
            "--data @in/small",
            List.of("Urumqi  Aktau", "Almaty  Baku"),
            joined(
                WORLD,
                groups(
                    "--via Dostyk  --modes rail,ferry  --alternatives 3  --pareto  --pareto 4"
                        + "  --tolerance 1"))),
        command(
            "matrix",
            files,
            "--data @in/small",
            List.of("--places @in/places.txt"),
            joined(
                WORLD,
                groups(
                    "--measure cost,time,emissions  --out @out/m.csv  --out @out/m.parquet"
                        + "  --threads 1"))),
        command(
            "export",
            files,
            "--data @in/small",
            List.of(
                "routingkit  --out @out/result",
                "dimacs  --out @out/result",
                "world-bank  --out @out/result",
                "routingkit dimacs world-bank  --out @out/result"),
            WORLD),
        command(
            "validate",
            files,
            "@in/small",
            List.of(""),
            groups("--train-routes @in/train_routes.csv")));
  }

  private static List<Command> assignment() {
    Inputs files = Samples.results(folder.resolve("sample")).and(Samples.folder("fuzz/gmns"));
    return List.of(
        command(
            "assign",
            files,
            "",
            List.of(
                "--network @in/net.tntp  --trips @in/trips.tntp",
                "--network @in/net.tntp  --trips @in/demand.csv",
                "--network @in/gmns  --trips @in/gmns",
                "--network @in/net.tntp  --trips @in/trips.tntp  --method path-size-logit"
                    + "  --scale 0.3"),
            groups(
                "--method fw  --method msa  --method aon  --method bfw  --gap 1e-3"
                    + "  --alternatives 3  --residual 1e-3  --max-iterations 5  --out @out/result"
                    + "  --flows @out/f.csv  --trips2 @in/demand.csv  --toll-factor 0.5"
                    + "  --toll-factor 0.5,1  --distance-factor 0.1  --capacity-of lane"
                    + "  --centroids closed  --length-unit mi  --speed-unit mph  --threads 1")),
        command(
            "verify",
            files,
            "",
            List.of(
                "@in/res",
                "@in/flows.csv",
                "@in/flows.csv  --network @in/net.tntp  --trips @in/trips.tntp",
                "@in/flow.tntp  --network @in/net.tntp  --trips @in/trips.tntp"),
            groups("--gap 1e-3  --toll-factor 0.5  --capacity-of lane  --centroids closed")));
  }

  private static List<Command> gravity() {
    Inputs sectors = Samples.folder("sectors");
    return List.of(
        command(
            "gravity estimate",
            Samples.file("fuzz/gravity.csv"),
            "",
            List.of(
                "--data @in/gravity.csv  --dependent trade  --regressors log(dist),border",
                "--data @in/gravity.csv  --dependent trade  --regressors log(dist)"
                    + "  --fixed-effects exporter"),
            groups(
                "--fixed-effects exporter:year  --cluster pair  --cluster exporter,importer"
                    + "  --se robust  --offset border  --where year=2020|2021  --drop-incomplete"
                    + "  --keep-singletons  --out @out/result  --threads 1")),
        command(
            "gravity simulate",
            Samples.folder("gravity"),
            "",
            List.of("--data @in/gravity/flows.csv  --shock @in/gravity/corridor.csv  --theta 4"),
            groups(
                "--supply-elasticity 1  --deficits universal  --deficits multiplicative"
                    + "  --out @out/result")),
        command(
            "gravity sectors",
            sectors,
            "",
            List.of(
                "--data @in/sectors  --theta @in/sectors/theta.csv"
                    + "  --shock @in/sectors/shock.csv"),
            groups(
                "--taxes @in/sectors/taxes.csv  --deficits held  --by-sector"
                    + "  --out @out/result")));
  }

  private static List<Command> makers() {
    Inputs packages =
        Samples.dataSet()
            .with("packages/scgraph_data-2.1.0-py3-none-any.whl", "PK")
            .with("packages/world-atlas-2.0.2.tgz", "")
            .and(Samples.tradeBuild());
    return List.of(
        command(
            "data build",
            packages,
            "--data @in/small  --out @out/result",
            List.of("--packages @in/packages"),
            List.of()),
        command(
            "data trade",
            Samples.tradeBuild(),
            "--data @in/small  --out @out/result",
            List.of(""),
            List.of()));
  }

  /**
   * What becomes of an input that nothing mutated; packages of registries are too large for one.
   */
  private static Verdict.Kind kind(Command command) {
    return command.name().equals("data build") ? Verdict.Kind.REFUSED : Verdict.Kind.SURVIVED;
  }

  /** Studies write Parquet, which takes most of their time. */
  private static int count(Command command) {
    return command.name().equals("run")
        ? Integer.getInteger("keruen.fuzz.studies", 100)
        : Integer.getInteger("keruen.fuzz.commands", 500);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("commands")
  void a_command_answers_or_says_what_is_wrong(Command command) throws IOException {
    List<Path> here = list(Path.of(""));
    for (Trial trial : command.unchanged()) {
      Workspace place = new Workspace(folder.resolve(command.name()));
      assertThat(command.judge(trial, place).kind())
          .as(command.asTest(trial))
          .isEqualTo(kind(command));
    }
    Fuzz fuzz = Fuzz.ofProperties(BOUND, folder);
    long[] numbers = Fuzz.numbers(count(command));
    Tally tally = fuzz.run(command, numbers);
    Fuzz.record(tally, TABLE);

    assertThat(tally.faults()).as(tally.report(fuzz.seed())).isZero();
    assertThat(tally.tried()).isEqualTo(numbers.length);
    assertThat(list(Path.of(""))).as("files where the commands run").isEqualTo(here);
  }
}
