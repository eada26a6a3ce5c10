package io.keruen.app;

import io.keruen.app.terminal.Progress;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.EngineInput;
import io.keruen.engine.flow.Assignment;
import io.keruen.engine.flow.LostFlowException;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keruen assign}: the equilibrium of trips on a network with capacities. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Spreads trips over a network whose links take longer the more they carry, until nobody can"
            + " find a cheaper path, or until the shares of routes follow from their costs.")
final class AssignCommand implements Callable<Integer> {
  private static final double NANOSECONDS = 1e9;
  private static final int PARTS_OF_A_DIGIT = 10;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  @Mixin private AssignmentFilesOption files;

  @Mixin private AssignMethodOptions method;

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--flows",
      paramLabel = "OUT.csv",
      description =
          "Write the volumes of all links into this file, and beside it what 'keruen verify' needs.")
  private Optional<Path> flows = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for volumes, iterations, routes of path-size-logit, and manifest; earlier ones"
              + " there are replaced.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FormatOption output;

  AssignCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    AssignSearch search = method.search();
    AssignAnswer answer;
    try (ResultPlaces places =
        ResultPlaces.of(out, flows, "--flows", AssignFiles.METADATA, files.all())) {
      answer = answer(search, places, started);
      places.publish(answer);
    }
    Answers.printExact(
        terminal, output.format(), answer, () -> new AssignText(terminal.colours()).of(answer));
    return 0;
  }

  private AssignAnswer answer(AssignSearch search, ResultPlaces places, Instant started) {
    AssignmentInput input = files.read();
    List<AssignStep> steps = new ArrayList<>();
    EngineInput engine = EngineInput.of(input);
    Assignment assignment = solve(search, engine, steps);
    AssignFiles results =
        new AssignFiles(
            input, files.network().orElseThrow(), files.rule(), engine, assignment, search, steps);
    List<String> inFolder = results.write(places, Version.run(threads.threads(), started));
    return AssignAnswer.of(
        input,
        assignment,
        search,
        steps,
        named(places, inFolder),
        out.or(() -> flows).map(Path::toString).orElse(""));
  }

  /** The files that were written, as the user named their places. */
  private List<String> named(ResultPlaces places, List<String> inFolder) {
    List<String> written = new ArrayList<>();
    flows.ifPresent(
        file -> {
          written.add(file.toString());
          Path real = places.file().orElseThrow().path();
          written.add(AssignFiles.beside(Files.isSymbolicLink(file) ? real : file).toString());
        });
    out.ifPresent(folder -> inFolder.forEach(file -> written.add(folder.resolve(file).toString())));
    return written;
  }

  private Assignment solve(AssignSearch search, EngineInput engine, List<AssignStep> steps) {
    long start = System.nanoTime();
    try (Progress progress = new Progress(terminal)) {
      return Tasks.cancellable(
          cancelled,
          () ->
              search.solve(
                  engine,
                  Execution.onThreads(threads.threads()).stoppingWhen(cancelled),
                  () -> (System.nanoTime() - start) / NANOSECONDS,
                  step -> {
                    steps.add(step);
                    show(progress, search, step);
                  }));
    } catch (LostFlowException lost) {
      throw new IllegalStateException(
          "flow is lost or made at node '%s'".formatted(engine.nodeId(lost.addedNode())), lost);
    }
  }

  /** The bar grows by digits of the distance: each takes about as long as the one before. */
  private static void show(Progress progress, AssignSearch search, AssignStep step) {
    int total = digits(search.enough());
    progress.show(
        "closing the " + search.distanceName(),
        Math.min(total, digits(step.distance())),
        total,
        String.format(Locale.ROOT, "iteration %d, %.1e", step.iteration(), step.distance()));
  }

  private static int digits(double distance) {
    double least = Math.max(distance, 1e-16);
    return (int) Math.max(0, Math.round(-PARTS_OF_A_DIGIT * Math.log10(least)));
  }
}
