package io.keruen.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command that writes to a place, asked twice with different results.
 *
 * @param earlier arguments of the run that was there before
 * @param later arguments of the run that replaces it
 */
record Writing(Path place, List<String> earlier, List<String> later) {
  private static final Path RESOURCES = Path.of("src/test/resources").toAbsolutePath();

  /** Moments and durations, in documents and in tables of iterations. */
  private static final Pattern SECONDS =
      Pattern.compile(
          "\"(started|finished)\" ?: ?\"[^\"]*\"|\"seconds\" ?: ?[^,]*|(?<=^\\d{1,4},)\\d+\\.\\d{3},",
          Pattern.MULTILINE);

  /**
   * @param place as {@code --out} or another option names it
   * @param varied option whose value differs between the runs: the first value, then the second
   */
  private static Writing of(Path place, String option, List<String> varied, String... command) {
    return new Writing(
        place,
        arguments(command, option, place, varied.get(0), varied.get(1)),
        arguments(command, option, place, varied.get(0), varied.get(2)));
  }

  private static List<String> arguments(
      String[] command, String option, Path place, String varied, String value) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(option, place.toString(), varied, value));
    return List.copyOf(all);
  }

  private static String resource(String name) {
    return RESOURCES.resolve(name).toString();
  }

  static Writing assignment(Path parent, String option, String name) {
    return of(
        parent.resolve(name),
        option,
        List.of("--method", "successive-averages", "all-or-nothing"),
        "assign",
        "--network",
        resource("two-routes_net.tntp"),
        "--trips",
        resource("two-routes_trips.tntp"));
  }

  /** Commands of other kinds. */
  static List<Writing> others(Path parent) {
    Path out = parent.resolve("out");
    String sectors = resource("sectors");
    String study = resource("small-study.yaml");
    String data = resource("small");
    return List.of(
        of(
            out,
            "--out",
            List.of("--theta", "4", "5"),
            "gravity",
            "simulate",
            "--data",
            resource("gravity/flows.csv"),
            "--shock",
            resource("gravity/corridor.csv")),
        of(
            out,
            "--out",
            List.of("--regressors", "log(dist)", "log(dist),border"),
            "gravity",
            "estimate",
            "--data",
            resource("fuzz/gravity.csv"),
            "--dependent",
            "trade"),
        of(
            out,
            "--out",
            List.of("--deficits", "eliminated", "held"),
            "gravity",
            "sectors",
            "--data",
            sectors,
            "--theta",
            sectors + "/theta.csv",
            "--shock",
            sectors + "/shock.csv"),
        of(
            parent.resolve("m.csv"),
            "--out",
            List.of("--measure", "time", "distance"),
            "matrix",
            "--data",
            data,
            "--places",
            resource("places.txt")),
        of(out, "--out", List.of("--places", "3", "4"), "run", study),
        of(out, "--out", List.of("--places", "3", "4"), "projects", study),
        of(
            out,
            "--out",
            List.of("--carbon-price", "0", "1000"),
            "export",
            "routingkit",
            "--data",
            data));
  }

  /** Deepest first, without the folder itself. */
  static List<Path> everything(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }

  /** All files below a folder with what they hold, times apart. */
  static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new LinkedHashMap<>();
    for (Path path : everything(folder)) {
      String text =
          Files.isDirectory(path)
              ? "(folder)"
              : new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
      if (path.toString().endsWith(".parquet")) {
        text = "(bytes " + text.hashCode() + ")";
      }
      content.put(folder.relativize(path).toString(), SECONDS.matcher(text).replaceAll(""));
    }
    return content;
  }
}
