package io.keruen.engine.scenario;

/**
 * Something wrong with an edit, and what to do about it.
 *
 * @param key key of the edit, as in docs/formats/studies.md; empty if the edit as a whole
 * @param value what was written or found
 * @param expected to be read after "expected"; may be empty
 * @param remedy one or more sentences: what the user can do
 */
public record EditProblem(
    WrittenEdit edit, String key, String value, String expected, String remedy) {}
