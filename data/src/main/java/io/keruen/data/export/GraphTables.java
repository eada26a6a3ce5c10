package io.keruen.data.export;

import io.keruen.data.result.CsvFile;
import io.keruen.data.result.OutputFolder;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Node;
import io.keruen.engine.study.Table;

/** What stands behind the numbers of an exported graph, so that any route can be looked up. */
public final class GraphTables {
  private final WeightedGraph graph;

  public GraphTables(WeightedGraph graph) {
    this.graph = graph;
  }

  /**
   * @throws io.keruen.data.input.InvalidInputException if they cannot be written
   */
  public void writeInto(OutputFolder folder) {
    for (Table table : new Table[] {nodes(), links()}) {
      folder.write(table.name() + ".csv", out -> CsvFile.write(table, out));
    }
  }

  private Table nodes() {
    Table.Builder table =
        Table.named("nodes", "Nodes of the exported graph")
            .integer("node", "", "number in the graph, from 0")
            .text("place", "place that starts or ends a way here; empty on a layer")
            .text("end", "origin or destination, for places")
            .text("layer", "mode, with gauge or product; empty for places")
            .text("territory", "ISO 3166-1 alpha-3; empty for places and on the high seas")
            .number("lat", "degrees", "north")
            .number("lon", "degrees", "east");
    for (int number = 0; number < graph.nodeCount(); number++) {
      Node node = graph.network().node(number);
      if (node instanceof Node.OfPlace place) {
        String end = place.end() == Node.End.ORIGIN ? "origin" : "destination";
        table.row(number, place.place(), end, "", "", node.lat(), node.lon());
      } else if (node instanceof Node.OfLayer point) {
        table.row(number, "", "", point.layer().id(), point.territory(), node.lat(), node.lon());
      }
    }
    return table.build();
  }

  private Table links() {
    Table.Builder table =
        Table.named("links", "Links of the exported graph")
            .integer("link", "", "number in the graph, from 0")
            .integer("from_node", "", "node where it starts")
            .integer("to_node", "", "node where it ends")
            .text("kind", "line, connector, transfer or crossing")
            .text("name", "of the crossing, the terminal or the passage; else empty")
            .number("length_km", "km", "length; 0 for transfers and crossings")
            .number("cost_usd_per_teu", "USD/TEU", "generalised cost")
            .integer("weight", "0.001 USD/TEU", "the same in thousandths, rounded");
    for (int link = 0; link < graph.linkCount(); link++) {
      Link what = graph.network().link(graph.networkLink(link));
      table.row(
          link,
          graph.tail(link),
          graph.head(link),
          kind(what),
          name(what),
          what.lengthKm(),
          graph.costUsd(link),
          graph.weight(link));
    }
    return table.build();
  }

  private static String kind(Link link) {
    if (link instanceof Link.Line) {
      return "line";
    }
    if (link instanceof Link.Connector) {
      return "connector";
    }
    return link instanceof Link.Transfer ? "transfer" : "crossing";
  }

  private static String name(Link link) {
    if (link instanceof Link.Line line) {
      return line.passage();
    }
    if (link instanceof Link.Transfer transfer) {
      return transfer.terminal();
    }
    return link instanceof Link.Crossing crossing ? crossing.crossing() : "";
  }
}
