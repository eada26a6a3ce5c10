package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.engine.trade.Adjustments;
import java.util.Locale;

/** What a shock does to countries with many sectors, for people. */
final class SectorsText {
  private final Colours colours;

  SectorsText(Colours colours) {
    this.colours = colours;
  }

  String of(SectorsAnswer answer) {
    TextTable table =
        new TextTable(
            Column.left("Country"),
            Column.right("Real income"),
            Column.right("Real wage"),
            Column.right("Exports"),
            Column.right("Imports"),
            Column.right("Tariff revenue"),
            Column.right("Tax"),
            Column.right("Terms of trade"),
            Column.right("Volume of trade"),
            Column.right("Cost saving"));
    for (SectorsAnswer.Country country : answer.countries()) {
      table.row(
          country.country(),
          percent(100 * (country.realIncome() - 1), 3),
          percent(100 * (country.realWage() - 1), 3),
          percent(country.exportsPercent(), 2),
          percent(country.importsPercent(), 2),
          "%.2f to %.2f"
              .formatted(country.tariffRevenueBeforePercent(), country.tariffRevenueAfterPercent()),
          "%.2f".formatted(country.taxPercent()),
          percent(country.termsOfTradePercent(), 3),
          percent(country.volumeOfTradePercent(), 3),
          percent(country.costSavingPercent(), 3));
    }
    return "\n  %s\n\n".formatted(colours.strong(heading(answer)))
        + table.text(colours)
        + "\n"
        + notes(answer);
  }

  private static String heading(SectorsAnswer answer) {
    return "Changes in percent, %s countries and %s sectors, deficits %s"
        .formatted(
            Figures.whole(answer.countries().size()),
            Figures.whole(answer.sectorCount()),
            answer.deficits());
  }

  private static String notes(SectorsAnswer answer) {
    StringBuilder notes = new StringBuilder();
    notes.append(
        "  Real income counts tariff revenue and is net of tax; revenue and tax are percent of"
            + " income.\n  Terms of trade, volume of trade and cost saving are the first-order parts of welfare.\n");
    Adjustments adjusted = answer.adjustments();
    if (adjusted.outputsRaised() > 0) {
      notes.append(
          "  Outputs below exports, raised to them: %s (%s %% of world output).\n"
              .formatted(
                  Figures.whole(adjusted.outputsRaised()),
                  twoDigits(adjusted.outputRaisedPercent())));
    }
    if (adjusted.finalSharesSetToZero() > 0) {
      notes.append(
          "  Negative shares of final spending, set to 0: %s (%s %% of all).\n"
              .formatted(
                  Figures.whole(adjusted.finalSharesSetToZero()),
                  twoDigits(adjusted.finalSpendingSetToZeroPercent())));
    }
    if (answer.changesWithoutTrade() > 0) {
      notes.append(
          "  Changes of a pair and sector without trade, which do nothing: %s.\n"
              .formatted(Figures.whole(answer.changesWithoutTrade())));
    }
    notes.append(
        String.format(
            Locale.ROOT,
            "  Solved to %.1g in every country and sector in %d + %d steps; %.1f s.\n",
            answer.residual(),
            answer.baseIterations(),
            answer.iterations(),
            answer.seconds()));
    if (!answer.out().isEmpty()) {
      notes.append(
          "\n  Results in %s\n  %s\n".formatted(answer.out(), String.join("  ", answer.files())));
    }
    return notes.toString();
  }

  private static String twoDigits(double percent) {
    return String.format(Locale.ROOT, "%.2g", percent);
  }

  private static String percent(double change, int decimals) {
    return Double.isNaN(change)
        ? "-"
        : String.format(Locale.ROOT, "%+." + decimals + "f", change == 0 ? 0.0 : change);
  }
}
