package io.keruen.engine.study;

import io.keruen.engine.scenario.EditProblem;

/**
 * Something wrong with a study, and what to do about it.
 *
 * @param file file name as the user knows it; empty if unknown
 * @param line 1 is the first line; 0 if unknown
 * @param character 1 is the first character of the line; 0 if unknown
 * @param key key of the study or edit; empty if the whole of it
 * @param value what was written or found
 * @param expected to be read after "expected"; may be empty
 * @param remedy one or more sentences: what the user can do
 */
public record StudyProblem(
    String file,
    int line,
    int character,
    String key,
    String value,
    String expected,
    String remedy) {

  /** A problem of a key of the study, wherever in its file that is. */
  static StudyProblem of(Study study, String key, String value, String expected, String remedy) {
    return new StudyProblem(study.file(), 0, 0, key, value, expected, remedy);
  }

  static StudyProblem of(EditProblem problem) {
    return new StudyProblem(
        problem.edit().file(),
        problem.edit().line(),
        problem.edit().character(),
        problem.key(),
        problem.value(),
        problem.expected(),
        problem.remedy());
  }
}
