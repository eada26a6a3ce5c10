package io.keruen.data.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorDeficits;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorShock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two countries and two sectors as tables; then each table with one thing wrong. */
class SectorFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void tables() {
    write(
        "value_added.csv",
        """
        country,sector,share
        KAZ,ore,0.5
        KAZ,cars,0.5
        CHN,cars,0.6
        """);
    write(
        "flows.csv",
        """
        sector,exporter,importer,value,tariff_percent
        ore,KAZ,CHN,30,
        cars,CHN,KAZ,20,10
        """);
    write(
        "output.csv",
        """
        country,sector,value
        KAZ,ore,40
        KAZ,cars,30
        CHN,cars,60
        """);
    write(
        "inputs.csv",
        """
        country,using_sector,sector,share
        KAZ,ore,cars,1
        KAZ,cars,ore,0.25
        KAZ,cars,cars,0.75
        CHN,cars,ore,1
        """);
    write("theta.csv", "sector,theta\nore,8\ncars,4\n");
    write("shock.csv", "exporter,importer,sector,tariff_percent,cost_factor\nKAZ,CHN,ore,,0.9\n");
  }

  private void write(String file, String content) {
    try {
      Files.writeString(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void change(String file, String text, String replacement) {
    try {
      String old = Files.readString(folder.resolve(file));
      assertThat(old).contains(text);
      write(file, old.replace(text, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SectorEconomy economy() {
    return SectorFolder.read(folder, folder.resolve("theta.csv"));
  }

  private SectorShock shock() {
    return SectorShockFile.read(economy(), folder.resolve("shock.csv"), Optional.empty());
  }

  @Test
  void tables_become_an_economy() {
    SectorEconomy economy = economy();
    assertThat(economy.countries()).containsExactly("KAZ", "CHN");
    assertThat(economy.sectors()).containsExactly("ore", "cars");
    assertThat(economy.trade(0, 0, 1)).isEqualTo(30);
    assertThat(economy.trade(0, 0, 0)).isEqualTo(10); // 40 less 30
    assertThat(economy.tariffPercent(1, 1, 0)).isCloseTo(10, within(1e-12));
    assertThat(economy.theta(1)).isEqualTo(4);
  }

  @Test
  void sales_at_home_may_be_stated_instead_of_output() throws IOException {
    SectorEconomy stated = economy();
    Files.delete(folder.resolve("output.csv"));
    write(
        "flows.csv",
        """
        sector,exporter,importer,value,tariff_percent
        ore,KAZ,CHN,30,
        cars,CHN,KAZ,20,10
        ore,KAZ,KAZ,10,
        cars,KAZ,KAZ,30,
        cars,CHN,CHN,40,
        """);
    assertThat(economy().income(0)).isEqualTo(stated.income(0));
  }

  @Test
  void a_row_for_one_sector_prevails_over_one_for_all() {
    write(
        "shock.csv",
        """
        exporter,importer,sector,tariff_percent,cost_factor
        CHN,KAZ,cars,5,
        CHN,KAZ,all,40,
        """);
    SectorEconomy after =
        SectorCounterfactual.solve(economy(), shock(), SectorDeficits.ELIMINATED).shocked().after();
    assertThat(after.tariffPercent(1, 1, 0)).isCloseTo(5, within(1e-12));
  }

  @Test
  void missing_output_and_sales_at_home() {
    change("output.csv", "KAZ,ore,40\n", "");
    assertRefused(
        "output.csv: found no output of 'ore' in KAZ, and no sales at home in flows.csv, expected"
            + " one of the two.\n"
            + "  Add its output, 0 if it makes none; without it the country's own share of its"
            + " market is not known.");
  }

  @Test
  void output_that_disagrees_with_all_sales() {
    change("flows.csv", "ore,KAZ,CHN,30,\n", "ore,KAZ,CHN,30,\nore,KAZ,KAZ,20,\n");
    assertRefused(
        "output.csv:2: column 'value' has '40', expected the sum of all sales of the sector in"
            + " flows.csv, at home too: 50.0.\n"
            + "  Correct one of them, or leave the sales at home out of flows.csv.");
  }

  @Test
  void negative_flows() {
    change("flows.csv", "CHN,30", "CHN,-30");
    assertRefused(
        "flows.csv:2: column 'value' has '-30', expected a number of 0 or more.\n"
            + "  Correct the number, or its unit: the column name states it.");
  }

  @Test
  void shares_above_one() {
    change("value_added.csv", "KAZ,cars,0.5", "KAZ,cars,1.5");
    assertRefused(
        "value_added.csv:3: column 'share' has '1.5', expected a number from 0 to 1.\n"
            + "  Correct the number, or its unit: the column name states it.");
  }

  @Test
  void duplicate_rows() {
    change("flows.csv", "ore,KAZ,CHN,30,\n", "ore,KAZ,CHN,30,\nore,KAZ,CHN,30,\n");
    assertRefused(
        "flows.csv:3: column 'importer' has 'CHN', expected another value than line 2 (one row per"
            + " sector, exporter and importer).\n"
            + "  Delete one of the two rows, or correct it.");
  }

  @Test
  void inputs_that_do_not_sum_to_one() {
    change("inputs.csv", "0.75", "0.7");
    assertRefused(
        "inputs.csv: found input shares of 'cars' in KAZ that sum to 0.95, expected a sum of 1.\n"
            + "  Correct the shares: each is a part of all inputs, not of output.");
  }

  @Test
  void theta_below_zero() {
    change("theta.csv", "cars,4", "cars,-4");
    assertRefused(
        "theta.csv:3: column 'theta' has '-4', expected a number above 0.\n"
            + "  Correct the number, or its unit: the column name states it.");
  }

  @Test
  void missing_theta() {
    change("theta.csv", "cars,4\n", "");
    assertRefused(
        "theta.csv: found no theta for the sector 'cars', expected one for every sector of"
            + " value_added.csv.\n"
            + "  Add a row for it; where a sector is not traded, any value above 0 will do.");
  }

  @Test
  void a_seller_without_a_share_of_value_added() {
    change("flows.csv", "cars,CHN,KAZ,20,10\n", "cars,CHN,KAZ,20,10\nore,CHN,KAZ,5,\n");
    assertRefused(
        "value_added.csv: found no row for 'ore' in CHN, which sells some, expected its share of"
            + " value added in output.\n"
            + "  Add the row.");
  }

  @Test
  void what_is_used_but_neither_made_nor_bought() {
    change("flows.csv", "ore,KAZ,CHN,30,\n", "");
    assertRefused(
        "found accounts that do not fit together: CHN uses ore in cars but neither makes nor buys"
            + " any, expected what every country makes, buys and uses.\n"
            + "  Correct the flows, outputs or shares of that country.");
  }

  @Test
  void an_unknown_sector_of_the_shock() {
    change("shock.csv", "KAZ,CHN,ore", "KAZ,CHN,orre");
    assertThatThrownBy(this::shock)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("shock.csv:2: column 'sector' has 'orre', expected a name of")
        .hasMessageContaining("Did you mean 'ore'");
  }

  @Test
  void a_shock_of_nothing() {
    change("shock.csv", ",,0.9", ",,");
    assertThatThrownBy(this::shock)
        .hasMessage(
            "shock.csv:2: column 'cost_factor' is empty, expected a number here or in"
                + " 'tariff_percent'.\n"
                + "  Say what changes, or delete the row.");
  }

  @Test
  void a_shock_on_all_sectors_of_a_pair_without_trade() {
    change("flows.csv", "cars,CHN,KAZ,20,10\n", "");
    change("shock.csv", "KAZ,CHN,ore,,0.9", "CHN,KAZ,all,,0.9");
    assertThatThrownBy(this::shock)
        .hasMessage(
            "shock.csv:2: column 'sector' has 'all', expected trade from CHN to KAZ in some"
                + " sector.\n"
                + "  The data have none, so nothing can change: correct the pair, or delete the"
                + " row.");
  }

  @Test
  void a_cost_factor_of_zero() {
    change("shock.csv", "0.9", "0");
    assertThatThrownBy(this::shock)
        .hasMessageContaining("column 'cost_factor' has '0', expected a number above 0");
  }

  @Test
  void a_missing_folder() {
    assertThatThrownBy(() -> SectorFolder.read(Path.of("nowhere"), folder.resolve("theta.csv")))
        .hasMessage(
            "nowhere: found no such folder, expected a folder with flows.csv, output.csv,"
                + " value_added.csv and inputs.csv.\n"
                + "  Check the path after --data; docs/formats/gravity.md describes the tables.");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::economy)
        .isInstanceOf(InvalidInputException.class)
        .satisfies(e -> assertThat(e.getMessage()).endsWith(message));
  }
}
