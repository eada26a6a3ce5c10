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

  private static Writing of(Path place, List<String> arguments, String first, String second) {
    return new Writing(place, with(arguments, first), with(arguments, second));
  }

  private static List<String> with(List<String> arguments, String last) {
    List<String> all = new ArrayList<>(arguments);
    all.add(last);
    return List.copyOf(all);
  }

  static Writing assignment(Path parent, String option, String name) {
    Path place = parent.resolve(name);
    return of(
        place,
        List.of(
            "assign",
            "--network",
            RESOURCES.resolve("two-routes_net.tntp").toString(),
            "--trips",
            RESOURCES.resolve("two-routes_trips.tntp").toString(),
            option,
            place.toString(),
            "--method"),
        "successive-averages",
        "all-or-nothing");
  }

  /** Commands of other kinds. */
  static List<Writing> others(Path parent) {
    return List.of(
        simulation(parent),
        estimate(parent),
        sectors(parent),
        matrix(parent),
        study(parent),
        projects(parent),
        export(parent));
  }

  private static Writing simulation(Path parent) {
    Path place = parent.resolve("out");
    return of(
        place,
        List.of(
            "gravity",
            "simulate",
            "--data",
            RESOURCES.resolve("gravity/flows.csv").toString(),
            "--shock",
            RESOURCES.resolve("gravity/corridor.csv").toString(),
            "--out",
            place.toString(),
            "--theta"),
        "4",
        "5");
  }

  private static Writing estimate(Path parent) {
    Path place = parent.resolve("out");
    return of(
        place,
        List.of(
            "gravity",
            "estimate",
            "--data",
            RESOURCES.resolve("fuzz/gravity.csv").toString(),
            "--dependent",
            "trade",
            "--out",
            place.toString(),
            "--regressors"),
        "log(dist)",
        "log(dist),border");
  }

  private static Writing sectors(Path parent) {
    Path place = parent.resolve("out");
    Path folder = RESOURCES.resolve("sectors");
    return of(
        place,
        List.of(
            "gravity",
            "sectors",
            "--data",
            folder.toString(),
            "--theta",
            folder.resolve("theta.csv").toString(),
            "--shock",
            folder.resolve("shock.csv").toString(),
            "--out",
            place.toString(),
            "--deficits"),
        "eliminated",
        "held");
  }

  private static Writing projects(Path parent) {
    Path place = parent.resolve("out");
    return of(
        place,
        List.of(
            "projects",
            RESOURCES.resolve("small-study.yaml").toString(),
            "--out",
            place.toString(),
            "--places"),
        "3",
        "4");
  }

  private static Writing matrix(Path parent) {
    Path place = parent.resolve("m.csv");
    return of(
        place,
        List.of(
            "matrix",
            "--data",
            RESOURCES.resolve("small").toString(),
            "--places",
            RESOURCES.resolve("places.txt").toString(),
            "--out",
            place.toString(),
            "--measure"),
        "time",
        "distance");
  }

  private static Writing study(Path parent) {
    Path place = parent.resolve("out");
    return of(
        place,
        List.of(
            "run",
            RESOURCES.resolve("small-study.yaml").toString(),
            "--out",
            place.toString(),
            "--places"),
        "3",
        "4");
  }

  private static Writing export(Path parent) {
    Path place = parent.resolve("out");
    return of(
        place,
        List.of(
            "export",
            "routingkit",
            "--data",
            RESOURCES.resolve("small").toString(),
            "--out",
            place.toString(),
            "--carbon-price"),
        "0",
        "1000");
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
