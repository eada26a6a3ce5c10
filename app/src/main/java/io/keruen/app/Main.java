package io.keruen.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code ./keruen}. */
@Command(
    name = "keruen",
    description = "Appraises international transport corridors.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /** Runs one command; returns the exit code. */
  static int run(String[] arguments, PrintStream out, PrintStream err) {
    CommandLine commands = new CommandLine(new Main());
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    return commands.execute(arguments);
  }
}
