package io.keruen.data.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.trade.CostFactors;
import io.keruen.engine.trade.TradeFlows;
import io.keruen.engine.trade.TradeShock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of tables of flows and shocks that cannot be computed with. */
class FlowAndShockTableTest {
  private static final String WHOLE =
      """
      exporter,importer,trade
      A,A,90
      A,B,10
      B,A,20
      B,B,80
      """;

  @TempDir Path folder;

  @Test
  void countries_are_numbered_by_alphabet_and_other_columns_do_not_matter() throws IOException {
    TradeFlows flows =
        flows(
            """
            year,importer,exporter,trade,dist
            2006,B,B,80,100
            2006,B,A,10,2000
            2006,A,B,20,2000
            2006,A,A,90,100
            """);

    assertThat(flows.countries()).containsExactly("A", "B");
    assertThat(flows.flow(0, 1)).isEqualTo(10);
    assertThat(flows.deficit(0)).isEqualTo(10);
  }

  @Test
  void missing_domestic_trade() {
    assertSaid(
        () -> flows(WHOLE.replace("B,B,80\n", "")),
        """
        flows.csv: found no domestic trade of B, expected a row from B to B above 0.
          Add what it sells at home: its output less its exports.""");
  }

  @Test
  void a_country_that_sells_nothing() {
    assertSaid(
        () ->
            flows(
                """
                exporter,importer,trade
                A,A,90
                A,B,10
                A,C,5
                B,A,0
                B,B,0
                B,C,0
                C,A,7
                C,B,3
                C,C,60
                """),
        """
        flows.csv: found zero sales of B, at home and abroad, expected an output above 0.
          Leave B out as exporter and importer, or fill in what it sells.""");
  }

  @Test
  void a_country_without_exports() {
    assertSaid(
        () ->
            flows(
                """
                exporter,importer,trade
                A,A,90
                A,B,10
                A,C,5
                B,A,0
                B,B,80
                B,C,0
                C,A,7
                C,B,3
                C,C,60
                """),
        """
        flows.csv: found no exports of B, expected exports above 0 to some country.
          Add them, or leave B out as exporter and importer.""");
  }

  @Test
  void groups_that_do_not_trade_with_each_other() {
    assertSaid(
        () ->
            flows(
                """
                exporter,importer,trade
                A,A,9
                A,B,1
                A,C,0
                A,D,0
                B,A,1
                B,B,9
                B,C,0
                B,D,0
                C,A,0
                C,B,0
                C,C,9
                C,D,1
                D,A,0
                D,B,0
                D,C,1
                D,D,9
                """),
        """
        flows.csv: found no chain of trade from A to C, expected countries that all trade with each other, directly or through others.
          Add the missing trade, or compute the groups one by one.""");
  }

  @Test
  void negative_flows() {
    assertSaid(
        () -> flows(WHOLE.replace("A,B,10", "A,B,-10")),
        """
        flows.csv:3: column 'trade' has '-10', expected a number of 0 or more.
          Correct the number, or its unit: the column name states it.""");
  }

  @Test
  void pairs_that_stand_twice_are_one_problem_however_many() {
    assertSaid(
        () -> flows(WHOLE + "A,B,11\nB,A,21\nB,B,81\n"),
        """
        flows.csv:6: found a second row from A to B and for 2 other pairs, expected one row for each ordered pair.
          Delete rows until one is left. Of a table of several years, keep one year.""");
  }

  @Test
  void missing_pairs_are_one_problem_however_many() {
    assertSaid(
        () -> flows(WHOLE + "A,C,1\nC,A,2\nC,C,9\n"),
        """
        flows.csv: found no row from B to C and for one other pair, expected a row for each ordered pair of the 3 countries.
          Add the rows; write 0 where there is no trade.""");
  }

  @Test
  void one_country_alone() {
    assertSaid(
        () -> flows("exporter,importer,trade\nA,A,1\n"),
        """
        flows.csv: found 1 country, expected two countries or more.
          Add a row for each ordered pair of countries.""");
  }

  @Test
  void cost_factors_and_partial_effects_are_told_apart_by_their_column() throws IOException {
    TradeShock factor = shock("exporter,importer,cost_factor\nA,B,0.9\n");
    assertThat(factor).isInstanceOf(CostFactors.class);
    assertThat(factor.logEffect(0, 1, 4)).isEqualTo(-4 * Math.log(0.9));
    assertThat(factor.logEffect(1, 0, 4)).isZero();

    TradeShock effect = shock("exporter,importer,partial_effect\nA,B,0.5\n");
    assertThat(effect.logEffect(0, 1, 4)).isEqualTo(0.5);
    assertThat(effect.logEffect(1, 0, 4)).isZero();
  }

  @Test
  void a_shock_that_names_an_unknown_country() {
    assertSaid(
        () -> shock("exporter,importer,cost_factor\nA,Bee,0.9\n"),
        """
        shock.csv:2: column 'importer' has 'Bee', expected a name of flows.csv.
          Did you mean 'B'? Otherwise add a row for it to flows.csv.""");
  }

  @Test
  void a_shock_with_both_quantities() {
    assertSaid(
        () -> shock("exporter,importer,cost_factor,partial_effect\nA,B,0.9,0.1\n"),
        """
        shock.csv:1: found both columns 'partial_effect' and 'cost_factor', expected one of the two.
          Write partial_effect for a log change of trade at given prices, or cost_factor for new over old iceberg cost.""");
  }

  @Test
  void a_shock_with_neither_quantity() {
    assertSaid(
        () -> shock("exporter,importer,factor\nA,B,0.9\n"),
        """
        shock.csv:1: found neither column 'partial_effect' nor 'cost_factor', expected one of the two.
          Write partial_effect for a log change of trade at given prices, or cost_factor for new over old iceberg cost.""");
  }

  @Test
  void a_shock_out_of_range_and_one_told_twice() {
    assertSaid(
        () -> shock("exporter,importer,cost_factor\nA,B,0\nB,A,0.9\nB,A,0.8\n"),
        """
        shock.csv:2: column 'cost_factor' has '0', expected a number above 0.
          Correct the number, or its unit: the column name states it.
        shock.csv:4: found a second row from B to A, expected one row for a pair.
          Delete one of the two.""");
  }

  @Test
  void a_shock_without_rows() {
    assertSaid(
        () -> shock("exporter,importer,partial_effect\n"),
        """
        shock.csv: found no rows, expected a row for each pair whose trade cost changes.
          Add the pairs; without them nothing changes.""");
  }

  private TradeFlows flows(String text) throws IOException {
    return FlowTable.read(Files.writeString(folder.resolve("flows.csv"), text));
  }

  private TradeShock shock(String text) throws IOException {
    TradeFlows flows = flows(WHOLE);
    return ShockTable.read(
        Files.writeString(folder.resolve("shock.csv"), text), flows, folder.resolve("flows.csv"));
  }

  private static void assertSaid(ThrowingCallable reading, String text) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            invalid ->
                assertThat(
                        invalid.problems().stream()
                            .map(InputProblem::text)
                            .collect(Collectors.joining("\n")))
                    .isEqualTo(text));
  }
}
