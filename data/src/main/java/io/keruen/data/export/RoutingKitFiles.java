package io.keruen.data.export;

import io.keruen.data.result.OutputFolder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A graph as the vectors that RoutingKit's {@code load_vector} reads: the elements one after the
 * other, four bytes each, little-endian, nothing else. See docs/formats/export.md.
 */
public final class RoutingKitFiles {
  private final WeightedGraph graph;

  public RoutingKitFiles(WeightedGraph graph) {
    this.graph = graph;
  }

  /**
   * @throws io.keruen.data.input.InvalidInputException if they cannot be written
   */
  public void writeInto(OutputFolder folder) {
    write(folder, "first_out", graph.firstOut());
    write(folder, "tail", perLink(graph::tail));
    write(folder, "head", perLink(graph::head));
    write(folder, "weight", perLink(graph::weight));
    write(folder, "travel_time", perLink(graph::seconds));
    write(folder, "geo_distance", perLink(graph::metres));
    write(folder, "latitude", perNode(node -> graph.network().node(node).lat()));
    write(folder, "longitude", perNode(node -> graph.network().node(node).lon()));
  }

  private int[] perLink(IntUnaryOperator value) {
    return IntStream.range(0, graph.linkCount()).map(value).toArray();
  }

  /** Bits of 32-bit floating-point numbers. */
  private int[] perNode(IntToDoubleFunction value) {
    return IntStream.range(0, graph.nodeCount())
        .map(node -> Float.floatToIntBits((float) value.applyAsDouble(node)))
        .toArray();
  }

  private static void write(OutputFolder folder, String file, int[] elements) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(elements.length, Integer.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(elements).forEach(bytes::putInt);
    folder.write(file, out -> out.write(bytes.array()));
  }
}
