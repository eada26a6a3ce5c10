package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.data.assignment.FlowsFile;
import java.util.Locale;

/** An assignment as a person reads it. */
final class AssignText {
  private final Colours colours;

  AssignText(Colours colours) {
    this.colours = colours;
  }

  String of(AssignAnswer answer) {
    StringBuilder text = new StringBuilder("\n");
    line(text, colours.strong(answer.network()) + "   " + size(answer));
    line(text, demand(answer));
    text.append('\n');
    line(text, ending(answer));
    text.append('\n').append(figures(answer).text(colours));
    text.append(unreachable(answer));
    if (!answer.warnings().isEmpty()) {
      text.append('\n');
      answer.warnings().stream()
          .limit(AssignAnswer.MOST_NAMED)
          .forEach(warning -> text.append(colours.bad(warning.message().indent(2))));
      more(text, answer.warnings().size(), "more warnings");
    }
    if (!answer.files().isEmpty()) {
      text.append('\n');
      line(text, "Written: " + String.join("  ", answer.files()));
      line(text, "To check them: keruen verify " + answer.result());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String content) {
    text.append("  ").append(content).append('\n');
  }

  private static void more(StringBuilder text, int all, String what) {
    if (all > AssignAnswer.MOST_NAMED) {
      line(text, "and " + (all - AssignAnswer.MOST_NAMED) + " " + what + ".");
    }
  }

  private static String size(AssignAnswer answer) {
    String closed =
        answer.closedLinks() == 0 ? "" : " (" + answer.closedLinks() + " of them closed)";
    return "%s zones, %s nodes, %s links%s"
        .formatted(
            Figures.whole(answer.zones()),
            Figures.whole(answer.nodes()),
            Figures.whole(answer.links()),
            closed);
  }

  private static String demand(AssignAnswer answer) {
    return "%s trips between zones%s%s"
        .formatted(
            amount(answer.demand()),
            answer.classes() == 1 ? "" : ", of " + answer.classes() + " classes",
            answer.demandInsideZones() == 0
                ? ""
                : "; " + amount(answer.demandInsideZones()) + " inside zones use no link");
  }

  private String ending(AssignAnswer answer) {
    String how =
        " after %s, %s, by %s."
            .formatted(
                answer.iterations() == 1 ? "1 iteration" : answer.iterations() + " iterations",
                seconds(answer.seconds()),
                method(answer));
    boolean shares = answer.sharesRoutes();
    String reached =
        shares
            ? ": residual " + small(answer.residual())
            : ": relative gap " + small(answer.relativeGap());
    double sought = shares ? answer.residualSought() : answer.gap();
    return answer.converged()
        ? colours.good("Converged") + reached + how
        : colours.bad("Not converged") + reached + ", " + small(sought) + " was asked for," + how;
  }

  private static String method(AssignAnswer answer) {
    return answer.sharesRoutes()
        ? "path-size logit of scale " + FlowsFile.plain(answer.scale())
        : answer.method().replace('-', ' ');
  }

  private static TextTable figures(AssignAnswer answer) {
    TextTable table =
        new TextTable(Column.left(""), Column.right(""))
            .row("Objective (Beckmann function)", exact(answer.objective()))
            .row("Total travel time", exact(answer.totalTravelTime()))
            .row("Total generalised cost", exact(answer.totalCost()))
            .row("Average excess cost", small(answer.averageExcessCost()));
    return answer.sharesRoutes()
        ? table.row("Relative gap, above 0 by nature", small(answer.relativeGap()))
        : table;
  }

  private String unreachable(AssignAnswer answer) {
    AssignAnswer.Unreachable none = answer.unreachable();
    if (none.pairs() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n");
    line(
        text,
        colours.bad(
            "No path joins %s with %s trips, which were left out:"
                .formatted(
                    none.pairs() == 1 ? "1 pair" : Figures.whole(none.pairs()) + " pairs",
                    amount(none.demand()))));
    for (AssignAnswer.Pair pair : none.first()) {
      line(text, "%s to %s: %s".formatted(pair.from(), pair.to(), amount(pair.demand())));
    }
    more(text, none.pairs(), "more pairs");
    return text.toString();
  }

  /** Trips, with decimals only where they are few. */
  private static String amount(double trips) {
    return trips == Math.rint(trips) || trips >= 1000
        ? Figures.whole(trips)
        : String.format(Locale.ROOT, "%.4g", trips);
  }

  private static String exact(double value) {
    return String.format(Locale.ROOT, "%,.6f", value);
  }

  private static String small(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.2e", value);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%.0f s", seconds);
  }
}
