package io.keruen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel's peak resident set of a running process, which only Linux tells. */
public final class PeakMemory {
  private PeakMemory() {}

  /** Megabytes so far; 0 if the process has ended or the system is not Linux. */
  public static long megabytesOf(Process process) {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
