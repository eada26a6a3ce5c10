package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Terminal;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.data.build.Step;
import io.keruen.data.build.trade.TradeBuild;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.result.WorkFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keruen data trade}: trade between economies, estimated from totals and partners. */
@Command(
    name = "trade",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Estimates trade.csv and value_added.csv of a data set from published totals and partners"
            + " (docs/methods/trade-data.md). The same input gives the same bytes.")
final class DataTradeCommand implements Callable<Integer> {
  private final Terminal terminal;

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

  DataTradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Step> steps = new ArrayList<>();
    Path folder = out.orElse(data);
    DataSet read = DataSet.read(DataSetFiles.in(data));
    try (WorkFolder tables = WorkFolder.beside(folder)) {
      TradeBuild.run(read, data, tables.path(), steps::add);
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
