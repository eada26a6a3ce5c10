package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.data.build.Step;
import io.keruen.data.result.OutputTables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tables of a data set that a command makes: of which set, where they go, and by which steps. */
final class MadeTables {
  /** How tables are made. */
  @FunctionalInterface
  interface Making {
    /**
     * @param data folder of the data set
     * @param tables folder to write into
     * @param steps told of every step done
     */
    void make(Path data, Path tables, Consumer<Step> steps);
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the data set with its facts; without it, data/eurasia of Keruen.")
  private Path data =
      Path.of(System.getProperty("keruen.home", "")).resolve(Path.of("data", "eurasia"));

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the tables; without it, that of the data set.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FormatOption output;

  /** Makes the tables, puts them in place once they are whole, and prints the steps. */
  void make(Terminal terminal, Making making) {
    List<Step> steps = new ArrayList<>();
    Path folder = out.orElse(data);
    try (OutputTables tables = OutputTables.in(folder)) {
      making.make(data, tables.path(), steps::add);
      tables.publish();
    }
    Answers.print(terminal, output.format(), steps, () -> table(terminal, steps));
  }

  private static String table(Terminal terminal, List<Step> steps) {
    TextTable table =
        new TextTable(Column.left("Step"), Column.left("Before"), Column.left("After"));
    steps.forEach(step -> table.row(step.name(), step.before(), step.after()));
    return table.text(terminal.colours());
  }
}
