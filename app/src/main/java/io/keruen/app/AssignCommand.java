package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Progress;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.EngineInput;
import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.Iteration;
import io.keruen.engine.flow.Method;
import io.keruen.engine.flow.StopRule;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keruen assign}: the equilibrium of trips on a network with capacities. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Spreads trips over a network whose links take longer the more they carry, until nobody can"
            + " find a cheaper path, to within a relative gap.")
final class AssignCommand implements Callable<Integer> {
  private static final double NANOSECONDS = 1e9;
  private static final int PARTS_OF_A_DIGIT = 10;

  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  @Spec private CommandSpec command;
  @Mixin private AssignmentFilesOption files;

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "paired-segments",
      converter = MethodConverter.class,
      description =
          "How the equilibrium is sought: all-or-nothing (aon), successive-averages (msa),"
              + " frank-wolfe (fw), biconjugate-frank-wolfe (bfw), paired-segments (tapas);"
              + " ${DEFAULT-VALUE} if not given.")
  private Method method = Method.PAIRED_SEGMENTS;

  @Option(
      names = "--gap",
      paramLabel = "G",
      defaultValue = "" + StopRule.DEFAULT_RELATIVE_GAP,
      description = "Relative gap that ends the search (${DEFAULT-VALUE}).")
  private double gap = StopRule.DEFAULT_RELATIVE_GAP;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      defaultValue = "" + StopRule.DEFAULT_MAX_ITERATIONS,
      description = "End after N iterations even if the gap is not reached (${DEFAULT-VALUE}).")
  private int maxIterations = StopRule.DEFAULT_MAX_ITERATIONS;

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
      description = "Folder for volumes, iterations and manifest; earlier ones there are replaced.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FormatOption output;

  AssignCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    StopRule stop = stop();
    AssignmentInput input = files.read();
    List<AssignAnswer.Step> steps = new ArrayList<>();
    EngineInput engine = EngineInput.of(input);
    Equilibrium equilibrium = solve(engine, stop, steps);
    AssignFiles results =
        new AssignFiles(
            input, files.network().orElseThrow(), files.rule(), engine, equilibrium, stop, steps);
    List<String> written = results.write(flows, out, Version.run(threads.threads(), started));
    AssignAnswer answer =
        AssignAnswer.of(
            input,
            equilibrium,
            gap,
            steps,
            written,
            out.or(() -> flows).map(Path::toString).orElse(""));
    terminal
        .out()
        .println(
            output.format() == Format.JSON
                ? Json.prettyExact(answer)
                : new AssignText(terminal.colours()).of(answer));
    return 0;
  }

  private StopRule stop() {
    try {
      return StopRule.atRelativeGap(gap).orAfter(maxIterations);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage() + ".");
    }
  }

  private Equilibrium solve(EngineInput engine, StopRule stop, List<AssignAnswer.Step> steps) {
    long start = System.nanoTime();
    try (Progress progress = new Progress(terminal)) {
      return Tasks.cancellable(
          cancelled,
          () ->
              Equilibrium.solve(
                  engine.network(),
                  engine.classes(),
                  method,
                  stop,
                  Execution.onThreads(threads.threads()).stoppingWhen(cancelled),
                  iteration -> {
                    double seconds = (System.nanoTime() - start) / NANOSECONDS;
                    steps.add(AssignAnswer.Step.of(iteration, seconds));
                    show(progress, iteration);
                  }));
    }
  }

  /** The bar grows by digits of the gap: each takes about as long as the one before. */
  private void show(Progress progress, Iteration iteration) {
    int total = digits(gap);
    progress.show(
        "closing the gap",
        Math.min(total, digits(iteration.relativeGap())),
        total,
        String.format(
            Locale.ROOT, "iteration %d, %.1e", iteration.number(), iteration.relativeGap()));
  }

  private static int digits(double relativeGap) {
    double least = Math.max(relativeGap, 1e-16);
    return (int) Math.max(0, Math.round(-PARTS_OF_A_DIGIT * Math.log10(least)));
  }
}
