package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.engine.path.Alternative;
import io.keruen.engine.path.Route;
import io.keruen.engine.path.Routes;
import java.util.List;
import java.util.stream.Collectors;

/** A route as a planner reads it: totals, steps in the order of travel, alternatives. */
final class RouteText {
  private final Colours colours;

  RouteText(Colours colours) {
    this.colours = colours;
  }

  /**
   * @param setting commodity, data set and scenario in words
   */
  String of(Routes.Choice choice, String setting) {
    Route best = choice.best();
    StringBuilder text = new StringBuilder("\n");
    text.append("  ").append(colours.strong(title(best))).append("   ");
    text.append(colours.faint(setting)).append("\n  ");
    text.append(colours.strong(totals(best))).append("\n\n");
    text.append(steps(best).text(colours)).append('\n');
    text.append("  ").append(inWords(best)).append('\n');
    if (!choice.alternatives().isEmpty()) {
      text.append('\n').append(alternatives(choice).text(colours));
      choice.alternatives().forEach(other -> text.append(difference(choice, other)));
    }
    return text.toString();
  }

  private static String title(Route route) {
    String via = route.via().isEmpty() ? "" : " via " + String.join(", ", route.via());
    return route.from() + " to " + route.to() + via;
  }

  private static String totals(Route route) {
    return "%s km   %s   USD %s per TEU   %s kg CO2e per TEU"
        .formatted(
            Figures.whole(route.km()),
            Figures.duration(route.hours()),
            Figures.whole(route.usdPerTeu()),
            Figures.whole(route.kgCo2e()));
  }

  private static TextTable steps(Route route) {
    TextTable table =
        new TextTable(
            Column.left("From"),
            Column.left("To"),
            Column.left("By"),
            Column.left("Through"),
            Column.right("km"),
            Column.right("Time"),
            Column.right("USD/TEU"),
            Column.right("kg CO2e"));
    for (Route.Step step : route.steps()) {
      if (step instanceof Route.Leg leg) {
        boolean drayage = leg.layer().isEmpty();
        table.row(
            drayage ? "  " + firstOrLastMile(route, leg) : leg.from(),
            drayage ? "" : leg.to(),
            leg.layer().map(layer -> layer.id().replace('-', ' ')).orElse("drayage"),
            String.join(" ", leg.territories()),
            Figures.whole(leg.km()),
            Figures.duration(leg.hours()),
            Figures.whole(leg.usdPerTeu()),
            Figures.whole(leg.kgCo2e()));
      } else {
        table.row(
            "  " + what(step),
            "",
            "",
            where(step),
            "",
            Figures.duration(step.hours()),
            Figures.whole(step.usdPerTeu()),
            "");
      }
    }
    return table;
  }

  private static String firstOrLastMile(Route route, Route.Leg leg) {
    return leg.equals(route.steps().get(0))
        ? "pick-up in " + leg.from()
        : "delivery in " + leg.to();
  }

  private static String what(Route.Step step) {
    if (step instanceof Route.Border border) {
      return "border "
          + border.crossing()
          + border
              .gaugeChange()
              .map(change -> ", gauge " + change.fromMm() + " to " + change.toMm())
              .orElse("");
    }
    Route.Transshipment transshipment = (Route.Transshipment) step;
    return "terminal "
        + transshipment.terminal()
        + ", "
        + transshipment.from().id()
        + " to "
        + transshipment.to().id();
  }

  private static String where(Route.Step step) {
    return step instanceof Route.Border border ? border.from() + " to " + border.to() : "";
  }

  private static String inWords(Route route) {
    List<Route.GaugeChange> changes = route.gaugeChanges();
    String gauges =
        changes.isEmpty()
            ? "no change of gauge"
            : count(changes.size(), "change") + " of gauge (" + places(changes) + ")";
    double waiting =
        route.steps().stream()
            .filter(step -> !(step instanceof Route.Leg))
            .mapToDouble(Route.Step::hours)
            .sum();
    return "%s, %s, %s; %s of the time is spent at borders and terminals."
        .formatted(
            count(route.borders().size(), "border"),
            gauges,
            count(route.transshipments().size(), "transshipment"),
            Math.round(100 * waiting / route.hours()) + " %");
  }

  private static String places(List<Route.GaugeChange> changes) {
    return changes.stream().map(Route.GaugeChange::at).collect(Collectors.joining(", "));
  }

  private static String count(int number, String what) {
    return number == 0 ? "no " + what : number == 1 ? "1 " + what : number + " " + what + "s";
  }

  private static TextTable alternatives(Routes.Choice choice) {
    TextTable table =
        new TextTable(
            Column.left("Alternatives"),
            Column.right("km"),
            Column.right("Time"),
            Column.right("USD/TEU"),
            Column.right("kg CO2e"),
            Column.right("Borders"),
            Column.right("In common"));
    int number = 1;
    for (Alternative other : choice.alternatives()) {
      Route route = other.route();
      table.row(
          number++ + "  by " + modes(route),
          Figures.whole(route.km()),
          Figures.duration(route.hours()),
          Figures.whole(route.usdPerTeu()),
          Figures.whole(route.kgCo2e()),
          Integer.toString(route.borders().size()),
          Math.round(100 * other.shareInCommon()) + " %");
    }
    return table;
  }

  /** Modes in the order of travel. */
  static String modes(Route route) {
    return route.legs().stream()
        .filter(leg -> leg.layer().isPresent())
        .map(Route.Leg::mode)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String difference(Routes.Choice choice, Alternative other) {
    int number = choice.alternatives().indexOf(other) + 1;
    String through =
        other.onlyHere().isEmpty()
            ? other.through().orElse("another line")
            : shortened(other.onlyHere());
    String instead =
        other.onlyInBest().isEmpty() ? "" : " instead of " + shortened(other.onlyInBest());
    return colours.faint("  " + number + "  through " + through + instead) + "\n";
  }

  private static String shortened(List<String> names) {
    int most = 6;
    return names.size() <= most
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
  }
}
