package io.keruen.data.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of all inputs of one command, so that the user sees them together. */
public final class InputProblems {
  private final List<InputProblem> problems = new ArrayList<>();
  private final Set<String> places = new HashSet<>(); // "file" and "file:line"

  public void add(InputProblem problem) {
    problems.add(problem);
    places.add(problem.file());
    places.add(problem.file() + ':' + problem.line());
  }

  /** All problems so far, in the order of reading. */
  public List<InputProblem> all() {
    return List.copyOf(problems);
  }

  /** Number of problems so far. */
  public int count() {
    return problems.size();
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** True if a problem lies anywhere in a file. */
  public boolean touch(String file) {
    return places.contains(file);
  }

  /** True if a problem lies in a line of a file. */
  public boolean touch(String file, int line) {
    return places.contains(file + ':' + line);
  }

  /**
   * @throws InvalidInputException with all problems, if there is one
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
