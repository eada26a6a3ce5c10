package io.keruen.data.dataset;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of projects.csv: an infrastructure project or policy of a programme.
 *
 * @param id names the project in studies and edits
 * @param programmes names of programmes it belongs to
 * @param countries ISO 3166-1 alpha-3
 * @param worldBankName its name in World Bank (2019); empty if not in that list
 * @param costUsdM USD million
 * @param lengthKm km
 */
public record ProjectRow(
    String id,
    String name,
    List<String> programmes,
    List<String> countries,
    String type,
    String worldBankName,
    OptionalDouble costUsdM,
    String financingCreditor,
    OptionalInt startYear,
    OptionalInt completionYear,
    String status,
    OptionalDouble lengthKm,
    String before,
    String after,
    Evidence evidence) {
  public ProjectRow {
    programmes = List.copyOf(programmes);
    countries = List.copyOf(countries);
  }
}
