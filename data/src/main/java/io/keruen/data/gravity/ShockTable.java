package io.keruen.data.gravity;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import io.keruen.engine.trade.CostFactors;
import io.keruen.engine.trade.PartialEffects;
import io.keruen.engine.trade.TradeFlows;
import io.keruen.engine.trade.TradeShock;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A change of trade costs as a table: columns {@code exporter}, {@code importer} and either {@code
 * partial_effect} or {@code cost_factor}. Pairs without a row keep what they have.
 */
public final class ShockTable {
  private static final String PARTIAL_EFFECT = "partial_effect";
  private static final String COST_FACTOR = "cost_factor";
  private static final Range WITHIN_500 =
      Range.between(-TradeShock.GREATEST_LOG_EFFECT, TradeShock.GREATEST_LOG_EFFECT);

  private final String file;
  private final List<String> countries;
  private final References known;
  private final String quantity;
  private final double[][] value;
  private final Set<CountryPair> told = new HashSet<>();
  private final InputProblems problems;

  private ShockTable(
      Path path, TradeFlows flows, Path flowFile, String quantity, InputProblems problems) {
    file = InputFile.name(path);
    countries = flows.countries();
    known = References.of(InputFile.name(flowFile), countries);
    this.quantity = quantity;
    this.problems = problems;
    value = new double[flows.size()][flows.size()];
    for (double[] row : value) {
      Arrays.fill(row, quantity.equals(COST_FACTOR) ? 1 : 0);
    }
  }

  /**
   * Reads a shock on flows.
   *
   * @param flowFile where the flows are from, for messages
   * @throws io.keruen.data.input.InvalidInputException with all problems of the table
   */
  public static TradeShock read(Path path, TradeFlows flows, Path flowFile) {
    InputProblems problems = new InputProblems();
    CsvTable table =
        CsvTable.readAnySeparator(
            path, Columns.any().and(CountryPair.EXPORTER, CountryPair.IMPORTER), problems);
    problems.throwIfAny();
    String quantity = quantity(path, table.columns(), problems);
    problems.throwIfAny();
    ShockTable shock = new ShockTable(path, flows, flowFile, quantity, problems);
    if (table.rows(shock::add).isEmpty()) {
      problems.add(
          InputProblem.ofFile(
              shock.file,
              "no rows",
              "a row for each pair whose trade cost changes",
              "Add the pairs; without them nothing changes."));
    }
    problems.throwIfAny();
    return quantity.equals(COST_FACTOR)
        ? CostFactors.of(shock.value)
        : PartialEffects.of(shock.value);
  }

  private static String quantity(Path path, List<String> columns, InputProblems problems) {
    boolean effect = columns.contains(PARTIAL_EFFECT);
    boolean factor = columns.contains(COST_FACTOR);
    if (effect == factor) {
      problems.add(
          new InputProblem(
              InputFile.name(path),
              1,
              "",
              (effect ? "both columns 'partial_effect' and" : "neither column 'partial_effect' nor")
                  + " 'cost_factor'",
              "one of the two",
              "Write partial_effect for a log change of trade at given prices, or cost_factor for"
                  + " new over old iceberg cost."));
    }
    return factor ? COST_FACTOR : PARTIAL_EFFECT;
  }

  private CountryPair add(CsvRow row) {
    CountryPair pair =
        new CountryPair(
            row.reference(CountryPair.EXPORTER, known), row.reference(CountryPair.IMPORTER, known));
    double of = row.decimal(quantity, quantity.equals(COST_FACTOR) ? Range.ABOVE_ZERO : WITHIN_500);
    if (!told.add(pair)) {
      problems.add(
          new InputProblem(
              file,
              row.line(),
              "",
              "a second row from " + pair,
              "one row for a pair",
              "Delete one of the two."));
    }
    int i = countries.indexOf(pair.exporter());
    int j = countries.indexOf(pair.importer());
    if (i >= 0 && j >= 0) {
      value[i][j] = of;
    }
    return pair;
  }
}
