package io.keruen.app;

import io.keruen.app.report.Summary;
import io.keruen.app.terminal.Colours;
import io.keruen.app.terminal.TextTable;
import io.keruen.app.terminal.TextTable.Column;
import io.keruen.engine.study.Study;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The summary of a run as a minister's aide reads it. */
final class RunText {
  private static final int WIDTH = 96;
  private static final String NO_BREAK = "\u00a0";

  /** The blank between a figure and its unit, where a line must not end. */
  private static final Pattern FIGURE_AND_UNIT =
      Pattern.compile("(\\bUSD|\\d) (?=%|[dh]\\b|billion|million|\\d)");

  private final Colours colours;

  RunText(Colours colours) {
    this.colours = colours;
  }

  String of(Study study, List<Summary> summaries, Path out, List<String> files) {
    StringBuilder text = new StringBuilder("\n");
    text.append(wrapped(colours.strong(study.title()), "  "));
    text.append(wrapped(study.question(), "  "));
    for (Summary summary : summaries) {
      text.append('\n').append("  ").append(colours.strong(summary.title())).append('\n');
      TextTable table = new TextTable(Column.left(""), Column.right(""), Column.left(""));
      summary.cards().forEach(card -> table.row(card.label(), card.value(), card.note()));
      text.append(table.text(colours));
      if (summary.equals(summaries.get(0))) {
        text.append('\n');
        summary.sentences().forEach(words -> text.append(wrapped("- " + words, "  ")));
      }
    }
    text.append('\n').append("  ").append(colours.strong("Results in " + out)).append('\n');
    text.append(wrapped("report.html is the whole story in one page: open it in a browser.", "  "));
    text.append(wrapped(String.join("  ", files), "  "));
    return text.toString();
  }

  private static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : FIGURE_AND_UNIT.matcher(text).replaceAll("$1" + NO_BREAK).split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        lines.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent + (text.startsWith("- ") ? "  " : ""));
      }
      line.append(word).append(' ');
    }
    return lines
        .append(line.toString().stripTrailing())
        .append('\n')
        .toString()
        .replace(NO_BREAK, " ");
  }
}
