package io.keruen.data.assignment;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.List;

/** Reads demand as a CSV list, {@code demand.csv} of the GMNS dialects. */
final class CsvTripsReader {
  private static final String FROM = "o_zone_id";
  private static final String TO = "d_zone_id";
  private static final String VOLUME = "volume";

  private CsvTripsReader() {}

  /** Reads a file. The table is of use only if no problem was added. */
  static TripTable read(Path path, InputProblems problems) {
    String file = InputFile.name(path);
    TripTable.Builder trips = new TripTable.Builder(file);
    List<CsvRow> rows =
        CsvTable.read(path, Columns.of(FROM, TO, VOLUME).withOthers(), problems).rows(row -> row);
    for (CsvRow row : rows) {
      trips.add(
          trips.zone(row.requiredText(FROM), row.line()),
          trips.zone(row.requiredText(TO), row.line()),
          row.decimal(VOLUME, Range.ZERO_OR_MORE),
          row.line());
    }
    if (rows.isEmpty() && !problems.touch(file)) {
      problems.add(
          InputProblem.ofFile(
              file,
              "no trips",
              "a row for each pair of zones",
              "Check that this is the trips file."));
    }
    return trips.build();
  }
}
