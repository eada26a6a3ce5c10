package io.keruen.data.assignment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes networks, trips and volumes in TNTP form; numbers keep all their digits. */
public final class TntpWriter {
  private TntpWriter() {}

  /**
   * Writes a network whose nodes have whole numbers as ids. A link without a limit gets b 0 and a
   * capacity of 1.
   *
   * @throws IllegalArgumentException if nodes have other ids, or some node is closed to paths while
   *     one of a lower number is open
   */
  public static void writeNetwork(AssignmentNetwork network, OutputStream out) throws IOException {
    long firstThrough = firstThroughNode(network);
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      tag(writer, TntpText.ZONES, network.zones().map(List::size).orElse(network.nodes().size()));
      tag(writer, TntpText.NODES, network.nodes().size());
      tag(writer, TntpText.FIRST_THROUGH_NODE, firstThrough);
      tag(writer, TntpText.LINKS, network.links().size());
      writer.write("<END OF METADATA>\n\n~\tinit_node\tterm_node\tcapacity\tlength");
      writer.write("\tfree_flow_time\tb\tpower\tspeed\ttoll\tlink_type\t;\n");
      for (NetworkLink link : network.links()) {
        writer.write(row(network, link));
      }
    }
  }

  private static String row(AssignmentNetwork network, NetworkLink link) {
    boolean unlimited = link.capacity() == Double.POSITIVE_INFINITY;
    return String.join(
        "\t",
        "",
        network.nodes().get(link.from()).id(),
        network.nodes().get(link.to()).id(),
        unlimited ? "1" : Double.toString(link.capacity()),
        Double.toString(link.length()),
        Double.toString(link.freeFlowTime()),
        unlimited ? "0" : Double.toString(link.b()),
        Double.toString(link.power()),
        cell(network, link, "speed"),
        Double.toString(link.toll()),
        cell(network, link, "link_type"),
        ";\n");
  }

  private static String cell(AssignmentNetwork network, NetworkLink link, String column) {
    int at = network.columns().indexOf(column);
    String cell = at < 0 ? "" : link.cells().get(at);
    return cell.isEmpty() ? "0" : cell;
  }

  private static long firstThroughNode(AssignmentNetwork network) {
    long highestClosed = 0;
    long lowestOpen = Long.MAX_VALUE;
    for (NetworkNode node : network.nodes()) {
      long id = Long.parseLong(node.id());
      if (node.passage() == NetworkNode.Passage.CLOSED) {
        highestClosed = Math.max(highestClosed, id);
      } else {
        lowestOpen = Math.min(lowestOpen, id);
      }
    }
    if (highestClosed > lowestOpen) {
      throw new IllegalArgumentException(
          "node "
              + highestClosed
              + " is closed to paths and node "
              + lowestOpen
              + " is open; TNTP needs closed nodes to have the lowest numbers");
    }
    return highestClosed + 1;
  }

  /** Writes trips, an origin after the other. */
  public static void writeTrips(TripTable trips, int zones, OutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      tag(writer, TntpText.ZONES, zones);
      writer.write("<" + TntpText.TOTAL_FLOW + "> " + trips.total() + "\n<END OF METADATA>\n");
      int origin = -1;
      for (int entry = 0; entry < trips.size(); entry++) {
        if (trips.origin(entry) != origin) {
          origin = trips.origin(entry);
          writer.write("\nOrigin " + trips.zones().get(origin) + "\n");
        }
        String to = trips.zones().get(trips.destination(entry));
        writer.write(" " + to + " : " + trips.volume(entry) + ";\n");
      }
    }
  }

  /** Writes volumes and costs of the first class. */
  public static void writeFlows(AssignmentNetwork network, LinkVolumes volumes, OutputStream out)
      throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      writer.write("From\tTo\tVolume\tCost\n");
      for (int number = 0; number < network.links().size(); number++) {
        NetworkLink link = network.links().get(number);
        writer.write(
            "%s\t%s\t%s\t%s\n"
                .formatted(
                    network.nodes().get(link.from()).id(),
                    network.nodes().get(link.to()).id(),
                    volumes.volume(0, number),
                    volumes.cost(0, number)));
      }
    }
  }

  private static void tag(Writer writer, String name, long value) throws IOException {
    writer.write("<" + name + "> " + value + "\n");
  }
}
