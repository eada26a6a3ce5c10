package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Terminal;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.data.build.BuildInputs;
import io.keruen.data.build.DataBuild;
import io.keruen.data.build.Outlines;
import io.keruen.data.build.Step;
import io.keruen.data.result.WorkFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the data set with its facts; without it, data/eurasia of Keruen.")
  private Path data =
      Path.of(System.getProperty("keruen.home", "")).resolve(Path.of("data", "eurasia"));

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the built tables; without it, that of the data set.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FormatOption output;

  DataBuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Step> steps = new ArrayList<>();
    Consumer<Step> progress = steps::add;
    Path folder = out.orElse(data);
    try (WorkFolder tables = WorkFolder.beside(folder)) {
      DataBuild.run(BuildInputs.read(packages), data, tables.path(), progress);
      Outlines.write(packages, tables.path(), progress);
      tables.moveFilesInto(folder);
    }
    terminal.out().println(output.format() == Format.JSON ? Json.pretty(steps) : table(steps));
    return 0;
  }

  private String table(List<Step> steps) {
    TextTable table =
        new TextTable(Column.left("Step"), Column.left("Before"), Column.left("After"));
    steps.forEach(step -> table.row(step.name(), step.before(), step.after()));
    return table.text(terminal.colours());
  }
}
