package io.keruen.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keruen data}: what can be done with data sets. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = "Makes data sets; see 'keruen data build --help' and 'keruen data trade --help'.")
final class DataCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing after 'data'.");
  }
}
