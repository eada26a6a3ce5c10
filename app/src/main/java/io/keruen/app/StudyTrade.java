package io.keruen.app;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.scenario.World;
import io.keruen.engine.trade.SectorAccounts;
import java.util.Optional;

/**
 * What the trade models of a run are calibrated on.
 *
 * @param accounts empty if no trade models are asked
 * @param basis what the accounts rest on, a sentence; without accounts the reason, in a clause
 */
record StudyTrade(Optional<SectorAccounts> accounts, String basis) {
  static StudyTrade of(StudyFile study, DataSet data) {
    if (!study.asksForTrade()) {
      return new StudyTrade(Optional.empty(), "as the study says 'trade: no'");
    }
    Optional<SectorAccounts> accounts = data.tradeAccounts();
    return new StudyTrade(
        accounts,
        accounts.isPresent()
            ? "What economies sell each other is estimated in every single cell, from published totals and partners; it is not observed."
            : "as the data set has no tables of trade");
  }

  /** A world in which the models can be asked. */
  World in(World shipped) {
    return accounts.map(shipped::with).orElse(shipped);
  }
}
