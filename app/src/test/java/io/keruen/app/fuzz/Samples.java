package io.keruen.app.fuzz;

import io.keruen.app.CommandLineRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Small inputs that are read well, from which trials are made. */
final class Samples {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Samples() {}

  /** A folder of src/test/resources, under its name. */
  static Inputs folder(String name) {
    return Inputs.in(RESOURCES.resolve(name), name.replaceFirst("^fuzz/", "") + "/");
  }

  static Inputs file(String name) {
    try {
      String last = Path.of(name).getFileName().toString();
      return Inputs.none().with(last, Files.readAllBytes(RESOURCES.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A data set in the folder {@code small}, with edits of several kinds. */
  static Inputs dataSet() {
    return folder("small")
        .with("small/edits.yaml", file("fuzz/edits.yaml").content("edits.yaml"))
        .with(
            "small/industry_sectors.csv",
            file("fuzz/industry_sectors.csv").content("industry_sectors.csv"));
  }

  /** The same data set with what {@code keruen data trade} needs. */
  static Inputs tradeBuild() {
    return dataSet().and(Inputs.in(RESOURCES.resolve("fuzz/trade-build"), "small/"));
  }

  /** A network of three nodes with its trips, in the forms of TNTP and as CSV. */
  static Inputs assignment() {
    return Inputs.in(RESOURCES.resolve("fuzz/assignment"), "");
  }

  /** The same, with results of {@code keruen assign} in the folder {@code res} and as a file. */
  static Inputs results(Path temporary) {
    try {
      Inputs inputs = assignment();
      inputs.replace(Inputs.none(), Files.createDirectories(temporary));
      assign(temporary, "--out", temporary.resolve("res").toString());
      assign(temporary, "--flows", temporary.resolve("flows.csv").toString());
      return timeless(Inputs.in(temporary, ""), "flows.csv-metadata.json", "res/manifest.json")
          .without("res/iterations.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Documents without what differs from run to run, so that numbers of trials stay good. */
  private static Inputs timeless(Inputs inputs, String... documents) {
    Inputs changed = inputs;
    for (String name : documents) {
      String text = Texts.of(changed.content(name));
      String same =
          text.replaceAll("\"(started|java)\" : \"[^\"]*\"", "\"$1\" : \"x\"")
              .replaceAll("\"seconds\" : [0-9.E-]+", "\"seconds\" : 0.5");
      changed = changed.with(name, Texts.bytes(same));
    }
    return changed;
  }

  private static void assign(Path folder, String option, String out) {
    boolean shares = option.equals("--out");
    String[] arguments = {
      "assign",
      "--network",
      folder.resolve("net.tntp").toString(),
      "--trips",
      folder.resolve("trips.tntp").toString(),
      option,
      out,
      "--threads",
      "1",
      "--method",
      shares ? "path-size-logit" : "paired-segments"
    };
    CommandLineRun run =
        shares
            ? CommandLineRun.of(with(arguments, "--scale", "0.3"))
            : CommandLineRun.of(arguments);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(run.err());
    }
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }
}
