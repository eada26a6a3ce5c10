package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of {@code ./keruen}. */
@Command(
    name = "keruen",
    description = "Appraises international transport corridors.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 success, 1 a problem in the input, 2 wrong usage, 70 a defect, 130 or 143 cancelled.",
      "Examples:",
      "  keruen run studies/belt-and-road.yaml",
      "  keruen route Chongqing Duisburg --alternatives 3",
      "  keruen route Chongqing Duisburg --pareto",
      "  keruen validate data/eurasia"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess(System.out, System.err);
    Interruption interruption = Interruption.ofProcess();
    int exitCode = run(terminal, interruption, arguments);
    interruption.commandEnded();
    System.exit(exitCode);
  }

  /** Runs one command as a pipe would see it; returns the exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return run(Terminal.plain(out, err), () -> false, arguments);
  }

  private static int run(Terminal terminal, BooleanSupplier cancelled, String... arguments) {
    Locale.setDefault(Locale.ROOT); // figures are written alike everywhere
    System.setProperty("picocli.trace", "OFF"); // it would print beside the problems
    CommandLine commands = new CommandLine(new Main());
    commands.addSubcommand(new RunCommand(terminal, cancelled));
    commands.addSubcommand(new ProjectsCommand(terminal, cancelled));
    commands.addSubcommand(new RouteCommand(terminal));
    commands.addSubcommand(new MatrixCommand(terminal, cancelled));
    commands.addSubcommand(new AssignCommand(terminal, cancelled));
    commands.addSubcommand(new VerifyCommand(terminal));
    commands.addSubcommand(new ExportCommand(terminal));
    commands.addSubcommand(new ValidateCommand(terminal));
    commands.addSubcommand(
        new CommandLine(new DataCommand())
            .addSubcommand(new DataBuildCommand(terminal))
            .addSubcommand(new DataTradeCommand(terminal)));
    commands.addSubcommand(
        new CommandLine(new GravityCommand())
            .addSubcommand(new GravityEstimateCommand(terminal, cancelled))
            .addSubcommand(new GravitySimulateCommand(terminal))
            .addSubcommand(new GravitySectorsCommand(terminal)));
    commands.setOut(terminal.out());
    commands.setErr(terminal.err());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colours().isOn() ? Ansi.ON : Ansi.OFF));
    Failure.install(commands, terminal);
    int exitCode;
    try {
      exitCode = commands.execute(arguments);
    } catch (OutOfMemoryError e) {
      return report(Failure.of(e), terminal, arguments);
    }
    if (terminal.out().checkError() && exitCode == 0) {
      return report(Failure.ofStandardOutput(), terminal, arguments);
    }
    return exitCode;
  }

  private static int report(Failure failure, Terminal terminal, String... arguments) {
    failure.print(terminal, Failure.formatOf(arguments));
    return failure.exitCode();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
