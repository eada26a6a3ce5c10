package io.keruen.data.build.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.build.FactTable;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.input.InputProblems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class GravityTest {
  private static final Path FACTS = Path.of("eurasia", "facts"); // tests run in the module's folder

  /** Poisson pseudo-maximum likelihood: residuals are orthogonal to every measure. */
  @Test
  void the_shipped_coefficients_solve_the_equations_of_ppml() {
    DataSet data = DataSet.read(DataSetFiles.embedded(), 2011); // the sample's year: its unions
    List<String> sectors =
        data.trade().orElseThrow().sectors().stream().map(s -> s.sector()).toList();
    Closeness closeness = new Closeness(data, Set.of(), Map.of());
    InputProblems problems = new InputProblems();
    Gravity gravity =
        new Gravity(FactTable.read(FACTS, "trade_gravity.csv", Gravity.COLUMNS, problems), sectors);
    Sample sample =
        new Sample(
            FactTable.read(FACTS, "trade_sample.csv", Sample.columns(sectors), problems),
            sectors,
            Profiles.territories(data));
    problems.throwIfAny();

    for (String sector : List.of("food", "chemicals", "manufactures")) {
      double[] trade = sample.trade(sector);
      double[] expected =
          sample.expected(trade, gravity.pull(sector, sample.economies(), closeness));
      assertOrthogonal(sample, trade, expected, (a, b) -> Math.log(closeness.km(a, b)));
      assertOrthogonal(sample, trade, expected, (a, b) -> closeness.shareBorder(a, b) ? 1 : 0);
    }
  }

  private static void assertOrthogonal(
      Sample sample,
      double[] trade,
      double[] expected,
      ToDoubleBiFunction<String, String> measure) {
    double residual = 0;
    double scale = 0;
    int count = sample.economies().size();
    for (int at = 0; at < trade.length; at++) {
      if (at / count != at % count) {
        double z =
            measure.applyAsDouble(
                sample.economies().get(at / count), sample.economies().get(at % count));
        residual += (trade[at] - expected[at]) * z;
        scale += expected[at] * Math.abs(z);
      }
    }
    assertThat(residual / scale).isEqualTo(0, within(1e-4));
  }
}
