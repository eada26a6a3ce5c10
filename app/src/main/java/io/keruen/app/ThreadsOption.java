package io.keruen.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** On how many processors a command computes; the results are the same for any number. */
final class ThreadsOption {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Compute on N processors; without it, on all. Results are the same for any N.")
  void setThreads(int threads) {
    if (threads < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads is " + threads + "; it must be 1 or more.");
    }
    this.threads = threads;
  }

  int threads() {
    return threads;
  }
}
