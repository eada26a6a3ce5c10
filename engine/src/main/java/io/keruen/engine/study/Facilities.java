package io.keruen.engine.study;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Capacity;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.PathAccumulator.Mark;
import io.keruen.engine.path.Skims;
import io.keruen.engine.scenario.World;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Terminals and crossings of a topology that state a capacity, numbered, with their links. All
 * worlds of a study share them. Immutable.
 */
final class Facilities {
  private final List<Facility> all;
  private final List<BitSet> links;
  private final BitSet inARow; // facilities that a path may use several times
  private final int unstated;

  private Facilities(Network network, NavigableMap<Facility, BitSet> stated, int unstated) {
    all = List.copyOf(stated.keySet());
    links = List.copyOf(stated.values());
    inARow = new BitSet();
    for (int facility = 0; facility < all.size(); facility++) {
      inARow.set(facility, joins(network, links.get(facility)));
    }
    this.unstated = unstated;
  }

  /** True if one link leads to another that does not lead back: from train to ferry to ship. */
  private static boolean joins(Network network, BitSet links) {
    return links.stream()
        .anyMatch(
            first ->
                links.stream()
                    .anyMatch(
                        second ->
                            network.toNode(first) == network.fromNode(second)
                                && network.fromNode(first) != network.toNode(second)));
  }

  /** Those that state a capacity in a network, in the order of their names. */
  static Facilities of(Network network) {
    NavigableMap<Facility, BitSet> stated = new TreeMap<>(Facility.ORDER);
    TreeSet<Facility> others = new TreeSet<>(Facility.ORDER);
    for (int link = 0; link < network.linkCount(); link++) {
      Optional<Facility> facility = facility(network, link);
      if (facility.isPresent() && capacity(network.link(link)).isPresent()) {
        stated.computeIfAbsent(facility.get(), key -> new BitSet()).set(link);
      } else if (network.isOpen(link)) {
        facility.ifPresent(others::add);
      }
    }
    for (int number = 0; number < network.linkCount(); number++) {
      int link = number; // one that states no capacity shares that of the others
      facility(network, link)
          .filter(stated::containsKey)
          .ifPresent(shared -> stated.get(shared).set(link));
    }
    others.removeAll(stated.keySet());
    return new Facilities(network, stated, others.size());
  }

  private static Optional<Facility> facility(Network network, int number) {
    Link link = network.link(number);
    if (link instanceof Link.Transfer transfer) {
      return Optional.of(Facility.of(transfer));
    }
    return link instanceof Link.Crossing crossing
        ? Optional.of(
            Facility.of(
                crossing,
                territory(network.node(network.fromNode(number))),
                territory(network.node(network.toNode(number)))))
        : Optional.empty();
  }

  private static String territory(Node node) {
    return node instanceof Node.OfLayer layered ? layered.territory() : "";
  }

  private static Optional<Capacity> capacity(Link link) {
    if (link instanceof Link.Transfer transfer) {
      return transfer.capacity();
    }
    return link instanceof Link.Crossing crossing ? crossing.capacity() : Optional.empty();
  }

  List<Facility> all() {
    return all;
  }

  int count() {
    return all.size();
  }

  /** Open terminals and crossing directions without a stated capacity: there is no congestion. */
  int unstated() {
    return unstated;
  }

  /** The largest capacity that a link of the facility states; the rows of a terminal repeat it. */
  Capacity capacity(int facility, Network network) {
    return links.get(facility).stream()
        .mapToObj(link -> capacity(network.link(link)))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Capacity::teuPerYear))
        .orElseThrow();
  }

  /** Hours of the facility's fastest link: what a shorter queue can save at most. */
  double leastHours(int facility, LinkCosts costs) {
    return links.get(facility).stream()
        .mapToDouble(link -> costs.hours()[link])
        .min()
        .orElseThrow();
  }

  /** Also collects how often paths use each facility. */
  PathAccumulator collect(PathAccumulator accumulator) {
    PathAccumulator result = accumulator;
    for (int facility = 0; facility < count(); facility++) {
      BitSet of = links.get(facility);
      result =
          inARow.get(facility)
              ? result.summing(name(facility), accumulator.oneOn(of))
              : result.marking(Mark.links(name(facility)), of);
    }
    return result;
  }

  /** How often the path between two places uses a facility. */
  @FunctionalInterface
  interface Passages {
    double count(int facility, int i, int j);
  }

  /** Passages along the paths of skims that collected them. */
  Passages passages(Skims skims) {
    int[] number = new int[count()]; // of the sum or mark
    for (int facility = 0; facility < number.length; facility++) {
      number[facility] =
          inARow.get(facility)
              ? skims.sumNames().indexOf(name(facility))
              : skims.find(Mark.links(name(facility))).orElseThrow();
    }
    return (facility, i, j) ->
        inARow.get(facility)
            ? skims.sum(number[facility], i, j)
            : skims.uses(number[facility], i, j) ? 1 : 0;
  }

  private static String name(int facility) {
    return "facility " + facility;
  }

  /**
   * The world in which the facilities take longer.
   *
   * @param delayHours per facility; below 0 for shorter
   */
  World delayed(World world, double[] delayHours) {
    Map<Integer, Link> changed = new HashMap<>();
    for (int facility = 0; facility < count(); facility++) {
      double hours = delayHours[facility];
      if (hours != 0) {
        links.get(facility).stream()
            .forEach(link -> changed.put(link, delayed(world.network().link(link), hours)));
      }
    }
    return changed.isEmpty() ? world : world.with(world.network().with(changed));
  }

  private static Link delayed(Link link, double hours) {
    return link instanceof Link.Transfer transfer
        ? transfer.withHours(Math.max(0, transfer.hours() + hours))
        : ((Link.Crossing) link).plusHours(hours);
  }
}
