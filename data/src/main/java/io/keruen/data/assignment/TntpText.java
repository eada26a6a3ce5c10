package io.keruen.data.assignment;

import io.keruen.data.input.DecimalText;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Utf8;
import io.keruen.engine.network.Names;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in the format of the Transportation Networks for Research (TNTP), cut into tags, rows and
 * the comments between them. {@code ~} begins a comment.
 */
final class TntpText {
  static final String ZONES = "NUMBER OF ZONES";
  static final String NODES = "NUMBER OF NODES";
  static final String LINKS = "NUMBER OF LINKS";
  static final String FIRST_THROUGH_NODE = "FIRST THRU NODE";
  static final String TOTAL_FLOW = "TOTAL OD FLOW";

  private static final List<String> KNOWN =
      List.of(ZONES, NODES, LINKS, FIRST_THROUGH_NODE, TOTAL_FLOW);

  /**
   * A tag that differs from a known one by so many letters is meant to be it: {@code FIRST THROUGH
   * NODE} is 3 from {@code FIRST THRU NODE}, and {@code NUMBER OF ARCS}, something else, 4 from
   * {@code NUMBER OF LINKS}.
   */
  private static final int NEAR = 3;

  private static final Pattern TAG = Pattern.compile("<([^>]*)>(.*)");

  /** A tag of the metadata, as {@code <NUMBER OF ZONES> 24}. */
  record Tag(int line, String name, String value) {}

  /** What follows a {@code ~}. */
  record Comment(int line, String text) {}

  /** A line that is neither empty nor a tag, without its comment. */
  record Row(int line, String text) {
    /** True if it names columns instead of holding numbers. */
    boolean isHeading() {
      return Character.isLetter(text.strip().charAt(0));
    }
  }

  private final String file;
  private final Map<String, Tag> tags = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>(); // those before the first row
  private int lineCount;

  private TntpText(String file) {
    this.file = file;
  }

  /**
   * Reads a file; one that cannot be read is a problem and gives a text without rows.
   *
   * @param expected what should be there, to be read after "expected"
   */
  static TntpText read(Path path, String expected, InputProblems problems) {
    TntpText text = new TntpText(InputFile.name(path));
    InputFile.read(path, "TNTP file", expected, problems)
        .ifPresent(content -> text.cut(Utf8.decode(text.file, content, problems), problems));
    return text;
  }

  private void cut(String text, InputProblems problems) {
    for (String line : text.split("\\R", -1)) {
      lineCount++;
      Matcher tag = TAG.matcher(line.strip());
      if (tag.matches()) {
        String name = tag.group(1).strip().toUpperCase(Locale.ROOT);
        addTag(new Tag(lineCount, name, tag.group(2).strip()), problems);
      } else {
        addRow(line);
      }
    }
  }

  /** Tags that are not known are passed over: files have many, with words of their own. */
  private void addTag(Tag tag, InputProblems problems) {
    if (!KNOWN.contains(tag.name())) {
      List<String> meant = Names.within(NEAR, tag.name(), KNOWN, 1);
      if (!meant.isEmpty()) {
        problems.add(
            problem(
                tag,
                "the name of a tag as it is defined",
                Names.didYouMean(meant, "") + " Correct the name, or delete the line."));
      }
      return;
    }
    Optional<Tag> before = find(tag.name());
    if (before.isEmpty()) {
      tags.put(tag.name(), tag);
    } else if (!tag.value().isEmpty() && !isSame(before.get().value(), tag.value())) {
      problems.add(
          problem(
              tag,
              before.get().value() + ", as in line " + before.get().line(),
              "Delete the line that is wrong."));
    }
  }

  private static boolean isSame(String value, String other) {
    return value.equals(other)
        || (DecimalText.parse(value).isPresent()
            && DecimalText.parse(value).equals(DecimalText.parse(other)));
  }

  private void addRow(String line) {
    int comment = line.indexOf('~');
    String content = comment < 0 ? line : line.substring(0, comment);
    if (comment >= 0 && rows.isEmpty()) {
      comments.add(new Comment(lineCount, line.substring(comment + 1).strip()));
    }
    if (!content.isBlank()) {
      rows.add(new Row(lineCount, content));
    }
  }

  String file() {
    return file;
  }

  List<Row> rows() {
    return rows;
  }

  /** True if the first row does; then all should. */
  boolean rowsEndWithSemicolon() {
    return rows.stream()
        .filter(row -> !row.isHeading())
        .findFirst()
        .filter(row -> row.text().indexOf(';') >= 0)
        .isPresent();
  }

  /** Comments before the first row, without the {@code ~}. */
  List<Comment> comments() {
    return comments;
  }

  /** Lines of the file. */
  int lineCount() {
    return lineCount;
  }

  /** A tag by its name; one without a value counts as left out. */
  Optional<Tag> find(String name) {
    return Optional.ofNullable(tags.get(name)).filter(tag -> !tag.value().isEmpty());
  }

  /** The whole number of a tag, if the tag is there; anything else in it is a problem. */
  OptionalLong wholeNumber(String name, InputProblems problems) {
    Optional<Tag> tag = find(name);
    if (tag.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long number = Long.parseLong(tag.get().value());
      if (number >= 0) {
        return OptionalLong.of(number);
      }
    } catch (NumberFormatException e) {
      // told below, as a negative number is
    }
    problems.add(
        problem(
            tag.get(), "a whole number of 0 or more", "Correct the number, or delete the line."));
    return OptionalLong.empty();
  }

  /** A problem of a cell, or of a line as a whole if the column is empty. */
  InputProblem problem(int line, String column, String value, String expected, String remedy) {
    return new InputProblem(file, line, column, value, expected, remedy);
  }

  /** A problem of a tag. */
  InputProblem problem(Tag tag, String expected, String remedy) {
    return problem(tag.line(), "", "<" + tag.name() + "> " + tag.value(), expected, remedy);
  }

  /** Line of a tag; 0 if it is not there. */
  int lineOf(String name) {
    return find(name).map(Tag::line).orElse(0);
  }
}
