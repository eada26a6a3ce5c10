package io.keruen.data.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Input that cannot be used; carries every problem, its message the first 20. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Most problems that the message shows. */
  public static final int SHOWN = 20;

  private final transient List<InputProblem> problems;

  /**
   * @param problems at least one
   */
  public InvalidInputException(List<InputProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  public InvalidInputException(InputProblem problem) {
    this(List.of(problem));
  }

  /** All problems, in the order of reading. */
  public List<InputProblem> problems() {
    return problems;
  }

  private static String message(List<InputProblem> problems) {
    List<InputProblem> shown = shown(problems);
    StringBuilder message = new StringBuilder();
    for (InputProblem problem : shown) {
      message.append(message.isEmpty() ? "" : "\n").append(problem.text());
    }
    int rest = problems.size() - shown.size();
    if (rest > 0) {
      message.append("\nand %d more %s.".formatted(rest, rest == 1 ? "problem" : "problems"));
    }
    return message.toString();
  }

  /** The first of every kind, then the first others, up to {@link #SHOWN}; in reading order. */
  private static List<InputProblem> shown(List<InputProblem> problems) {
    Set<String> kinds = new HashSet<>();
    Set<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < problems.size() && chosen.size() < SHOWN; i++) {
      if (kinds.add(problems.get(i).kind())) {
        chosen.add(i);
      }
    }
    for (int i = 0; i < problems.size() && chosen.size() < SHOWN; i++) {
      chosen.add(i);
    }
    List<InputProblem> shown = new ArrayList<>();
    chosen.forEach(i -> shown.add(problems.get(i)));
    return shown;
  }
}
