package io.keruen.data.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorGoods;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelAccountsTest {
  private static final DataSet EURASIA = DataSet.read(DataSetFiles.embedded());
  private static final TradeTables TABLES = TradeTables.read(EURASIA, Optional.empty());
  private static final SectorAccounts ACCOUNTS = ModelAccounts.of(TABLES);

  @Test
  void the_accounts_are_the_tables_in_dollars() {
    assertThat(ACCOUNTS.countries()).isEqualTo(TABLES.economies());
    int china = TABLES.economies().indexOf("CHN");
    int kazakhstan = TABLES.economies().indexOf("KAZ");
    for (int sector = 0; sector < TABLES.sectors().size(); sector++) {
      assertThat(ACCOUNTS.usd(sector, china, kazakhstan))
          .isEqualTo(1e6 * TABLES.flowUsdM(sector, china, kazakhstan));
      assertThat(ACCOUNTS.usd(sector, china, china))
          .isEqualTo(1e6 * TABLES.flowUsdM(sector, china, china));
    }
  }

  @Test
  void goods_have_a_value_per_container_and_services_are_not_carried() {
    for (SectorGoods goods : ACCOUNTS.sectors()) {
      assertThat(goods.moved()).isEqualTo(!goods.name().equals("services"));
      if (goods.moved()) {
        assertThat(goods.usdPerTeu()).as(goods.name()).isBetween(5_000.0, 200_000.0);
        assertThat(goods.valueOfTimePercentPerDay()).as(goods.name()).isBetween(0.1, 2.1);
      }
    }
  }

  @Test
  void models_of_many_sectors_spend_what_the_tables_say_is_earned() {
    SectorEconomy economy = ACCOUNTS.economy(EURASIA.world().tariffPercent());
    int germany = TABLES.economies().indexOf("DEU");
    double valueAdded = 0;
    for (int sector = 0; sector < TABLES.sectors().size(); sector++) {
      valueAdded +=
          1e6 * TABLES.valueAddedShare(germany, sector) * TABLES.outputUsdM(germany, sector);
    }
    double deficit = 1e6 * TABLES.deficitUsdM(germany);
    double revenue = economy.tariffRevenue(germany);
    assertThat(economy.income(germany))
        .isCloseTo(valueAdded + deficit + revenue, within(1e-6 * valueAdded));
  }
}
