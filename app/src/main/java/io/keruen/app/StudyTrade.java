package io.keruen.app;

import io.keruen.app.report.TradeBasis;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.study.StudyFile;
import io.keruen.data.trade.ModelAccounts;
import io.keruen.data.trade.TradeTables;
import io.keruen.engine.scenario.World;
import io.keruen.engine.trade.SectorAccounts;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the trade models of a run are calibrated on.
 *
 * @param accounts empty if no trade models are asked
 */
record StudyTrade(Optional<SectorAccounts> accounts, TradeBasis basis) {
  /**
   * @param tradeFile taken in the place of the data set's flows
   * @throws InvalidInputException with all problems of tables and file
   */
  static StudyTrade of(StudyFile study, DataSet data, Optional<Path> tradeFile) {
    if (!study.asksForTrade()) {
      tradeFile.ifPresent(StudyTrade::refuse);
      return none("as the study says 'trade: no'");
    }
    if (data.trade().isEmpty() && tradeFile.isEmpty()) {
      return none("as the data set has no tables of trade");
    }
    TradeTables tables = TradeTables.read(data, tradeFile);
    return new StudyTrade(
        Optional.of(ModelAccounts.of(tables)),
        new TradeBasis(words(tables, tradeFile.isPresent()), tables.fallbacks()));
  }

  private static StudyTrade none(String reason) {
    return new StudyTrade(Optional.empty(), TradeBasis.none(reason));
  }

  private static void refuse(Path tradeFile) {
    throw new InvalidInputException(
        InputProblem.ofFile(
            "option --trade",
            tradeFile.toString(),
            "a study that asks trade models",
            "Leave the option out, or delete 'trade: no' from the study."));
  }

  private static String words(TradeTables tables, boolean ofUser) {
    return ofUser
        ? "What economies sell each other is taken from %s, year %d; what that file does not hold is estimated."
                .formatted(tables.source(), tables.year())
            + inRest(tables)
        : "What economies sell each other is estimated in every single cell, from published totals and partners; it is not observed (--trade FILE puts observed trade in its place).";
  }

  /** Codes of the file that no economy of the data set has: left out there, or mistyped. */
  private static String inRest(TradeTables tables) {
    return tables.fallbacks().stream()
        .filter(fallback -> fallback.column().equals("economy"))
        .findFirst()
        .map(fallback -> " Codes " + fallback.rule() + ".")
        .orElse("");
  }

  /** A world in which the models can be asked. */
  World in(World shipped) {
    return accounts.map(shipped::with).orElse(shipped);
  }
}
