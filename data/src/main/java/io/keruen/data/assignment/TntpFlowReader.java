package io.keruen.data.assignment;

import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads link volumes of TNTP, {@code *_flow.tntp}: from, to, volume, cost. */
final class TntpFlowReader {
  private static final List<String> COLUMNS = List.of("from", "to", "volume", "cost");

  private TntpFlowReader() {}

  /**
   * Reads a file for a network and a single class. Where several links join the same two nodes,
   * rows belong to them in the order of both files.
   */
  static LinkVolumes read(Path path, AssignmentNetwork network, InputProblems problems) {
    TntpText text = TntpText.read(path, "a TNTP flow file", problems);
    Map<String, Deque<Integer>> links = new HashMap<>();
    for (int link = 0; link < network.links().size(); link++) {
      links.computeIfAbsent(key(network, link), key -> new ArrayDeque<>()).add(link);
    }
    double[][] volume = new double[1][network.links().size()];
    double[][] cost = new double[1][network.links().size()];
    List<TntpText.Row> rows = text.rows();
    int first = !rows.isEmpty() && rows.get(0).isHeading() ? 1 : 0;
    for (TntpText.Row row : rows.subList(first, rows.size())) {
      TntpRow.of(text, row, COLUMNS, COLUMNS.size(), problems)
          .ifPresent(
              cells -> {
                Deque<Integer> open =
                    links.getOrDefault(
                        cells.text("from") + " " + cells.text("to"), new ArrayDeque<>());
                if (open.isEmpty()) {
                  cells.problem(
                      "to",
                      "a link of " + network.file() + " from node " + cells.text("from"),
                      "Use the volumes that belong to this network.");
                } else {
                  int link = open.remove();
                  volume[0][link] = cells.decimal("volume", Range.ZERO_OR_MORE);
                  cost[0][link] = cells.decimal("cost", Range.ZERO_OR_MORE);
                }
              });
    }
    if (rows.size() - first != network.links().size() && !problems.touch(text.file())) {
      problems.add(FlowsFile.rowCount(path, rows.size() - first, network));
    }
    return new LinkVolumes(volume, Optional.of(cost), Optional.empty());
  }

  private static String key(AssignmentNetwork network, int link) {
    NetworkLink of = network.links().get(link);
    return network.nodes().get(of.from()).id() + " " + network.nodes().get(of.to()).id();
  }
}
