package io.keruen.data.assignment;

import io.keruen.data.input.DecimalText;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;

/** Reads the demand of a TNTP file, {@code *_trips.tntp}; see docs/formats/assignment.md. */
final class TntpTripsReader {
  private static final String ORIGIN = "origin";
  private static final String PAIR = "'destination : trips;'";

  /** Totals are written with as few as six digits. */
  private static final double TOTAL_TOLERANCE = 1e-5;

  private static final int NONE = -1;

  private final TntpText text;
  private final InputProblems problems;
  private final TripTable.Builder trips;
  private int origin = NONE;

  private TntpTripsReader(TntpText text, InputProblems problems) {
    this.text = text;
    this.problems = problems;
    trips = new TripTable.Builder(text.file());
  }

  /** Reads a file. The table is of use only if no problem was added. */
  static TripTable read(Path path, InputProblems problems) {
    TntpText text = TntpText.read(path, "a TNTP trips file", problems);
    return new TntpTripsReader(text, problems).read();
  }

  private TripTable read() {
    if (text.find(TntpText.LINKS).isPresent()) {
      problems.add(
          text.problem(
              text.find(TntpText.LINKS).get(),
              "trips: this is a network",
              "Name the trips with --trips and the network with --network."));
      return trips.build();
    }
    trips.declareZones(text.wholeNumber(TntpText.ZONES, problems), text.lineOf(TntpText.ZONES));
    text.rows().forEach(this::read);
    TripTable table = trips.build();
    checkTotal(table);
    if (text.rows().isEmpty() && !problems.touch(text.file())) {
      problems.add(
          InputProblem.ofFile(
              text.file(),
              "no trips",
              "'Origin n', followed by " + PAIR,
              "Check that this is the trips file."));
    }
    return table;
  }

  private void read(TntpText.Row row) {
    String content = row.text().strip();
    if (isOrigin(row)) {
      String id = content.substring(ORIGIN.length()).strip();
      if (isNode(id)) {
        origin = trips.zone(id, row.line());
      } else {
        problem(row, content, "'Origin' and the number of a node", "Name the zone by its number.");
      }
      return;
    }
    int at = 0;
    for (int end = content.indexOf(';'); end >= 0; end = content.indexOf(';', at)) {
      addPair(row, content.substring(at, end).strip());
      at = end + 1;
    }
    String rest = content.substring(at).strip();
    if (!rest.isEmpty()) {
      problem(
          row,
          rest,
          PAIR,
          "End the pair with ';'. If this is the last line, the file may be cut off: get it whole.");
    }
  }

  private void addPair(TntpText.Row row, String pair) {
    int colon = pair.indexOf(':');
    String id = colon < 0 ? "" : pair.substring(0, colon).strip();
    OptionalDouble volume =
        colon < 0 ? OptionalDouble.empty() : DecimalText.parse(pair.substring(colon + 1).strip());
    if (!isNode(id) || volume.isEmpty() || !Range.ZERO_OR_MORE.contains(volume.getAsDouble())) {
      problem(
          row,
          pair,
          PAIR + ", with trips of 0 or more",
          "Write the number of a node, a colon, a number and ';'.");
    } else if (origin == NONE) {
      problem(row, pair, "'Origin n' first", "Add a line that names the origin.");
      origin = trips.zone(id, row.line());
    } else {
      trips.add(origin, trips.zone(id, row.line()), volume.getAsDouble(), row.line());
    }
  }

  /** True of a line that begins the trips of an origin, which no other TNTP file has. */
  static boolean isOrigin(TntpText.Row row) {
    return row.text().strip().toLowerCase(Locale.ROOT).startsWith(ORIGIN);
  }

  private static boolean isNode(String id) {
    if (id.isEmpty() || id.length() > 19 || id.charAt(0) == '0') {
      return false;
    }
    return id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void problem(TntpText.Row row, String found, String expected, String remedy) {
    problems.add(text.problem(row.line(), "", "'" + found + "'", expected, remedy));
  }

  private void checkTotal(TripTable table) {
    if (problems.touch(text.file())) {
      return; // then the sum is not what the file has
    }
    double there = table.total();
    text.find(TntpText.TOTAL_FLOW)
        .filter(tag -> !agrees(DecimalText.parse(tag.value()), there))
        .ifPresent(
            tag ->
                problems.add(
                    text.problem(
                        tag,
                        there + ", the sum of all trips",
                        "The file may be cut off after line "
                            + text.lineCount()
                            + ": get it whole. If it is whole, correct the total, or delete the"
                            + " line.")));
  }

  private static boolean agrees(OptionalDouble declared, double there) {
    double total = declared.orElse(Double.NaN);
    return Math.abs(total - there) <= TOTAL_TOLERANCE * Math.max(there, total);
  }
}
