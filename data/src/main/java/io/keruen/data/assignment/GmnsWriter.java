package io.keruen.data.assignment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.keruen.data.assignment.NetworkNode.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a network and its trips as a folder in GMNS form, with the curve of every link in the
 * columns of TAPLite ({@code vdf_fftt}, {@code vdf_alpha}, {@code vdf_beta}). Every link has one
 * lane, so that a capacity is that of the link.
 */
public final class GmnsWriter {
  private GmnsWriter() {}

  /**
   * Writes {@code node.csv} and {@code link.csv} into a folder that is there.
   *
   * @throws IllegalArgumentException if a node that is no zone is closed to paths: GMNS has no word
   *     for it, and marked as a centroid it would become a zone
   */
  public static void writeNetwork(AssignmentNetwork network, Path folder) throws IOException {
    writeNodes(network, folder.resolve("node.csv"));
    try (CsvWriter csv = csv(folder.resolve("link.csv"))) {
      List<String> header =
          new ArrayList<>(
              List.of(
                  "link_id",
                  "from_node_id",
                  "to_node_id",
                  "directed",
                  "length",
                  "capacity",
                  "lanes",
                  "vdf_fftt",
                  "vdf_alpha",
                  "vdf_beta",
                  "toll"));
      List<String> carried =
          network.columns().stream().filter(column -> !header.contains(column)).toList();
      header.addAll(carried);
      csv.writeRecord(header);
      for (NetworkLink link : network.links()) {
        List<String> cells =
            new ArrayList<>(
                List.of(
                    link.id(),
                    network.nodes().get(link.from()).id(),
                    network.nodes().get(link.to()).id(),
                    "true",
                    FlowsFile.plain(link.length()),
                    capacity(link),
                    "1",
                    FlowsFile.plain(link.freeFlowTime()),
                    FlowsFile.plain(link.b()),
                    FlowsFile.plain(link.power()),
                    FlowsFile.plain(link.toll())));
        carried.forEach(column -> cells.add(link.cells().get(network.columns().indexOf(column))));
        csv.writeRecord(cells);
      }
    }
  }

  private static String capacity(NetworkLink link) {
    return link.capacity() == Double.POSITIVE_INFINITY ? "" : FlowsFile.plain(link.capacity());
  }

  private static void writeNodes(AssignmentNetwork network, Path file) throws IOException {
    String[] zone = new String[network.nodes().size()];
    network.zones().orElse(List.of()).forEach(each -> zone[each.node()] = each.id());
    String[] type = new String[zone.length];
    for (int number = 0; number < zone.length; number++) { // before a file is begun
      type[number] = type(network.nodes().get(number), zone[number] != null);
    }
    try (CsvWriter csv = csv(file)) {
      csv.writeRecord("node_id", "x_coord", "y_coord", "zone_id", "node_type");
      for (int number = 0; number < zone.length; number++) {
        NetworkNode node = network.nodes().get(number);
        csv.writeRecord(
            node.id(),
            node.position().map(at -> FlowsFile.plain(at.x())).orElse(""),
            node.position().map(at -> FlowsFile.plain(at.y())).orElse(""),
            zone[number] == null ? "" : zone[number],
            type[number]);
      }
    }
  }

  private static String type(NetworkNode node, boolean isZone) {
    if (node.passage() == Passage.OPEN) {
      return "";
    }
    if (!isZone) {
      throw new IllegalArgumentException(
          "node '"
              + node.id()
              + "' is closed to paths and is no zone; GMNS can close nodes of zones only");
    }
    return "centroid";
  }

  /** Writes {@code demand.csv} into a folder that is there. */
  public static void writeTrips(TripTable trips, Path folder) throws IOException {
    try (CsvWriter csv = csv(folder.resolve("demand.csv"))) {
      csv.writeRecord("o_zone_id", "d_zone_id", "volume");
      for (int entry = 0; entry < trips.size(); entry++) {
        csv.writeRecord(
            trips.zones().get(trips.origin(entry)),
            trips.zones().get(trips.destination(entry)),
            FlowsFile.plain(trips.volume(entry)));
      }
    }
  }

  private static CsvWriter csv(Path file) throws IOException {
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.LF)
        .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }
}
