package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.engine.path.Criterion;
import io.keruen.engine.path.ParetoChoice;
import io.keruen.engine.path.Route;
import java.util.List;
import java.util.stream.Collectors;

/** Pareto routes as a planner compares them: a line each, and where each of them leads. */
final class ParetoText {
  private final Colours colours;

  ParetoText(Colours colours) {
    this.colours = colours;
  }

  String of(ParetoChoice choice, RouteQuestion question, double tolerancePercent) {
    String title = question.from().name() + " to " + question.to().name();
    StringBuilder text = new StringBuilder("\n");
    text.append("  ").append(colours.strong(title)).append("   ");
    text.append(colours.faint(question.setting())).append("\n  ");
    text.append(found(choice, tolerancePercent)).append("\n\n");
    text.append(table(choice.routes()).text(colours)).append('\n');
    int number = 1;
    for (ParetoChoice.Member member : choice.routes()) {
      String way = String.join(", ", member.route().outline());
      text.append(colours.faint("  " + number++ + "  " + way)).append('\n');
    }
    return text.toString();
  }

  private static String found(ParetoChoice choice, double tolerancePercent) {
    String routes = choice.count() == 1 ? "1 route" : Figures.whole(choice.count()) + " routes";
    String within = tolerancePercent == 0 ? "" : " (within " + tolerancePercent + " %)";
    String shown =
        choice.routes().size() == choice.count()
            ? ""
            : "; " + choice.routes().size() + " that span them";
    return routes + " that no other betters in time, money and carbon" + within + shown + ":";
  }

  private static TextTable table(List<ParetoChoice.Member> members) {
    TextTable table =
        new TextTable(
            Column.right("#"),
            Column.left("By"),
            Column.right("Time"),
            Column.right("USD/TEU"),
            Column.right("kg CO2e"),
            Column.right("km"),
            Column.right("Borders"),
            Column.left(""));
    for (ParetoChoice.Member member : members) {
      Route route = member.route();
      table.row(
          Integer.toString(members.indexOf(member) + 1),
          RouteText.modes(route),
          Figures.duration(route.hours()),
          Figures.whole(route.usdPerTeu()),
          Figures.whole(route.kgCo2e()),
          Figures.whole(route.km()),
          Integer.toString(route.borders().size()),
          bestIn(member));
    }
    return table;
  }

  private static String bestIn(ParetoChoice.Member member) {
    return member.bestIn().stream()
        .sorted()
        .map(ParetoText::superlative)
        .collect(Collectors.joining(", "));
  }

  private static String superlative(Criterion criterion) {
    return switch (criterion) {
      case TIME -> "fastest";
      case MONEY -> "cheapest";
      case CARBON -> "cleanest";
    };
  }
}
