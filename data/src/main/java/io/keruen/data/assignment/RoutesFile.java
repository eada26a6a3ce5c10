package io.keruen.data.assignment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import io.keruen.engine.flow.PairRoutes;
import io.keruen.engine.flow.RouteShare;
import io.keruen.engine.flow.StochasticEquilibrium;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Routes and their shares as CSV, pair by pair; all digits are kept. Columns:
 * docs/formats/assignment.md.
 */
public final class RoutesFile {
  private static final String CLASS = "class";
  private static final String ORIGIN = "origin";
  private static final String DESTINATION = "destination";
  private static final String ROUTE = "route";
  private static final String LINKS = "links";
  private static final String SHARE = "share";
  private static final String VOLUME = "volume";
  private static final String COST = "cost";
  private static final String[] COLUMNS = {
    CLASS, ORIGIN, DESTINATION, ROUTE, LINKS, SHARE, VOLUME, COST
  };
  private static final Range PART = Range.between(0, 1);

  private RoutesFile() {}

  /** Writes all routes of an equilibrium, also those that nearly nobody takes. */
  public static void write(
      AssignmentInput input, EngineInput engine, StochasticEquilibrium result, OutputStream out)
      throws IOException {
    int[] rowOfLink = engine.rowOfLink();
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
      csv.writeRecord(COLUMNS);
      for (PairRoutes pair : result.pairs()) {
        for (RouteShare route : pair.routes()) {
          csv.writeRecord(cells(input, pair, route, rowOfLink));
        }
      }
    }
  }

  private static List<String> cells(
      AssignmentInput input, PairRoutes pair, RouteShare route, int[] rowOfLink) {
    List<NetworkLink> all = input.network().links();
    List<NetworkLink> links =
        route.links().stream().map(number -> all.get(rowOfLink[number])).toList();
    List<NetworkNode> nodes = input.network().nodes();
    List<String> passed = new ArrayList<>();
    passed.add(nodes.get(links.get(0).from()).id());
    links.forEach(link -> passed.add(nodes.get(link.to()).id()));
    return List.of(
        Integer.toString(pair.flowClass() + 1),
        input.zones().get(pair.origin()).id(),
        input.zones().get(pair.destination()).id(),
        String.join("|", passed),
        String.join("|", links.stream().map(NetworkLink::id).toList()),
        FlowsFile.plain(route.share()),
        FlowsFile.plain(route.share() * pair.demand()),
        FlowsFile.plain(route.cost()));
  }

  /** Reads what {@link #write} wrote. The rows are of use only if no problem was added. */
  static List<RouteRow> read(
      Path path, AssignmentNetwork network, int classes, InputProblems problems) {
    Map<String, Integer> links = new HashMap<>(); // numbers, by id
    network.links().forEach(link -> links.put(link.id(), links.size()));
    References known = References.of(network.file(), links.keySet());
    return CsvTable.read(path, Columns.of(COLUMNS), problems)
        .rows(row -> row(row, links, known, classes));
  }

  private static RouteRow row(
      CsvRow row, Map<String, Integer> links, References known, int classes) {
    return new RouteRow(
        row.line(),
        row.integer(CLASS, 1, classes) - 1,
        row.requiredText(ORIGIN),
        row.requiredText(DESTINATION),
        row.list(ROUTE),
        row.references(LINKS, known).stream().filter(links::containsKey).map(links::get).toList(),
        row.decimal(SHARE, PART),
        row.decimal(VOLUME, Range.ZERO_OR_MORE),
        row.decimal(COST, Range.ZERO_OR_MORE));
  }
}
