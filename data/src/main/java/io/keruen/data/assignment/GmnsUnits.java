package io.keruen.data.assignment;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Units of a network in GMNS form: those that the caller tells, else those of {@code config.csv}.
 *
 * @param length of the column {@code length}
 * @param speed of the column {@code free_speed}
 */
record GmnsUnits(Optional<LengthUnit> length, Optional<SpeedUnit> speed) {
  private static final String LENGTH = "long_length";
  private static final String SPEED = "speed";

  static GmnsUnits read(Path folder, ReadingRule rule, InputProblems problems) {
    Path config = folder.resolve("config.csv");
    Optional<LengthUnit> length = rule.lengthUnit();
    Optional<SpeedUnit> speed = rule.speedUnit();
    if (Files.exists(config)) {
      List<CsvRow> rows =
          CsvTable.read(
                  config,
                  new Columns(List.of(), List.of(LENGTH, SPEED), Columns.Others.READ),
                  problems)
              .rows(row -> row);
      for (CsvRow row : rows.subList(0, Math.min(1, rows.size()))) {
        String longLength = GmnsCell.text(row, LENGTH);
        String speedName = GmnsCell.text(row, SPEED);
        if (length.isEmpty() && !longLength.isEmpty()) {
          length = LengthUnit.find(longLength);
          if (length.isEmpty()) {
            row.problem(LENGTH, "km, mi, m or ft", "Write one of these, or use --length-unit.");
          }
        }
        if (speed.isEmpty() && !speedName.isEmpty()) {
          speed = SpeedUnit.find(speedName);
          if (speed.isEmpty()) {
            row.problem(SPEED, "km/h, mph or m/s", "Write one of these, or use --speed-unit.");
          }
        }
      }
    }
    return new GmnsUnits(length, speed);
  }

  /** Minutes for a length at a speed, both as the files have them; units must be known. */
  double minutes(double ofLength, double atSpeed) {
    double hours =
        ofLength * length.orElseThrow().km() / (atSpeed * speed.orElseThrow().kmPerHour());
    return 60 * hours;
  }

  boolean areKnown() {
    return length.isPresent() && speed.isPresent();
  }

  /** What is missing, and how to tell it. */
  InputProblem missing(String file) {
    return InputProblem.ofFile(
        file,
        "lengths and speeds without "
            + (length.isEmpty() && speed.isEmpty()
                ? "units"
                : length.isEmpty() ? "a unit of length" : "a unit of speed"),
        "units in config.csv (long_length, speed), or times in minutes (vdf_fftt)",
        "Tell them: --length-unit km|mi|m|ft and --speed-unit km/h|mph|m/s.");
  }
}
