package io.keruen.data.assignment;

import io.keruen.engine.flow.Bpr;
import io.keruen.engine.flow.ConstantTime;
import io.keruen.engine.flow.FlowClass;
import io.keruen.engine.flow.FlowNetwork;
import io.keruen.engine.flow.FlowNetworkBuilder;
import io.keruen.engine.flow.LinkTime;
import io.keruen.engine.flow.LostFlowException;
import io.keruen.engine.flow.OdMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An assignment input as the engine takes it, and which link is which. Immutable. */
public final class EngineInput {
  private static final int NONE = -1;

  private final FlowNetwork network;
  private final List<FlowClass> classes;
  private final int[] linkOfRow; // per link of the file; NONE if closed
  private final String[] nodeIds; // per node added to the network

  private EngineInput(
      FlowNetwork network, List<FlowClass> classes, int[] linkOfRow, String[] nodeIds) {
    this.network = network;
    this.classes = List.copyOf(classes);
    this.linkOfRow = linkOfRow;
    this.nodeIds = nodeIds;
  }

  /** Links that are closed are left out; classes have the names of their trips files. */
  public static EngineInput of(AssignmentInput input) {
    List<NetworkLink> rows = input.network().links();
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    int[] exit = addNodes(input, builder);
    int[] added = new int[rows.size()];
    for (int row = 0; row < added.length; row++) {
      NetworkLink link = rows.get(row);
      added[row] =
          link.isClosed() ? NONE : builder.addLink(exit[link.from()], link.to(), time(link));
    }
    FlowNetwork network = builder.freeze();
    int[] linkOfRow =
        Arrays.stream(added).map(each -> each == NONE ? NONE : network.linkOfAdded(each)).toArray();
    List<FlowClass> classes = new ArrayList<>();
    for (int number = 0; number < input.classes().size(); number++) {
      ClassTrips of = input.classes().get(number);
      double[] fixed = new double[network.linkCount()];
      for (int row = 0; row < linkOfRow.length; row++) {
        if (linkOfRow[row] != NONE) {
          fixed[linkOfRow[row]] = of.fixedCost(rows.get(row));
        }
      }
      classes.add(FlowClass.of(name(input, number), demand(input, number), fixed));
    }
    return new EngineInput(network, classes, linkOfRow, nodeIds(input, exit, network));
  }

  private static String[] nodeIds(AssignmentInput input, int[] exit, FlowNetwork network) {
    String[] ids = new String[network.addedNodeCount()];
    for (int node = 0; node < exit.length; node++) {
      ids[node] = input.network().nodes().get(node).id();
      ids[exit[node]] = ids[node];
    }
    return ids;
  }

  /** The trips file, and which class it is where several read the same file. */
  private static String name(AssignmentInput input, int flowClass) {
    String file = input.trips(flowClass).file();
    long same =
        IntStream.range(0, flowClass).filter(n -> input.trips(n).file().equals(file)).count();
    return same == 0 ? file : file + " (" + (same + 1) + ")";
  }

  /**
   * Adds all nodes and zones. A node that no path may pass and that is no zone has a second node
   * for the links that leave it.
   *
   * @return where links that leave begin, per node
   */
  private static int[] addNodes(AssignmentInput input, FlowNetworkBuilder builder) {
    List<NetworkNode> nodes = input.network().nodes();
    nodes.forEach(node -> builder.addNode());
    boolean[] isZone = new boolean[nodes.size()];
    for (Zone zone : input.zones()) {
      isZone[zone.node()] = true;
      builder.addZone(
          zone.node(),
          nodes.get(zone.node()).passage() == NetworkNode.Passage.OPEN
              ? FlowNetworkBuilder.Passage.OPEN
              : FlowNetworkBuilder.Passage.CLOSED);
    }
    int[] exit = new int[nodes.size()];
    for (int node = 0; node < exit.length; node++) {
      boolean blocks = nodes.get(node).passage() == NetworkNode.Passage.CLOSED && !isZone[node];
      exit[node] = blocks ? builder.addNode() : node;
    }
    return exit;
  }

  private static LinkTime time(NetworkLink link) {
    if (!link.takesConstantTime()) {
      return new Bpr(link.freeFlowTime(), link.b(), link.capacity(), link.power());
    }
    return new ConstantTime(
        link.power() == 0 ? link.freeFlowTime() * (1 + link.b()) : link.freeFlowTime());
  }

  private static OdMatrix demand(AssignmentInput input, int flowClass) {
    Map<String, Integer> numbers = new HashMap<>();
    input.zones().forEach(zone -> numbers.put(zone.id(), numbers.size()));
    TripTable trips = input.trips(flowClass);
    int[] zone = trips.zones().stream().mapToInt(numbers::get).toArray();
    OdMatrix.Builder demand = OdMatrix.builder(input.zones().size());
    for (int entry = 0; entry < trips.size(); entry++) {
      demand.add(zone[trips.origin(entry)], zone[trips.destination(entry)], trips.volume(entry));
    }
    return demand.build();
  }

  /** The network; its zones are those of the input, in the same order. */
  public FlowNetwork network() {
    return network;
  }

  /** The classes of the input, in the same order. */
  public List<FlowClass> classes() {
    return classes;
  }

  /** What the file calls a node that was added to the network, see {@link LostFlowException}. */
  public String nodeId(int addedNode) {
    return nodeIds[addedNode];
  }

  /** True if a link of the file is in the network; one that carries nothing is not. */
  public boolean has(int row) {
    return linkOfRow[row] != NONE;
  }

  /** Number in the network of a link of the file that is in it. */
  public int link(int row) {
    return linkOfRow[row];
  }

  /** Links of the file, per link of the network. */
  int[] rowOfLink() {
    int[] rows = new int[network.linkCount()];
    for (int row = 0; row < linkOfRow.length; row++) {
      if (linkOfRow[row] != NONE) {
        rows[linkOfRow[row]] = row;
      }
    }
    return rows;
  }
}
