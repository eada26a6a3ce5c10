package io.keruen.data.assignment;

import io.keruen.data.assignment.NetworkNode.Position;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the positions of nodes, {@code *_node.tntp}: node, x, y. */
final class TntpNodeReader {
  private static final List<String> COLUMNS = List.of("node", "x", "y");

  private TntpNodeReader() {}

  /** Positions by the id of the node; of use only if no problem was added. */
  static Map<String, Position> read(Path path, InputProblems problems) {
    TntpText text = TntpText.read(path, "a TNTP node file", problems);
    Map<String, Position> positions = new HashMap<>();
    for (TntpText.Row row : text.rows()) {
      if (!row.isHeading()) {
        TntpRow.of(text, row, COLUMNS, COLUMNS.size(), problems)
            .ifPresent(
                cells ->
                    positions.put(
                        Long.toString(cells.node("node")),
                        new Position(
                            cells.decimal("x", Range.ANY), cells.decimal("y", Range.ANY))));
      }
    }
    return positions;
  }
}
