package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.ClassTrips;
import io.keruen.data.assignment.FlowsRecord;
import io.keruen.data.assignment.LinkVolumes;
import io.keruen.data.assignment.ResultFolder;
import io.keruen.data.assignment.RouteRow;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Range;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.WorkFolder;
import io.keruen.data.verify.Check;
import io.keruen.data.verify.RouteVerification;
import io.keruen.data.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keruen verify}: are volumes of links what they are said to be? */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Recomputes gap, objective and total time of an assignment from its files, with code of its"
            + " own, and checks that volumes carry the trips and that shares of routes follow from costs. Exit"
            + " code 1 if something does not"
            + " agree.")
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RESULT",
      description =
          "What 'keruen assign' wrote: the folder of --out or the file of --flows. With --network"
              + " and --trips, any such file, or volumes in TNTP form (from, to, volume, cost).")
  private Path result = Path.of("");

  @Mixin private AssignmentFilesOption files;

  @Option(
      names = "--gap",
      paramLabel = "G",
      description = "Also require a relative gap of at most G.")
  private Optional<Double> gap = Optional.empty();

  @Mixin private FormatOption output;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    gap.ifPresent(VerifyCommand::requireGap);
    Path real = real(result);
    WorkFolder.settle(real);
    boolean isFolder = Files.isDirectory(real);
    Path flows = isFolder ? real.resolve(AssignFiles.FLOWS) : real;
    Path document = isFolder ? real.resolve(OutputFolder.MANIFEST) : AssignFiles.beside(real);
    boolean told = files.network().isPresent();
    Optional<FlowsRecord> stated =
        told && !Files.exists(document)
            ? Optional.empty()
            : Optional.of(FlowsRecord.read(document));
    ResultFolder folder = new ResultFolder(document.toAbsolutePath().normalize().getParent());
    AssignmentInput input = told ? files.read() : read(stated.orElseThrow(), folder);
    VerifyAnswer answer =
        verify(input, flows, stated, told ? Optional.empty() : Optional.of(folder));
    Answers.printExact(
        terminal, output.format(), answer, () -> new VerifyText(terminal.colours()).of(answer));
    return answer.passed() ? 0 : Failure.INVALID_INPUT;
  }

  private static void requireGap(double most) {
    if (!Range.ZERO_OR_MORE.contains(most)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "option --gap",
              Double.toString(most),
              Range.ZERO_OR_MORE.text(),
              "Say how large the relative gap may be, such as 1e-6."));
    }
  }

  /** Where a link leads: results are written there, and their document names inputs from there. */
  private static Path real(Path path) {
    try {
      return Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  private static AssignmentInput read(FlowsRecord stated, ResultFolder folder) {
    List<ClassTrips> classes =
        stated.classes().stream()
            .map(
                each ->
                    new ClassTrips(
                        folder.find(each.trips()), each.tollFactor(), each.distanceFactor()))
            .toList();
    return AssignmentInput.read(
        folder.find(stated.network().source()), classes, stated.network().rule());
  }

  /**
   * @param folder from which the stated inputs are seen; empty if others were named
   */
  private VerifyAnswer verify(
      AssignmentInput input,
      Path flows,
      Optional<FlowsRecord> stated,
      Optional<ResultFolder> folder) {
    LinkVolumes volumes = input.readVolumes(flows);
    Optional<List<RouteRow>> rows =
        stated
            .flatMap(record -> record.routes().stream().findFirst())
            .map(source -> input.readRoutes(flows.resolveSibling(source.file())));
    Verification links = Verification.of(input, volumes);
    List<Check> checks = new ArrayList<>();
    stated.ifPresent(
        record -> {
          folder.ifPresent(at -> checks.addAll(inputs(record, at)));
          checks.addAll(links.checkFigures(record.figures()));
        });
    checks.addAll(links.checkVolumes());
    OptionalDouble residual = OptionalDouble.empty();
    if (rows.isPresent()) {
      FlowsRecord record = stated.orElseThrow();
      RouteVerification routes =
          new RouteVerification(input, volumes, links, rows.get(), record.run().scale());
      checks.addAll(routeChecks(routes, record));
      residual = OptionalDouble.of(routes.residual());
    }
    gap.ifPresent(most -> checks.add(links.checkGap(most)));
    return VerifyAnswer.of(flows, input, links.figures(), residual, checks);
  }

  private static List<Check> routeChecks(RouteVerification routes, FlowsRecord stated) {
    List<Check> checks = new ArrayList<>(routes.checkRoutes(stated.figures().residual()));
    if (stated.figures().converged()) {
      checks.addAll(routes.checkConverged(stated.run().residual()));
    }
    return checks;
  }

  private static List<Check> inputs(FlowsRecord stated, ResultFolder folder) {
    List<Check> checks = new ArrayList<>();
    List<FlowsRecord.Source> sources = new ArrayList<>();
    sources.add(stated.network().source());
    stated.classes().forEach(each -> sources.add(each.trips()));
    sources.add(stated.flows());
    sources.addAll(stated.routes());
    for (FlowsRecord.Source source : sources) {
      checks.add(
          Check.ofFact(
              Path.of(source.file()).getFileName() + " is unchanged", folder.isUnchanged(source)));
    }
    return checks;
  }
}
