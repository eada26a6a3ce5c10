package io.keruen.engine.study;

import io.keruen.engine.scenario.WrittenEdit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A project of a programme and what it changes.
 *
 * @param id id in the data set
 * @param programmes programmes it belongs to
 * @param countries ISO 3166-1 alpha-3
 * @param completionYear year of completion, past or planned
 * @param without edits that take it out of the shipped world
 * @param with edits that put it into the shipped world
 */
public record Project(
    String id,
    String name,
    List<String> programmes,
    List<String> countries,
    String type,
    String status,
    String worldBankName,
    OptionalDouble costUsdM,
    OptionalDouble lengthKm,
    OptionalInt completionYear,
    List<WrittenEdit> without,
    List<WrittenEdit> with) {
  public Project {
    programmes = List.copyOf(programmes);
    countries = List.copyOf(countries);
    without = List.copyOf(without);
    with = List.copyOf(with);
  }
}
