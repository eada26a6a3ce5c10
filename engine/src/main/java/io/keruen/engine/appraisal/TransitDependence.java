package io.keruen.engine.appraisal;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.PathAccumulator.Mark;
import io.keruen.engine.path.Skims;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On whom landlocked countries depend: the shares of their trade routes through each territory and
 * port. A territory that is the partner of the trade itself is not transit.
 */
public final class TransitDependence {
  private static final double LEAST_PERCENT = 0.5; // smaller shares are left out

  private final Economies economies;
  private final Shipments shipments;

  public TransitDependence(Economies economies, Shipments shipments) {
    this.economies = economies;
    this.shipments = shipments;
  }

  /** Adds what the skims must collect: territories and ports. */
  public static PathAccumulator collect(PathAccumulator accumulator, Network network) {
    SortedMap<String, BitSet> ports = new TreeMap<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Transfer transfer
          && (isSea(network.node(network.fromNode(link)))
              || isSea(network.node(network.toNode(link))))) {
        ports.computeIfAbsent(transfer.terminal(), name -> new BitSet()).set(link);
      }
    }
    PathAccumulator result = accumulator.markingTerritories();
    for (var port : ports.entrySet()) {
      result = result.marking(Mark.terminal(port.getKey()), port.getValue());
    }
    return result;
  }

  private static boolean isSea(Node node) {
    return node instanceof Node.OfLayer layered && layered.layer().equals(Layer.of(Mode.SEA));
  }

  /** Territories that share a border crossing, whatever its status. */
  public static SortedMap<String, SortedSet<String>> neighbours(Network network) {
    SortedMap<String, SortedSet<String>> neighbours = new TreeMap<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Crossing
          && network.node(network.fromNode(link)) instanceof Node.OfLayer from
          && network.node(network.toNode(link)) instanceof Node.OfLayer to) {
        neighbours.computeIfAbsent(from.territory(), key -> new TreeSet<>()).add(to.territory());
        neighbours.computeIfAbsent(to.territory(), key -> new TreeSet<>()).add(from.territory());
      }
    }
    return neighbours;
  }

  /** Shares of every landlocked country that has a city, by country, kind and name. */
  public List<TransitShare> compute(SortedMap<String, SortedSet<String>> neighbours) {
    List<TransitShare> shares = new ArrayList<>();
    for (int country = 0; country < economies.countries().size(); country++) {
      if (economies.countries().get(country).landlocked()) {
        shares.addAll(sharesOf(country, neighbours));
      }
    }
    return shares;
  }

  private List<TransitShare> sharesOf(
      int country, SortedMap<String, SortedSet<String>> neighbours) {
    String code = economies.countries().get(country).iso3();
    double[] before = percentByMark(shipments.baseline(), country);
    double[] after = percentByMark(shipments.scenario(), country);
    List<Mark> marks = shipments.baseline().marks();
    SortedSet<String> near = neighbours.getOrDefault(code, new TreeSet<>());
    List<TransitShare> shares = new ArrayList<>();
    for (TransitShare.Via via : TransitShare.Via.values()) {
      for (int mark = 0; mark < marks.size(); mark++) {
        String name = marks.get(mark).name();
        int same = shipments.scenario().find(marks.get(mark)).orElse(-1);
        double afterPercent = same < 0 ? 0 : after[same];
        if (via(marks.get(mark), near).filter(is -> is == via).isPresent()
            && !name.equals(code)
            && Math.max(before[mark], afterPercent) >= LEAST_PERCENT) {
          shares.add(new TransitShare(code, via, name, before[mark], afterPercent));
        }
      }
    }
    return shares;
  }

  /** What a mark stands for; empty for marks that others collect. */
  private static Optional<TransitShare.Via> via(Mark mark, SortedSet<String> near) {
    return switch (mark.kind()) {
      case TERRITORY ->
          Optional.of(
              near.contains(mark.name()) ? TransitShare.Via.NEIGHBOUR : TransitShare.Via.TERRITORY);
      case TERMINAL -> Optional.of(TransitShare.Via.PORT);
      case CROSSING, PASSAGE, LINKS -> Optional.empty();
    };
  }

  private double[] percentByMark(Skims skims, int country) {
    int[] partnerMarks = territoryMarks(skims);
    double[] weightByMark = new double[skims.marks().size()];
    double total = 0;
    for (int i = 0; i < economies.cities().size(); i++) {
      Tasks.stopIfInterrupted();
      if (economies.countryOf(i) != country) {
        continue;
      }
      for (int j = 0; j < economies.cities().size(); j++) {
        int partner = economies.countryOf(j);
        if (partner != country) {
          double share = economies.share(i) * economies.share(j);
          total +=
              add(
                  skims,
                  i,
                  j,
                  share * economies.weight(country, partner),
                  partnerMarks[partner],
                  weightByMark);
          total +=
              add(
                  skims,
                  j,
                  i,
                  share * economies.weight(partner, country),
                  partnerMarks[partner],
                  weightByMark);
        }
      }
    }
    for (int mark = 0; mark < weightByMark.length; mark++) {
      weightByMark[mark] = total > 0 ? 100 * weightByMark[mark] / total : 0;
    }
    return weightByMark;
  }

  /** Mark of every country's territory; -1 for those that no link lies in. */
  private int[] territoryMarks(Skims skims) {
    return economies.countries().stream()
        .mapToInt(country -> skims.find(Mark.territory(country.iso3())).orElse(-1))
        .toArray();
  }

  /** Adds a route's weight to all it passes; returns the weight, 0 without a route or weight. */
  private static double add(
      Skims skims, int i, int j, double weight, int partnerMark, double[] weightByMark) {
    if (!(weight > 0) || !skims.isReachable(i, j)) {
      return 0;
    }
    for (int mark = 0; mark < weightByMark.length; mark++) {
      if (mark != partnerMark && skims.uses(mark, i, j)) {
        weightByMark[mark] += weight;
      }
    }
    return weight;
  }
}
