package io.keruen.engine.flow;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A grid of 5 x 5 nodes, a third of which are zones, as it is drawn and with other numbers. */
final class RenumberedGrid {
  private static final int SIDE = 5;

  /** The grid, somehow numbered. */
  record Numbered(FlowNetwork network, FlowClass cars) {}

  private record Street(int from, int to, LinkTime time) {}

  private record Trips(int from, int to, double volume) {}

  private final List<Street> streets = new ArrayList<>();
  private final List<Trips> trips = new ArrayList<>();
  private final List<Integer> zones = new ArrayList<>(); // nodes
  private final Random random;

  RenumberedGrid(long seed) {
    random = new Random(seed);
    for (int node = 0; node < SIDE * SIDE; node++) {
      if (node % SIDE < SIDE - 1) {
        addBothWays(node, node + 1);
      }
      if (node + SIDE < SIDE * SIDE) {
        addBothWays(node, node + SIDE);
      }
      if (random.nextInt(3) == 0) {
        zones.add(node);
      }
    }
    for (int from : zones) {
      for (int to : zones) {
        if (from != to) {
          trips.add(new Trips(from, to, 10 * (1 + random.nextInt(9))));
        }
      }
    }
  }

  private void addBothWays(int one, int other) {
    streets.add(new Street(one, other, new Bpr(1 + random.nextInt(3), 0.15, 150, 4)));
    streets.add(new Street(other, one, new Bpr(1 + random.nextInt(3), 0.15, 150, 4)));
  }

  Numbered drawn() {
    return numbered(IntStream.range(0, SIDE * SIDE).boxed().toList(), streets, zones);
  }

  /** The same grid with nodes, links and zones in another order. */
  Numbered renumbered() {
    return numbered(
        shuffled(IntStream.range(0, SIDE * SIDE).boxed().toList()),
        shuffled(streets),
        shuffled(zones));
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> other = new ArrayList<>(list);
    Collections.shuffle(other, random);
    return other;
  }

  private Numbered numbered(List<Integer> number, List<Street> links, List<Integer> zoneNodes) {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    number.forEach(node -> builder.addNode());
    links.forEach(
        link -> builder.addLink(number.get(link.from()), number.get(link.to()), link.time()));
    zoneNodes.forEach(node -> builder.addZone(number.get(node), Passage.OPEN));
    FlowNetwork network = builder.freeze();
    OdMatrix.Builder demand = OdMatrix.builder(zoneNodes.size());
    trips.forEach(
        each ->
            demand.add(
                zoneNodes.indexOf(each.from()), zoneNodes.indexOf(each.to()), each.volume()));
    return new Numbered(network, FlowClass.ofTime("cars", demand.build(), network));
  }
}
