package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.build.trade.TradeBuild;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private MadeTables made;

  DataTradeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    made.make(
        terminal,
        (data, tables, steps) ->
            TradeBuild.run(DataSet.read(DataSetFiles.in(data)), data, tables, steps));
    return 0;
  }
}
