package io.keruen.engine.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Edits that cannot be applied; carries every problem found. */
public final class InvalidEditsException extends RuntimeException {
  private final transient List<EditProblem> problems;

  public InvalidEditsException(List<EditProblem> problems) {
    super(
        problems.stream()
            .map(
                problem ->
                    "%s: %s '%s'. %s"
                        .formatted(
                            problem.edit().where(),
                            problem.key(),
                            problem.value(),
                            problem.remedy()))
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<EditProblem> problems() {
    return problems;
  }
}
