package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.build.packages.PackageProblem;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.cost.NoRateException;
import io.keruen.engine.network.Names;
import io.keruen.engine.study.NotFiniteException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * How a command ends that did not succeed: what it says on the error stream, and its exit code.
 *
 * @param exitCode one of the constants here
 * @param problems at least one
 */
record Failure(int exitCode, List<Problem> problems) {
  static final int INVALID_INPUT = 1;
  static final int WRONG_USAGE = 2;
  static final int DEFECT = 70;
  static final int CANCELLED = 130;

  /**
   * One problem, also an entry of {@code errors} in JSON.
   *
   * @param message the whole text as a person reads it
   * @param file empty if the problem is in no file
   * @param line 0 if the problem is in no line
   * @param character of the line, from 1; 0 if the problem is the line as a whole
   */
  record Problem(
      String message,
      String file,
      int line,
      int character,
      String column,
      String value,
      String expected,
      String remedy) {
    static Problem of(String message, String remedy) {
      return new Problem(message + "\n  " + remedy, "", 0, 0, "", "", "", remedy);
    }

    static Problem of(InputProblem problem) {
      return new Problem(
          problem.text(),
          problem.file(),
          problem.line(),
          problem.character(),
          problem.column(),
          problem.value(),
          problem.expected(),
          problem.remedy());
    }
  }

  private record Errors(List<Problem> errors) {}

  /** What stopped a command while it ran. */
  static Failure of(Throwable cause) {
    if (cause instanceof InvalidInputException invalid) {
      return new Failure(INVALID_INPUT, invalid.problems().stream().map(Problem::of).toList());
    }
    if (cause instanceof PackageProblem missing) {
      return new Failure(
          INVALID_INPUT, List.of(new Problem(missing.getMessage(), "", 0, 0, "", "", "", "")));
    }
    if (cause instanceof NoRateException missing) {
      return new Failure(INVALID_INPUT, List.of(Problem.of(ofRates(missing))));
    }
    if (cause instanceof NotFiniteException result) {
      return new Failure(
          INVALID_INPUT,
          List.of(
              Problem.of(
                  "the result: " + result.getMessage() + ", expected a finite number.",
                  "The inputs hold numbers too large or too small to compute with: check them and"
                      + " their units. Nothing was written.")));
    }
    if (cause instanceof UncheckedIOException io) {
      return new Failure(INVALID_INPUT, List.of(ofFile(io)));
    }
    if (cause instanceof CancellationException) {
      return new Failure(CANCELLED, List.of(Problem.of("Cancelled.", "Nothing was written.")));
    }
    if (cause instanceof OutOfMemoryError) {
      return new Failure(
          INVALID_INPUT,
          List.of(
              Problem.of(
                  "The memory that Java may use is not enough.",
                  "Keep to fewer places (--places), or allow more:"
                      + " KERUEN_JAVA_OPTS=-Xmx6g ./keruen ...")));
    }
    return new Failure(
        DEFECT,
        List.of(
            Problem.of(
                "Keruen failed: " + cause,
                "This is a defect of the program, not of your input. Please report it with the"
                    + " command and the lines below.")));
  }

  private static InputProblem ofRates(NoRateException missing) {
    return InputProblem.ofFile(
        "rates.csv",
        "no rate of mode '" + missing.mode() + "' that gives " + missing.measure(),
        "one for every link of the network",
        "Add a row for the mode with an empty class and territory.");
  }

  /** What was printed did not arrive. */
  static Failure ofStandardOutput() {
    return new Failure(
        INVALID_INPUT,
        List.of(
            Problem.of(
                "standard output: it cannot be written; it was closed, or its disk is full.",
                "What was printed is not whole. Free some space, or read it to its end.")));
  }

  /** Arguments that do not fit the command. */
  static Failure of(ParameterException wrong) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName(" ");
    String message = wrong.getMessage().strip();
    List<String> similar =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String remedy =
        Names.didYouMean(similar, "")
            + (similar.isEmpty() ? "" : " ")
            + "See '"
            + command
            + " --help'.";
    return new Failure(WRONG_USAGE, List.of(Problem.of(message, remedy)));
  }

  private static Problem ofFile(UncheckedIOException failure) {
    Throwable cause = failure.getCause();
    String file =
        Stream.of(failure.getMessage(), cause.getMessage())
            .filter(text -> text != null && !text.contains("Exception"))
            .findFirst()
            .orElse("a file");
    return Problem.of(file + ": " + what(cause) + ".", remedy(cause));
  }

  private static String what(Throwable cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "access is denied";
    }
    String reason =
        cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  private static String remedy(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    if (text.contains("No space left") || text.contains("quota")) {
      return "The disk is full: free some space, or write elsewhere with --out. Nothing was left half written.";
    }
    if (cause instanceof AccessDeniedException) {
      return "Check the rights of the file and its folder, or write elsewhere with --out.";
    }
    return "Check the name and the folder.";
  }

  /** Prints the problems, as JSON if the results were asked for as JSON. */
  void print(Terminal terminal, Format format) {
    PrintWriter err = terminal.err();
    if (format == Format.JSON) {
      err.println(Json.pretty(new Errors(problems)));
      return;
    }
    problems.stream().limit(InvalidInputException.SHOWN).forEach(p -> err.println(p.message()));
    if (problems.size() > InvalidInputException.SHOWN) {
      int rest = problems.size() - InvalidInputException.SHOWN;
      err.println("and " + rest + (rest == 1 ? " more problem." : " more problems."));
    }
  }

  /** The format asked for by arguments that may be wrong otherwise. */
  static Format formatOf(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equalsIgnoreCase("--format=json")
          || (arguments[i].equals("--format")
              && i + 1 < arguments.length
              && arguments[i + 1].equalsIgnoreCase("json"))) {
        return Format.JSON;
      }
    }
    return Format.TEXT;
  }

  /** Reports failures of a command line on a terminal. */
  static void install(CommandLine commands, Terminal terminal) {
    commands.setParameterExceptionHandler(
        (wrong, arguments) -> {
          Failure failure = of(wrong);
          failure.print(terminal, formatOf(arguments));
          return failure.exitCode();
        });
    commands.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          Failure failure = of(exception);
          failure.print(terminal, formatOf(parsed.originalArgs().toArray(String[]::new)));
          if (failure.exitCode() == DEFECT) {
            exception.printStackTrace(terminal.err());
          }
          return failure.exitCode();
        });
  }
}
