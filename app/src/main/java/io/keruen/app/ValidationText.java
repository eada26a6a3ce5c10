package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.data.validate.Validation;
import java.util.List;
import java.util.Locale;

/** What the checks of a data set found, for people. */
final class ValidationText {
  private static final int WORST_SHOWN = 8;

  private final Colours colours;

  ValidationText(Colours colours) {
    this.colours = colours;
  }

  String of(Validation found) {
    StringBuilder text = new StringBuilder("\n");
    Validation.Size size = found.size();
    text.append("  ").append(colours.strong("Data set " + found.dataSet())).append("   ");
    text.append(colours.faint("version " + found.version())).append('\n');
    text.append(
        "  %s places, %s of them cities in %d countries; %s nodes, %s links, %s terminals, %s crossings, %d projects\n"
            .formatted(
                Figures.whole(size.places()),
                Figures.whole(size.cities()),
                size.territoriesWithCities(),
                Figures.whole(size.nodes()),
                Figures.whole(size.links()),
                Figures.whole(size.terminals()),
                Figures.whole(size.crossings()),
                size.projects()));
    section(text, "Does it hang together?", layers(found.layers()));
    text.append(reachability(found.reachability()));
    section(text, "How near are its distances to published ones?", distances(found.distances()));
    found.distances().forEach(comparison -> text.append(worst(comparison)));
    if (!found.trade().isEmpty()) {
      section(text, "Does trade agree with the totals of the territories?", trade(found.trade()));
    }
    section(text, "Suspicious rows", suspicions(found.suspicions()));
    section(text, "Evidence", evidence(found.evidence()));
    text.append('\n').append(verdict(found.problems()));
    return text.toString();
  }

  private void section(StringBuilder text, String title, TextTable table) {
    text.append("\n  ").append(colours.strong(title)).append('\n');
    text.append(table.isEmpty() ? "  nothing\n" : table.text(colours));
  }

  private static TextTable layers(List<Validation.LayerConnectivity> layers) {
    TextTable table =
        new TextTable(
            Column.left("Layer"),
            Column.right("Nodes"),
            Column.right("km"),
            Column.right("Parts"),
            Column.right("In the largest"));
    layers.forEach(
        layer ->
            table.row(
                layer.layer(),
                Figures.whole(layer.nodes()),
                Figures.whole(layer.lengthKm()),
                Figures.whole(layer.components()),
                percent(layer.largestShare())));
    return table;
  }

  private static String reachability(Validation.Reachability reach) {
    StringBuilder text =
        new StringBuilder(
            "  %s of all ordered pairs of %s cities have a way for %s; %s cut off\n"
                .formatted(
                    percent(reach.reachableShare()),
                    Figures.whole(reach.cities()),
                    reach.goods(),
                    Figures.whole(reach.cutOff().size())));
    reach.cutOff().stream()
        .limit(WORST_SHOWN)
        .forEach(
            city ->
                text.append(
                    "    %s (%s) reaches %d cities and is reached by %d\n"
                        .formatted(
                            city.place(), city.territory(), city.reaches(), city.reachedBy())));
    return text.toString();
  }

  private TextTable distances(List<Validation.DistanceComparison> comparisons) {
    TextTable table =
        new TextTable(
            Column.left("Against"),
            Column.left("Mode"),
            Column.right("Compared"),
            Column.right("Median error"),
            Column.right("90th percentile"),
            Column.left("Aim"));
    comparisons.forEach(
        comparison ->
            table.row(
                comparison.against(),
                comparison.mode(),
                comparison.compared() + " of " + comparison.published(),
                percent(comparison.medianError()),
                percent(comparison.p90Error()),
                aim(comparison)));
    return table;
  }

  private static String aim(Validation.DistanceComparison comparison) {
    String p90 = Double.isNaN(comparison.p90Aim()) ? "" : ", " + percent(comparison.p90Aim());
    return Double.isNaN(comparison.medianAim())
        ? "none"
        : (comparison.met() ? "met: " : "missed: ") + percent(comparison.medianAim()) + p90;
  }

  private String worst(Validation.DistanceComparison comparison) {
    TextTable table =
        new TextTable(
            Column.left("Farthest off, by " + comparison.mode()),
            Column.right("Published km"),
            Column.right("Here km"),
            Column.right("Error"));
    comparison.rows().stream()
        .limit(WORST_SHOWN)
        .forEach(
            row ->
                table.row(
                    row.from() + " - " + row.to(),
                    Figures.whole(row.publishedKm()),
                    Figures.whole(row.networkKm()),
                    Figures.change(100 * row.error())));
    return table.isEmpty() ? "" : "\n" + table.text(colours);
  }

  private static TextTable trade(List<Validation.TradeComparison> comparisons) {
    TextTable table =
        new TextTable(
            Column.left("Total"),
            Column.left("Worst in"),
            Column.right("Error"),
            Column.left("Allowed"));
    comparisons.forEach(
        comparison ->
            table.row(
                comparison.total(),
                comparison.territory(),
                percent(comparison.error()),
                (comparison.met() ? "met: " : "missed: ") + percent(comparison.tolerance())));
    return table;
  }

  private static TextTable suspicions(List<Validation.SuspicionGroup> groups) {
    TextTable table =
        new TextTable(Column.left("Check"), Column.right("Rows"), Column.left("For example"));
    groups.forEach(
        group ->
            table.row(
                group.check(),
                Figures.whole(group.count()),
                group.worst().isEmpty()
                    ? ""
                    : group.worst().get(0).row() + ": " + group.worst().get(0).what()));
    return table;
  }

  private static TextTable evidence(List<Validation.EvidenceCount> counts) {
    TextTable table =
        new TextTable(
            Column.left("Table"),
            Column.right("Rows"),
            Column.right("High"),
            Column.right("Medium"),
            Column.right("Low"),
            Column.right("Without source"));
    counts.forEach(
        count ->
            table.row(
                count.table(),
                Figures.whole(count.rows()),
                Figures.whole(count.high()),
                Figures.whole(count.medium()),
                Figures.whole(count.low()),
                Figures.whole(count.withoutSource())));
    return table;
  }

  private String verdict(List<String> problems) {
    if (problems.isEmpty()) {
      return "  " + colours.good("Fit for use.") + "\n";
    }
    return "  "
        + colours.bad("Not fit for use:")
        + "\n  - "
        + String.join("\n  - ", problems)
        + "\n";
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "none" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
