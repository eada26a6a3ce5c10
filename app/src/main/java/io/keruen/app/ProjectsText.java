package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The league of projects, for people. */
final class ProjectsText {
  private static final int NAME_LENGTH = 52;
  private static final int PAIRS_SHOWN = 12;

  private final Colours colours;

  ProjectsText(Colours colours) {
    this.colours = colours;
  }

  String of(ProjectsAnswer answer) {
    StringBuilder text = new StringBuilder("\n  ");
    text.append(colours.strong(answer.title())).append('\n');
    text.append(
        "  Land value that %s cities gain through market access for %s, USD million\n\n"
            .formatted(Figures.whole(answer.cities()), answer.commodity()));
    TextTable table =
        new TextTable(
            Column.right("Rank"),
            Column.left("Project"),
            Column.right("Alone"),
            Column.right("In complement"),
            Column.right("Synergy"),
            Column.right("Own countries"),
            Column.right("China"),
            Column.right("Others"));
    answer
        .projects()
        .forEach(
            row ->
                table.row(
                    Integer.toString(row.rank()),
                    shortened(row.name()),
                    money(row.aloneUsdM()),
                    money(row.complementUsdM()),
                    money(row.synergyUsdM()),
                    percent(row.shareProjectCountriesPercent()),
                    percent(row.shareChinaPercent()),
                    percent(row.shareOthersPercent())));
    text.append(table.text(colours));
    if (!answer.pairs().isEmpty()) {
      text.append(pairs(answer));
    }
    text.append(
        "\n  All %d together: USD %s million. Each was valued alone and in complement; %.1f s.\n"
            .formatted(answer.projects().size(), money(answer.programmeUsdM()), answer.seconds()));
    return text.toString();
  }

  /** The pairs that matter most; the files have all. */
  private String pairs(ProjectsAnswer answer) {
    Map<String, String> names = new HashMap<>();
    answer.projects().forEach(row -> names.put(row.id(), row.name()));
    TextTable table =
        new TextTable(
            Column.left("Two projects"),
            Column.left(""),
            Column.right("Together"),
            Column.right("Synergy"));
    answer.pairs().stream()
        .limit(PAIRS_SHOWN)
        .forEach(
            pair ->
                table.row(
                    shortened(names.get(pair.first())),
                    shortened(names.get(pair.second())),
                    money(pair.togetherUsdM()),
                    money(pair.synergyUsdM())));
    return "\n  Greatest synergies among %s pairs, USD million\n\n"
            .formatted(Figures.whole(answer.pairs().size()))
        + table.text(colours);
  }

  private static String shortened(String name) {
    return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH - 1) + "…";
  }

  private static String money(double usdM) {
    return String.format(Locale.ROOT, "%,.1f", usdM == 0 ? 0.0 : usdM);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.0f %%", share);
  }
}
