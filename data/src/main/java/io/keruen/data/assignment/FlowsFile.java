package io.keruen.data.assignment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.engine.flow.Assignment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Volumes of links as CSV, one row for each link in the order of the network's file; all digits are
 * kept. Columns: docs/formats/assignment.md.
 */
public final class FlowsFile {
  private static final String LINK = "link_id";
  private static final String FROM = "from_node_id";
  private static final String TO = "to_node_id";
  private static final String VOLUME = "volume";
  private static final String TIME = "time";
  private static final String COST = "cost";

  /** Most by which a total volume may differ from the sum of its classes, as a share. */
  private static final double SUM_TOLERANCE = 1e-9;

  private FlowsFile() {}

  private static List<String> columns(int classes) {
    List<String> columns = new ArrayList<>(List.of(LINK, FROM, TO, VOLUME, TIME));
    for (int number = 0; number < classes; number++) {
      if (classes > 1) {
        columns.add(VOLUME + suffix(number, classes));
      }
      columns.add(COST + suffix(number, classes));
    }
    return columns;
  }

  /** Classes are told apart where there are several: {@code volume_1}, {@code volume_2}. */
  private static String suffix(int number, int classes) {
    return classes == 1 ? "" : "_" + (number + 1);
  }

  /** Writes volumes; a closed link has no volume, and an empty cell for time and cost. */
  public static void write(
      AssignmentInput input, EngineInput engine, Assignment assignment, OutputStream out)
      throws IOException {
    int classes = input.classes().size();
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
      csv.writeRecord(columns(classes));
      for (int row = 0; row < input.network().links().size(); row++) {
        csv.writeRecord(cells(input.network(), row, engine, assignment, classes));
      }
    }
  }

  private static List<String> cells(
      AssignmentNetwork network, int row, EngineInput engine, Assignment assignment, int classes) {
    NetworkLink link = network.links().get(row);
    List<String> cells = new ArrayList<>();
    cells.add(link.id());
    cells.add(network.nodes().get(link.from()).id());
    cells.add(network.nodes().get(link.to()).id());
    boolean open = engine.has(row);
    int number = open ? engine.link(row) : 0;
    cells.add(open ? plain(assignment.volume(number)) : "0");
    cells.add(open ? plain(assignment.time(number)) : "");
    for (int each = 0; each < classes; each++) {
      if (classes > 1) {
        cells.add(open ? plain(assignment.volume(each, number)) : "0");
      }
      cells.add(open ? plain(assignment.cost(each, number)) : "");
    }
    return cells;
  }

  /** All digits, without an exponent. */
  public static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  /** Reads what {@link #write} wrote. The volumes are of use only if no problem was added. */
  static LinkVolumes read(
      Path path, AssignmentNetwork network, int classes, InputProblems problems) {
    CsvTable table =
        CsvTable.read(path, Columns.of(columns(classes).toArray(String[]::new)), problems);
    int links = network.links().size();
    double[][] volume = new double[classes][links];
    double[][] cost = new double[classes][links];
    double[] time = new double[links];
    List<CsvRow> rows = table.rows(row -> row);
    for (int number = 0; number < Math.min(links, rows.size()); number++) {
      CsvRow row = rows.get(number);
      checkLink(row, network, number);
      time[number] = orInfinite(row, TIME);
      for (int each = 0; each < classes; each++) {
        String suffix = suffix(each, classes);
        volume[each][number] = row.decimal(VOLUME + suffix, Range.ZERO_OR_MORE);
        cost[each][number] = orInfinite(row, COST + suffix);
      }
      checkSum(row, volume, number);
    }
    if (rows.size() != links && !problems.touch(InputFile.name(path))) {
      problems.add(rowCount(path, rows.size(), network));
    }
    return new LinkVolumes(volume, Optional.of(cost), Optional.of(time));
  }

  /** A closed link has neither time nor cost. */
  private static double orInfinite(CsvRow row, String column) {
    return row.optionalDecimal(column, Range.ZERO_OR_MORE).orElse(Double.POSITIVE_INFINITY);
  }

  private static void checkSum(CsvRow row, double[][] volume, int number) {
    double sum = 0;
    for (double[] each : volume) {
      sum += each[number];
    }
    double stated = row.decimal(VOLUME, Range.ZERO_OR_MORE);
    if (Math.abs(stated - sum) > SUM_TOLERANCE * Math.max(1, sum)) {
      row.problem(VOLUME, sum + ", the sum of the classes", "Correct the volumes of the row.");
    }
  }

  private static void checkLink(CsvRow row, AssignmentNetwork network, int number) {
    NetworkLink link = network.links().get(number);
    if (!row.text(LINK).equals(link.id())) {
      row.problem(
          LINK,
          "'" + link.id() + "', link " + (number + 1) + " of " + network.file(),
          "Keep one row for each link, in the order of the network's file.");
    }
  }

  static InputProblem rowCount(Path path, int rows, AssignmentNetwork network) {
    return InputProblem.ofFile(
        InputFile.name(path),
        rows + " links",
        network.links().size() + ", the links of " + network.file(),
        "Use the volumes that belong to this network; the file may be cut off.");
  }
}
