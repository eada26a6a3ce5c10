package io.keruen.data.assignment;

import io.keruen.data.assignment.NetworkNode.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network as its file describes it. Nodes are numbered 0, 1, 2, ... in the order of {@link
 * #nodes}.
 *
 * @param file name for messages
 * @param nodes all nodes
 * @param zones where trips start and end; empty if the file does not tell, then those are zones
 *     that trips files name
 * @param links in the order of the file; parallel ones are legal
 * @param columns names of the columns that {@link NetworkLink#cells} holds
 */
public record AssignmentNetwork(
    String file,
    List<NetworkNode> nodes,
    Optional<List<Zone>> zones,
    List<NetworkLink> links,
    List<String> columns) {
  public AssignmentNetwork {
    nodes = List.copyOf(nodes);
    zones = zones.map(List::copyOf);
    links = List.copyOf(links);
    columns = List.copyOf(columns);
  }

  /** This network with other zones. */
  AssignmentNetwork withZones(List<Zone> other) {
    return new AssignmentNetwork(file, nodes, Optional.of(other), links, columns);
  }

  /** This network with all nodes of zones open or closed to paths between others. */
  AssignmentNetwork withCentroids(Passage passage) {
    List<NetworkNode> changed = new ArrayList<>(nodes);
    for (Zone zone : zones.orElseThrow()) {
      NetworkNode node = nodes.get(zone.node());
      changed.set(zone.node(), new NetworkNode(node.id(), passage, node.position()));
    }
    return new AssignmentNetwork(file, changed, zones, links, columns);
  }

  /** This network with other positions of some nodes, by their ids. */
  AssignmentNetwork withPositions(Map<String, NetworkNode.Position> positions) {
    List<NetworkNode> moved =
        nodes.stream()
            .map(
                node ->
                    new NetworkNode(
                        node.id(),
                        node.passage(),
                        Optional.ofNullable(positions.get(node.id())).or(node::position)))
            .toList();
    return new AssignmentNetwork(file, moved, zones, links, columns);
  }

  /** Links that may carry volume. */
  public List<NetworkLink> openLinks() {
    return links.stream().filter(link -> !link.isClosed()).toList();
  }
}
