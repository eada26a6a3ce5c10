package io.keruen.engine.path;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What skims collect along least-cost paths besides money, time, km and emissions: <em>marks</em>
 * (is any link of a set used: a territory, a crossing, a canal) and <em>sums</em> (km by rail).
 * Belongs to one network, for link numbers are its own. Immutable.
 */
public final class PathAccumulator {
  /** A named set of links; a path that uses any of them bears the mark. */
  public record Mark(Kind kind, String name) {
    /** What the name of a mark names. */
    public enum Kind {
      /**
       * ISO 3166-1 alpha-3 of a territory travelled by land or inland waterway, or whose terminals
       * are used; ships passing its coast do not count.
       */
      TERRITORY,
      /** A border crossing, in either direction. */
      CROSSING,
      /** A strait or canal. */
      PASSAGE,
      /** A terminal where cargo is transshipped. */
      TERMINAL,
      /** A set of links chosen by the caller: a corridor, a project. */
      LINKS
    }

    public static Mark territory(String iso3) {
      return new Mark(Kind.TERRITORY, iso3);
    }

    public static Mark crossing(String name) {
      return new Mark(Kind.CROSSING, name);
    }

    public static Mark passage(String name) {
      return new Mark(Kind.PASSAGE, name);
    }

    public static Mark terminal(String name) {
      return new Mark(Kind.TERMINAL, name);
    }

    public static Mark links(String name) {
      return new Mark(Kind.LINKS, name);
    }
  }

  private final Network network;
  private final Map<Mark, BitSet> marks; // in the order of adding
  private final Map<String, double[]> sums; // in the order of adding

  private PathAccumulator(Network network, Map<Mark, BitSet> marks, Map<String, double[]> sums) {
    this.network = network;
    this.marks = marks;
    this.sums = sums;
  }

  /** Collects nothing. */
  public static PathAccumulator on(Network network) {
    return new PathAccumulator(network, Map.of(), Map.of());
  }

  /**
   * Also notes whether a path uses any of these links.
   *
   * @throws IllegalArgumentException if the mark is there already or a link is not in the network
   */
  public PathAccumulator marking(Mark mark, BitSet links) {
    if (links.length() > network.linkCount()) {
      throw new IllegalArgumentException(
          "mark '%s' holds link %d; there are %d links"
              .formatted(mark.name(), links.length() - 1, network.linkCount()));
    }
    Map<Mark, BitSet> more = new LinkedHashMap<>(marks);
    if (more.put(mark, (BitSet) links.clone()) != null) {
      throw new IllegalArgumentException(
          "two marks of kind %s are named '%s'".formatted(mark.kind(), mark.name()));
    }
    return new PathAccumulator(network, more, sums);
  }

  /**
   * Also adds up a measure along each path.
   *
   * @param perLink one finite value per link
   * @throws IllegalArgumentException if the name is there already or values are missing
   */
  public PathAccumulator summing(String name, double[] perLink) {
    if (perLink.length != network.linkCount()) {
      throw new IllegalArgumentException(
          "sum '%s' has %d values for %d links"
              .formatted(name, perLink.length, network.linkCount()));
    }
    Map<String, double[]> more = new LinkedHashMap<>(sums);
    if (more.put(name, perLink.clone()) != null) {
      throw new IllegalArgumentException("two sums are named '" + name + "'");
    }
    return new PathAccumulator(network, marks, more);
  }

  /** Per link of the network: 1 on these links, 0 on others; counts them as a sum. */
  public double[] oneOn(BitSet links) {
    double[] one = new double[network.linkCount()];
    links.stream().forEach(link -> one[link] = 1);
    return one;
  }

  /** Also marks every territory of the network. */
  public PathAccumulator markingTerritories() {
    SortedMap<String, BitSet> byName = new TreeMap<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line && isShipping(line.layer())) {
        continue;
      }
      note(byName, territory(network.fromNode(link)), link);
      note(byName, territory(network.toNode(link)), link);
    }
    return markingAll(Mark.Kind.TERRITORY, byName);
  }

  /** Also marks every border crossing of the network. */
  public PathAccumulator markingCrossings() {
    SortedMap<String, BitSet> byName = new TreeMap<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Crossing crossing) {
        note(byName, crossing.crossing(), link);
      }
    }
    return markingAll(Mark.Kind.CROSSING, byName);
  }

  /** Also marks every strait and canal of the network. */
  public PathAccumulator markingPassages() {
    SortedMap<String, BitSet> byName = new TreeMap<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line) {
        note(byName, line.passage(), link);
      }
    }
    return markingAll(Mark.Kind.PASSAGE, byName);
  }

  /** Also adds up km by mode, under the mode's name. */
  public PathAccumulator summingKmByMode() {
    PathAccumulator result = this;
    for (Mode mode : Mode.values()) {
      double[] km = new double[network.linkCount()];
      for (int link = 0; link < km.length; link++) {
        if (network.link(link) instanceof Link.Line line && line.layer().mode() == mode) {
          km[link] = line.lengthKm();
        }
      }
      result = result.summing(mode.id(), km);
    }
    return result;
  }

  private PathAccumulator markingAll(Mark.Kind kind, SortedMap<String, BitSet> byName) {
    Map<Mark, BitSet> more = new LinkedHashMap<>(marks);
    byName.forEach((name, links) -> more.put(new Mark(kind, name), links));
    return new PathAccumulator(network, more, sums);
  }

  private static void note(Map<String, BitSet> byName, String name, int link) {
    if (!name.isEmpty()) {
      byName.computeIfAbsent(name, key -> new BitSet()).set(link);
    }
  }

  private String territory(int node) {
    return network.node(node) instanceof Node.OfLayer layered ? layered.territory() : "";
  }

  private static boolean isShipping(Layer layer) {
    return layer.mode() == Mode.SEA || layer.mode() == Mode.FERRY || layer.mode() == Mode.AIR;
  }

  Network network() {
    return network;
  }

  List<Mark> marks() {
    return List.copyOf(marks.keySet());
  }

  List<String> sumNames() {
    return List.copyOf(sums.keySet());
  }

  List<double[]> sums() {
    return List.copyOf(sums.values());
  }

  /** Long words that hold one bit per mark. */
  int words() {
    return (marks.size() + 63) / 64;
  }

  /** Marks of every link: {@link #words()} words per link, bit m of which is mark m. */
  long[] linkMarks() {
    long[] bits = new long[network.linkCount() * words()];
    int mark = 0;
    for (BitSet links : marks.values()) {
      int index = mark;
      links.stream().forEach(link -> bits[link * words() + index / 64] |= 1L << (index % 64));
      mark++;
    }
    return bits;
  }
}
