package io.keruen.data.export;

import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.WorldLabel;
import io.keruen.engine.network.Node;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A graph in the text files of the 9th DIMACS implementation challenge on shortest paths (2006): an
 * arc a line, and the coordinates of a node a line. See docs/formats/export.md.
 */
public final class DimacsFiles {
  private static final double COORDINATES_PER_DEGREE = 1e6;

  private final WeightedGraph graph;
  private final WorldLabel label;

  public DimacsFiles(WeightedGraph graph, WorldLabel label) {
    this.graph = graph;
    this.label = label;
  }

  /**
   * @throws io.keruen.data.input.InvalidInputException if they cannot be written
   */
  public void writeInto(OutputFolder folder) {
    write(folder, "network.gr", this::arcs);
    write(folder, "network.co", this::coordinates);
  }

  private void arcs(PrintWriter out) {
    comment(out, "arc weight: generalised cost in thousandths of a USD per TEU");
    comment(out, "the first arc is link 0 of links.csv, and so on");
    out.printf("p sp %d %d%n", graph.nodeCount(), graph.linkCount());
    for (int link = 0; link < graph.linkCount(); link++) {
      out.print("a ");
      out.print(graph.tail(link) + 1);
      out.print(' ');
      out.print(graph.head(link) + 1);
      out.print(' ');
      out.println(graph.weight(link));
    }
  }

  private void coordinates(PrintWriter out) {
    comment(out, "longitude, then latitude, in millionths of a degree (WGS 84)");
    out.printf("p aux sp co %d%n", graph.nodeCount());
    for (int number = 0; number < graph.nodeCount(); number++) {
      Node node = graph.network().node(number);
      out.print("v ");
      out.print(number + 1);
      out.print(' ');
      out.print(Math.round(node.lon() * COORDINATES_PER_DEGREE));
      out.print(' ');
      out.println(Math.round(node.lat() * COORDINATES_PER_DEGREE));
    }
  }

  private void write(OutputFolder folder, String file, Consumer<PrintWriter> lines) {
    folder.write(
        file,
        stream -> {
          PrintWriter out =
              new PrintWriter(
                  new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
          comment(out, "Keruen, data set " + label.dataSet() + ", version " + label.version());
          comment(out, "scenario " + label.scenario());
          comment(out, "goods " + label.commodity());
          comment(out, "node 1 is node 0 of nodes.csv, and so on");
          lines.accept(out);
          if (out.checkError()) {
            throw new IOException("the text could not be written whole");
          }
        });
  }

  private static void comment(PrintWriter out, String text) {
    out.print("c ");
    out.println(text);
  }
}
