package io.keruen.app;

import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.engine.trade.AbsorbedFreedom;
import java.util.Locale;
import java.util.stream.Collectors;

/** An estimated gravity equation, as economists are used to see it. */
final class GravityEstimateText {
  private final Colours colours;

  GravityEstimateText(Colours colours) {
    this.colours = colours;
  }

  String of(GravityEstimateAnswer answer) {
    StringBuilder text = new StringBuilder("\n  ");
    text.append(colours.strong("Gravity by PPML: " + answer.dependent())).append('\n');
    text.append(
        "  %s rows of %s used; standard errors %s\n"
            .formatted(Figures.whole(answer.rowsUsed()), answer.data(), errors(answer)));
    text.append("  ").append(effects(answer)).append("\n\n");
    text.append(table(answer).text(colours));
    text.append(
        "\n  Pseudo R2 %.4f, R2 %.4f, log-likelihood %s, deviance %s, %s degrees of freedom\n"
            .formatted(
                answer.pseudoR2(),
                answer.r2(),
                number(answer.logLikelihood()),
                number(answer.deviance()),
                Figures.whole(answer.degreesOfFreedom())));
    setAside(answer, text);
    answer
        .omitted()
        .forEach(
            omitted ->
                text.append(
                    "  Left out: %s, because %s\n".formatted(omitted.name(), omitted.because())));
    text.append(ending(answer));
    if (!answer.out().isEmpty()) {
      text.append("  Files in %s\n".formatted(answer.out()));
    }
    return text.toString().stripTrailing();
  }

  private static TextTable table(GravityEstimateAnswer answer) {
    TextTable table =
        new TextTable(
            Column.left("Regressor"),
            Column.right("Coefficient"),
            Column.right("Std. error"),
            Column.right("z"),
            Column.right("P>|z|"),
            Column.right("[95 %"),
            Column.right("interval]"));
    answer
        .coefficients()
        .forEach(
            row ->
                table.row(
                    row.name(),
                    decimals(7, row.estimate()),
                    decimals(7, row.standardError()),
                    decimals(2, row.z()),
                    decimals(3, row.p()),
                    decimals(7, row.ciLow()),
                    decimals(7, row.ciHigh())));
    return table;
  }

  private static String errors(GravityEstimateAnswer answer) {
    return answer.clusters().isEmpty()
        ? "robust"
        : "clustered by "
            + answer.clusters().stream()
                .map(way -> "%s (%s clusters)".formatted(way.name(), Figures.whole(way.clusters())))
                .collect(Collectors.joining(" and "));
  }

  private static String effects(GravityEstimateAnswer answer) {
    return answer.fixedEffects().isEmpty()
        ? "No fixed effects"
        : "Fixed effects: "
            + answer.fixedEffects().stream()
                .map(GravityEstimateText::effect)
                .collect(Collectors.joining(", "));
  }

  private static String effect(AbsorbedFreedom effect) {
    String groups = "%s (%s".formatted(effect.name(), Figures.whole(effect.groups()));
    return effect.redundant() == 0
        ? groups + ")"
        : groups + ", %s redundant)".formatted(Figures.whole(effect.redundant()));
  }

  private static void setAside(GravityEstimateAnswer answer, StringBuilder text) {
    aside(answer.rowsIncomplete(), "with an empty cell", text);
    aside(answer.rowsSingleton(), "alone in a group of a fixed effect (singletons)", text);
    aside(
        answer.rowsSeparatedByGroup(),
        "in groups whose flows are all 0, which no finite constant fits (separated)",
        text);
    aside(
        answer.rowsSeparatedByCombination(),
        "with flow 0 that a combination of regressors and fixed effects tells apart (separated)",
        text);
    if (!answer.separationDecided()) {
      text.append(
          "  The search for separated rows did not come to an end; coefficients may be too large\n");
    }
  }

  private static void aside(int rows, String which, StringBuilder text) {
    if (rows > 0) {
      text.append(
          "  Set aside: %s %s %s\n"
              .formatted(Figures.whole(rows), rows == 1 ? "row" : "rows", which));
    }
  }

  private static String ending(GravityEstimateAnswer answer) {
    return "  %s after %d iterations, residual %.1e; %.1f s\n"
        .formatted(
            answer.converged() ? "Converged" : "NOT converged",
            answer.iterations(),
            answer.residual(),
            answer.seconds());
  }

  private static String number(double value) {
    return decimals(2, value);
  }

  private static String decimals(int decimals, double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
