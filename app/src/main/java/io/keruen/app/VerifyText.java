package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.data.verify.Check;
import java.util.Locale;

/** A verification as a person reads it. */
final class VerifyText {
  private final Colours colours;

  VerifyText(Colours colours) {
    this.colours = colours;
  }

  String of(VerifyAnswer answer) {
    StringBuilder text = new StringBuilder("\n");
    text.append("  ")
        .append(colours.strong(answer.flows()))
        .append(" on ")
        .append(answer.network())
        .append(", recomputed:\n\n");
    text.append(figures(answer).text(colours)).append('\n');
    TextTable table = new TextTable(Column.left(""), Column.left(""), Column.left(""));
    answer.checks().forEach(check -> table.row(verdict(check), check.name(), remark(check)));
    text.append(table.text(colours)).append("\n  ");
    long failed = answer.checks().stream().filter(check -> !check.passed()).count();
    text.append(
        failed == 0
            ? colours.good("All agrees.")
            : colours.bad(failed == 1 ? "One check failed." : failed + " checks failed."));
    return text.append('\n').toString();
  }

  private static TextTable figures(VerifyAnswer answer) {
    TextTable table =
        new TextTable(Column.left(""), Column.right(""))
            .row("Relative gap", number(answer.relativeGap()))
            .row("Average excess cost", number(answer.averageExcessCost()))
            .row("Objective (Beckmann function)", number(answer.objective()))
            .row("Total travel time", number(answer.totalTravelTime()))
            .row("Pairs that no path joins", Integer.toString(answer.unreachablePairs()));
    return Double.isNaN(answer.residual())
        ? table
        : table.row("Residual of the shares of routes", number(answer.residual()));
  }

  private static String verdict(Check check) {
    return check.passed() ? "agrees" : "FAILS";
  }

  private static String remark(Check check) {
    if (check.passed() || (check.tolerance() == 0 && check.stated() == 1)) {
      return "";
    }
    return "%s stated, %s found%s"
        .formatted(
            number(check.stated()),
            number(check.recomputed()),
            check.where().isEmpty() ? "" : ", " + check.where());
  }

  private static String number(double value) {
    return value != 0 && Math.abs(value) < 1e-3
        ? String.format(Locale.ROOT, "%.2e", value)
        : String.format(Locale.ROOT, "%,.6f", value);
  }
}
