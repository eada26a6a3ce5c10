package io.keruen.data.input;

import io.keruen.engine.network.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns a table must have and may have, in any order.
 *
 * @param required names, in the order the user should see them
 * @param optional names of columns that may be left out; their cells then read as empty
 * @param others what a column of another name is
 */
public record Columns(List<String> required, List<String> optional, Others others) {
  /** What a column is that is neither required nor optional. */
  public enum Others {
    PROBLEM,
    READ
  }

  public Columns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** Columns beside which no other may stand. */
  public Columns(List<String> required, List<String> optional) {
    this(required, optional, Others.PROBLEM);
  }

  public static Columns of(String... required) {
    return new Columns(List.of(required), List.of());
  }

  /** Whatever columns a table of another tool has. */
  public static Columns any() {
    return new Columns(List.of(), List.of(), Others.READ);
  }

  /** These columns, followed by more required ones. */
  public Columns and(String... more) {
    List<String> all = new ArrayList<>(required);
    all.addAll(List.of(more));
    return new Columns(all, optional, others);
  }

  /** These columns, and some that may be left out. */
  public Columns withOptional(String... names) {
    return new Columns(required, List.of(names), others);
  }

  /** These columns, and any others. */
  public Columns withOthers() {
    return new Columns(required, optional, Others.READ);
  }

  /** The required columns, to be read after "with". */
  String text() {
    return required.isEmpty() ? "named columns" : "the columns " + String.join(", ", required);
  }

  /** Checks a header row and tells where each column stands; -1 for a column left out. */
  Map<String, Integer> positions(String file, List<String> header, InputProblems problems) {
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    known.forEach(name -> positions.put(name, -1));
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(header);
    for (int at = 0; at < header.size(); at++) {
      String name = header.get(at);
      if (others == Others.PROBLEM && !known.contains(name)) {
        List<String> near = nearest(name, known, missing);
        missing.removeAll(near);
        problems.add(unknown(file, name, known, near));
        continue;
      }
      Integer before = positions.put(name, at);
      if (before != null && before >= 0) {
        problems.add(
            problem(file, "column '" + name + "' twice", "it once", "Delete one of the two."));
      }
    }
    for (String name : missing) {
      problems.add(
          problem(
              file,
              "no column '" + name + "'",
              "the columns " + String.join(", ", required),
              "Add the column; leave its cells empty where the value is not known."));
    }
    return positions;
  }

  /**
   * The column that another may be meant for; one that is missing rather than one that is there.
   */
  private static List<String> nearest(String name, List<String> known, List<String> missing) {
    List<String> near = Names.nearest(name, missing, 1);
    return near.isEmpty() ? Names.nearest(name, known, 1) : near;
  }

  private static InputProblem unknown(
      String file, String name, List<String> known, List<String> near) {
    return near.isEmpty()
        ? problem(
            file,
            "the unknown column '" + name + "'",
            "one of " + String.join(", ", known),
            "Delete the column, or keep its text in a column 'note' if the table has one.")
        : problem(
            file,
            "the unknown column '" + name + "'",
            "'" + near.get(0) + "'",
            "Rename the column, or delete it.");
  }

  private static InputProblem problem(String file, String found, String expected, String remedy) {
    return new InputProblem(file, 1, "", found, expected, remedy);
  }
}
