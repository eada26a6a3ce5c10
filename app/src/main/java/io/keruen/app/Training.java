package io.keruen.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs small commands of most kinds once, so that Java can keep the classes that they load; the
 * launcher starts it after a build. What it computes is of no account.
 */
final class Training {
  private static final String NETWORK =
      """
      <NUMBER OF ZONES> 2
      <NUMBER OF NODES> 2
      <FIRST THRU NODE> 1
      <NUMBER OF LINKS> 2
      <END OF METADATA>
      1 2 10 5 10 1 1 0 0 1 ;
      1 2 10 5 15 0.15 4 0 0 1 ;
      """;

  private static final String TRIPS =
      """
      <NUMBER OF ZONES> 2
      <END OF METADATA>
      Origin 1
      2 : 8;
      """;

  private static final String FLOWS =
      """
      exporter,importer,trade
      A,A,900
      A,B,12
      B,A,14
      B,B,80
      """;

  private static final String SHOCK = "exporter,importer,cost_factor\nA,B,0.97\n";

  private final Path folder;
  private final PrintStream nowhere =
      new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

  private Training(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("keruen");
    try {
      new Training(folder).run();
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void run() throws IOException {
    String network = write("net.tntp", NETWORK);
    String trips = write("trips.tntp", TRIPS);
    String flows = write("flows.csv", FLOWS);
    String shock = write("shock.csv", SHOCK);
    String out = folder.resolve("out").toString();
    List<String> assign =
        List.of("assign", "--network", network, "--trips", trips, "--out", out + "/assign");
    List<String> simulate =
        List.of(
            "gravity",
            "simulate",
            "--data",
            flows,
            "--shock",
            shock,
            "--theta",
            "4",
            "--out",
            out + "/trade");
    command("--help");
    command(assign.toArray(String[]::new));
    command(assign.toArray(String[]::new)); // over earlier results
    command("verify", out + "/assign", "--format", "json");
    command(simulate.toArray(String[]::new));
    command("route", "Chongqing", "Duisburg");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private void command(String... arguments) {
    int exitCode = Main.run(nowhere, nowhere, arguments);
    if (exitCode != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " ends with " + exitCode);
    }
  }
}
