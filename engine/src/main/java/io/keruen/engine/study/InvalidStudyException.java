package io.keruen.engine.study;

import java.util.List;
import java.util.stream.Collectors;

/** A study that cannot be run on a world; carries every problem found, before any computing. */
public final class InvalidStudyException extends RuntimeException {
  private final transient List<StudyProblem> problems;

  public InvalidStudyException(List<StudyProblem> problems) {
    super(
        problems.stream()
            .map(
                p ->
                    "%s:%d: %s '%s', expected %s. %s"
                        .formatted(
                            p.file(), p.line(), p.key(), p.value(), p.expected(), p.remedy()))
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<StudyProblem> problems() {
    return problems;
  }
}
