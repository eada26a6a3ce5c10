package io.keruen.app;

import io.keruen.data.gravity.GravityData;
import io.keruen.engine.study.Table;
import io.keruen.engine.trade.Coefficient;
import io.keruen.engine.trade.Grouping;
import io.keruen.engine.trade.PpmlEstimate;
import io.keruen.engine.trade.RowUse;
import java.util.List;
import java.util.Locale;

/** An estimated gravity equation as tables; docs/formats/gravity.md describes them. */
final class GravityTables {
  /** Chance that counts as none, and would be a long row of zeros. */
  private static final double NO_CHANCE = 1e-16;

  private final GravityData data;
  private final PpmlEstimate estimate;

  GravityTables(GravityData data, PpmlEstimate estimate) {
    this.data = data;
    this.estimate = estimate;
  }

  List<Table> all() {
    return List.of(coefficients(), covariance(), fixedEffects(), fitted());
  }

  private Table coefficients() {
    Table.Builder table =
        Table.named("coefficients", "Coefficients of a gravity equation, the constant last.")
            .text("name", "regressor")
            .number("estimate", "", "what one unit more adds to the logarithm of expected flows")
            .number("standard_error", "", "of the estimate")
            .number("z", "", "estimate over standard error")
            .number("p", "", "chance of such an estimate or one farther from 0, were it truly 0")
            .number("ci_low", "", "lower end of the 95 % interval")
            .number("ci_high", "", "upper end of the 95 % interval");
    for (Coefficient of : estimate.coefficients()) {
      table.row(
          of.name(),
          of.estimate(),
          of.standardError(),
          of.z(),
          of.p() < NO_CHANCE ? 0 : of.p(),
          of.lower(),
          of.upper());
    }
    return table.build();
  }

  private Table covariance() {
    Table.Builder table =
        Table.named("covariance", "Covariance of each two coefficients.")
            .text("first", "regressor")
            .text("second", "regressor")
            .number("covariance", "", "of their estimates");
    List<Coefficient> coefficients = estimate.coefficients();
    for (int i = 0; i < coefficients.size(); i++) {
      for (int j = 0; j < coefficients.size(); j++) {
        table.row(
            coefficients.get(i).name(), coefficients.get(j).name(), estimate.covariance(i, j));
      }
    }
    return table.build();
  }

  private Table fixedEffects() {
    Table.Builder table =
        Table.named("fixed_effects", "Constant of each group of each fixed effect.")
            .text("fixed_effect", "columns that make the groups")
            .text("value", "values of these columns in the group")
            .number("constant", "", "part of the logarithm of expected flows; empty if not used");
    List<Grouping> effects = data.data().fixedEffects();
    for (int effect = 0; effect < effects.size(); effect++) {
      Grouping groups = effects.get(effect);
      int next = 0; // groups are numbered in the order in which rows first have them
      for (int row = 0; row < groups.rowCount(); row++) {
        if (groups.group(row) == next) {
          table.row(
              groups.name(), data.group(groups.name(), row), estimate.fixedEffect(effect, next));
          next++;
        }
      }
    }
    return table.build();
  }

  private Table fitted() {
    Table.Builder table =
        Table.named("fitted", "Expected flow of each row, and what became of the row.")
            .integer("line", "", "of the input file; its header is line 1")
            .text("use", "used, singleton, separated_by_group or separated_by_combination")
            .number("fitted", "", "expected flow, in the unit of the flows");
    for (int row = 0; row < data.data().rowCount(); row++) {
      RowUse use = estimate.use(row);
      table.row(data.line(row), use.name().toLowerCase(Locale.ROOT), estimate.fitted(row));
    }
    return table.build();
  }
}
