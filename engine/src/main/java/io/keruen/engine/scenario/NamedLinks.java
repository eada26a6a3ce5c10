package io.keruen.engine.scenario;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Names;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Link numbers by the names that edits speak of. */
final class NamedLinks {
  private final Network network;
  private final SortedMap<String, List<Integer>> crossings = names();
  private final SortedMap<String, List<Integer>> terminals = names();
  private final SortedMap<String, List<Integer>> passages = names();
  private final List<Integer> allCrossings = new ArrayList<>();

  NamedLinks(Network network) {
    this.network = network;
    for (int number = 0; number < network.linkCount(); number++) {
      Link link = network.link(number);
      if (link instanceof Link.Crossing crossing) {
        note(crossings, crossing.crossing(), number);
        allCrossings.add(number);
      } else if (link instanceof Link.Transfer transfer) {
        note(terminals, transfer.terminal(), number);
      } else if (link instanceof Link.Line line && !line.passage().isEmpty()) {
        note(passages, line.passage(), number);
      }
    }
  }

  private static SortedMap<String, List<Integer>> names() {
    return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  }

  private static void note(SortedMap<String, List<Integer>> byName, String name, int link) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(link);
  }

  /** Links of a crossing; empty if there is none of the name and mode. */
  List<Integer> crossing(String name, Optional<Mode> mode) {
    return keep(crossings.getOrDefault(name, List.of()), link -> hasMode(link, mode));
  }

  boolean hasCrossing(String name) {
    return crossings.containsKey(name);
  }

  List<String> crossingsLike(String name) {
    return Names.nearest(name, List.copyOf(crossings.keySet()), 3);
  }

  /** Crossings between two territories, both directions. */
  List<Integer> border(String a, String b, Optional<Mode> mode) {
    return keep(
        allCrossings,
        link ->
            hasMode(link, mode)
                && ((from(link).equals(a) && to(link).equals(b))
                    || (from(link).equals(b) && to(link).equals(a))));
  }

  /** All crossings of a territory, both directions. */
  List<Integer> bordersOf(String territory, Optional<Mode> mode) {
    return keep(
        allCrossings,
        link ->
            hasMode(link, mode) && (from(link).equals(territory) || to(link).equals(territory)));
  }

  /** Territories that share a crossing with a territory, sorted. */
  List<String> neighboursOf(String territory) {
    return bordersOf(territory, Optional.empty()).stream()
        .map(link -> from(link).equals(territory) ? to(link) : from(link))
        .distinct()
        .sorted()
        .toList();
  }

  List<Integer> terminal(String name) {
    return Collections.unmodifiableList(terminals.getOrDefault(name, List.of()));
  }

  List<String> terminalsLike(String name) {
    return Names.nearest(name, List.copyOf(terminals.keySet()), 3);
  }

  List<Integer> passage(String name) {
    return Collections.unmodifiableList(passages.getOrDefault(name, List.of()));
  }

  List<String> passageNames() {
    return List.copyOf(passages.keySet());
  }

  /** True for transfers between two of the layers; no layers means all. */
  boolean joins(int transfer, List<Layer> layers) {
    return layers.isEmpty()
        || (layers.contains(layer(network.fromNode(transfer)))
            && layers.contains(layer(network.toNode(transfer))));
  }

  private Layer layer(int node) {
    return ((Node.OfLayer) network.node(node)).layer();
  }

  /** Territory a crossing leads out of. */
  String from(int crossing) {
    return ((Node.OfLayer) network.node(network.fromNode(crossing))).territory();
  }

  /** Territory a crossing leads into. */
  String to(int crossing) {
    return ((Node.OfLayer) network.node(network.toNode(crossing))).territory();
  }

  private boolean hasMode(int crossing, Optional<Mode> mode) {
    Predicate<Mode> is = ((Link.Crossing) network.link(crossing)).mode()::equals;
    return mode.filter(is.negate()).isEmpty();
  }

  private static List<Integer> keep(List<Integer> links, IntPredicate wanted) {
    return links.stream().filter(wanted::test).toList();
  }

  /** Names of a set of crossings in alphabetical order, for messages. */
  String namesOf(List<Integer> links) {
    return links.stream()
        .map(network::link)
        .filter(Link.Crossing.class::isInstance)
        .map(link -> ((Link.Crossing) link).crossing())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .reduce((a, b) -> a + ", " + b)
        .orElse("")
        .strip();
  }
}
