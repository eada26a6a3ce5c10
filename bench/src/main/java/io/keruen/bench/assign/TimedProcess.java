package io.keruen.bench.assign;

import io.keruen.bench.PeakMemory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Runs a program, reads what it prints, and notes its wall time and peak memory (Linux). */
final class TimedProcess {
  private static final long LOOK_EVERY_MILLISECONDS = 10;

  private TimedProcess() {}

  /**
   * @param line told of every line of standard output
   * @param convergence receives what the process took
   * @throws IOException if the program fails; its complaints are on standard error
   */
  static void run(List<String> command, Path folder, Consumer<String> line, Convergence convergence)
      throws IOException, InterruptedException {
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    AtomicLong peak = new AtomicLong();
    Thread watch = new Thread(() -> watch(process, peak));
    watch.setDaemon(true);
    watch.start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(line);
    }
    int exitCode = process.waitFor();
    convergence.setProcess((System.nanoTime() - started) / 1e9, peak.get());
    if (exitCode != 0) {
      throw new IOException(command.get(0) + " ended with exit code " + exitCode);
    }
  }

  private static void watch(Process process, AtomicLong peak) {
    try {
      while (process.isAlive()) {
        peak.accumulateAndGet(PeakMemory.megabytesOf(process), Math::max);
        Thread.sleep(LOOK_EVERY_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
