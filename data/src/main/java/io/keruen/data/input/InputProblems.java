package io.keruen.data.input;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of all inputs of one command, so that the user sees them together. */
public final class InputProblems {
  private final List<InputProblem> problems = new ArrayList<>();

  public void add(InputProblem problem) {
    problems.add(problem);
  }

  /** All problems so far, in the order of reading. */
  public List<InputProblem> all() {
    return List.copyOf(problems);
  }

  public boolean isEmpty() {
    return problems.isEmpty();
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
