package io.keruen.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** On how many processors a command computes; the results are the same for any number. */
final class ThreadsOption {
  private static final int MOST = 1000;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Compute on N processors; without it, on all. Results are the same for any N.")
  void setThreads(int threads) {
    if (threads < 1 || threads > MOST) {
      throw new ParameterException(
          command.commandLine(),
          "--threads is " + threads + "; it must be from 1 to " + MOST + ".");
    }
    this.threads = threads;
  }

  int threads() {
    return threads;
  }
}
