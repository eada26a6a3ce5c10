package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import java.util.Comparator;
import java.util.Locale;

/** A simulated world, for people. */
final class GravitySimulateText {
  private final Colours colours;

  GravitySimulateText(Colours colours) {
    this.colours = colours;
  }

  String of(GravitySimulateAnswer answer) {
    TextTable table =
        new TextTable(
            Column.left("Country"),
            Column.right("Welfare"),
            Column.right("Real wage"),
            Column.right("Wage"),
            Column.right("Prices"),
            Column.right("Exports"),
            Column.right("Imports"),
            Column.right("Bought at home"));
    answer.countries().stream()
        .sorted(Comparator.comparingDouble(GravitySimulateAnswer.Country::welfare).reversed())
        .forEach(
            country ->
                table.row(
                    country.country(),
                    change(country.welfare()),
                    change(country.realWage()),
                    change(country.nominalWage()),
                    change(country.priceIndex()),
                    signed(country.exportsPercent(), 2),
                    signed(country.importsPercent(), 2),
                    "%s to %s"
                        .formatted(
                            share(country.domesticShare()), share(country.newDomesticShare()))));
    return "\n  "
        + colours.strong("What the shock changes, percent")
        + "\n  World output is the unit of money; theta %s, supply elasticity %s, deficits %s\n\n"
            .formatted(plain(answer.theta()), plain(answer.supplyElasticity()), answer.deficits())
        + table.text(colours)
        + String.format(
            Locale.ROOT,
            "\n  %d countries solved in %d steps and %.4f s; residual %.1e.\n",
            answer.countries().size(),
            answer.iterations(),
            answer.seconds(),
            answer.residual())
        + (answer.out().isEmpty()
            ? ""
            : "\n  Results in %s\n  %s\n"
                .formatted(answer.out(), String.join("  ", answer.files())));
  }

  private static String change(double ratio) {
    return signed(100 * (ratio - 1), 4);
  }

  private static String signed(double percent, int decimals) {
    String text = String.format(Locale.ROOT, "%+." + decimals + "f", percent);
    return text.matches("[+-]0\\.0*") ? text.substring(1) : text;
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
