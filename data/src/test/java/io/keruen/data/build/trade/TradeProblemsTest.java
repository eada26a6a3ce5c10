package io.keruen.data.build.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.study.NotFiniteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the estimate of trade says about tables that are wrong: the shipped ones, with a change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradeProblemsTest {
  private static final Path SHIPPED = Path.of("eurasia"); // tests run in the module's folder
  private static final List<String> TABLES =
      List.of(
          "sectors.csv",
          "uses.csv",
          "facts/trade_profiles.csv",
          "facts/trade_sample.csv",
          "facts/trade_gravity.csv",
          "facts/value_added_sample.csv");

  private DataSet data;

  @TempDir Path folder;

  @BeforeAll
  void readDataSet() {
    data = DataSet.read(DataSetFiles.in(SHIPPED));
  }

  @BeforeEach
  void copyTables() throws IOException {
    Files.createDirectories(folder.resolve("facts"));
    for (String table : TABLES) {
      Files.writeString(folder.resolve(table), Files.readString(SHIPPED.resolve(table)));
    }
  }

  private void replace(String table, String old, String with) throws IOException {
    String text = Files.readString(folder.resolve(table));
    assertThat(text).contains(old);
    Files.writeString(folder.resolve(table), text.replace(old, with));
  }

  private void assertProblem(String message) {
    assertThatThrownBy(() -> TradeFacts.read(data, folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void the_shipped_tables_have_no_problem() {
    assertThatCode(() -> TradeFacts.read(data, folder)).doesNotThrowAnyException();
  }

  @Test
  void a_sector_without_coefficients() throws IOException {
    replace("facts/trade_gravity.csv", "\nvehicles,", "\nvehicle,");

    assertProblem(
        """
        facts/trade_gravity.csv:7: column 'sector' has 'vehicle', expected a name of sectors.csv.
          Did you mean 'vehicles'? Otherwise add a row for it to sectors.csv.
        facts/trade_gravity.csv: found no row of the sector 'vehicles', expected one row per sector, and one for goods.
          Add the row with its coefficients.""");
  }

  @Test
  void a_share_of_a_partner_that_is_none() throws IOException {
    replace("facts/trade_profiles.csv", "PAK:42|IND:40", "PAK:42|IND:4O");

    assertProblem(
        """
        facts/trade_profiles.csv:2: column 'export_partners' has 'PAK:42|IND:4O|CHN:4|ARE:2|TUR:2', expected partners and their shares in percent, as CHN:16|RUS:10.
          Correct 'IND:4O': a territory, a colon, a number from 0 to 100.""");
  }

  @Test
  void services_that_are_not_last() throws IOException {
    String text = Files.readString(folder.resolve("sectors.csv"));
    String last = text.lines().skip(8).findFirst().orElseThrow();
    Files.writeString(folder.resolve("sectors.csv"), text.replace(last + "\n", ""));

    assertProblem(
        """
        sectors.csv:8: column 'moved' has 'yes', expected no, for the last row is that of services.
          Put the services, which transport does not move, into the last row.""");
  }

  @Test
  void a_branch_without_sectors() throws IOException {
    replace("facts/value_added_sample.csv", "\n,industry,", "\nKAZ,industry,");

    assertThatThrownBy(() -> TradeFacts.read(data, folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "facts/value_added_sample.csv: found no row of the branch 'industry' without a territory");
  }

  @Test
  void a_total_without_partners_is_told_by_its_economy() {
    Fitting fitting =
        new Fitting("facts/trade_profiles.csv", "goods", List.of("A", "B"), List.of("A", "B"));

    assertThatThrownBy(
            () ->
                fitting.cells(
                    new double[] {0, 0, 1, 0}, new double[] {1, 2}, new double[] {3, 0}, 1e-9, 10))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            """
            facts/trade_profiles.csv: found goods: a total of 1.00 USD million for A, expected a partner or a sector that it could be traded with.
              Check its totals, partners and goods, or give it one more of them.""");
  }

  @Test
  void a_cell_that_is_no_number_is_told_by_its_pair() {
    Fitting fitting = new Fitting("", "goods", List.of("A", "B"), List.of("A", "B"));
    double[] totals = {1, 1};

    assertThatThrownBy(
            () -> fitting.cells(new double[] {0, Double.NaN, 1, 0}, totals, totals, 1e-9, 10))
        .isInstanceOf(NotFiniteException.class)
        .hasMessage("goods (A, B) came out as NaN");
  }

  /** A and B publish all their partners: nothing is left for gravity to spread. */
  @Test
  void partners_may_all_be_published() {
    PairTotals pairs =
        new PairTotals(
            List.of(economy("A", "B"), economy("B", "A")),
            new double[] {2, 3},
            new double[] {3, 2},
            new double[] {0, 1, 1, 0});

    assertThat(pairs.cells()).containsExactly(new double[] {0, 2, 3, 0}, within(1e-9));
  }

  private static Economy economy(String code, String partner) {
    return new Economy(
        code,
        10,
        2,
        3,
        Map.of(partner, 1.0),
        Map.of(partner, 1.0),
        List.of(),
        List.of(),
        List.of(1.0, 1.0, 1.0),
        0,
        0,
        OptionalDouble.empty());
  }
}
