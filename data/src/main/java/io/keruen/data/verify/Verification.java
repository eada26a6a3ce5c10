package io.keruen.data.verify;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.AssignmentNetwork;
import io.keruen.data.assignment.ClassTrips;
import io.keruen.data.assignment.FlowsRecord;
import io.keruen.data.assignment.LinkVolumes;
import io.keruen.data.assignment.NetworkLink;
import io.keruen.data.assignment.NetworkNode;
import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.assignment.TripTable;
import io.keruen.data.assignment.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** Recomputes what volumes come to, link by link and origin by origin, and checks them. */
public final class Verification {
  /** Most by which trips and volumes at a node may disagree, as a share of all trips. */
  public static final double BALANCE_TOLERANCE = 1e-9;

  /**
   * Most by which a link's stated time or cost may be off, as a share of the larger of it and 1.
   */
  public static final double COST_TOLERANCE = 1e-9;

  /** Most by which the stated objective and total time may be off, as a share. */
  public static final double SUM_TOLERANCE = 1e-12;

  /**
   * Most by which the stated relative gap may be off: rounding of sums over all links. What trips
   * may cost that are lost in rounding beside the others of their origin is added to it.
   */
  public static final double GAP_TOLERANCE = 1e-13;

  /** Trips of an origin that rounding may hide on a path, as a share of them all. */
  private static final double ROUNDING = 0x1p-49;

  private final AssignmentInput input;
  private final AssignmentNetwork network;
  private final LinkVolumes volumes;
  private final double[] time; // per link
  private final double[] total; // volume of all classes, per link
  private final double[][] leaving; // trips of a class that start at a node
  private final double[][] arriving; // trips of a class that end at a node
  private RecomputedFigures figures;
  private double roundingCost; // of trips that rounding may hide

  private Verification(AssignmentInput input, LinkVolumes volumes) {
    this.input = input;
    this.volumes = volumes;
    network = input.network();
    int classes = input.classes().size();
    time = new double[network.links().size()];
    total = new double[time.length];
    for (int link = 0; link < time.length; link++) {
      for (int each = 0; each < classes; each++) {
        total[link] += volumes.volume(each, link);
      }
      time[link] = time(network.links().get(link), total[link]);
    }
    leaving = new double[classes][network.nodes().size()];
    arriving = new double[classes][network.nodes().size()];
  }

  /** Recomputes everything; takes a plain search for each class and origin. */
  public static Verification of(AssignmentInput input, LinkVolumes volumes) {
    Verification verification = new Verification(input, volumes);
    verification.compute();
    return verification;
  }

  public RecomputedFigures figures() {
    return figures;
  }

  private static double time(NetworkLink link, double volume) {
    if (link.isClosed()) {
      return Double.POSITIVE_INFINITY;
    }
    double t0 = link.freeFlowTime();
    return t0 == 0 || link.b() == 0
        ? t0
        : t0 + t0 * link.b() * Math.pow(volume / link.capacity(), link.power());
  }

  private static double integral(NetworkLink link, double volume) {
    double straight = link.freeFlowTime() * volume;
    if (volume == 0 || straight == 0 || link.b() == 0) {
      return straight;
    }
    double ratio = Math.pow(volume / link.capacity(), link.power());
    return straight + straight * link.b() * ratio / (link.power() + 1);
  }

  private void compute() {
    Sum objective = new Sum();
    Sum totalTime = new Sum();
    Sum totalCost = new Sum();
    for (int link = 0; link < time.length; link++) {
      objective.add(integral(network.links().get(link), total[link]));
      if (total[link] > 0) {
        totalTime.add(total[link] * time[link]);
        totalCost.add(total[link] * time[link]);
      }
      for (int each = 0; each < input.classes().size(); each++) {
        double fixed = fixed(each, link) * volumes.volume(each, link);
        objective.add(fixed);
        totalCost.add(fixed);
      }
    }
    Demand demand = new Demand();
    for (int each = 0; each < input.classes().size(); each++) {
      demand.addClass(each);
    }
    double tstt = totalCost.value();
    double sptt = demand.leastCost.value();
    roundingCost = demand.roundingCost;
    double assigned = demand.assigned.value();
    figures =
        new RecomputedFigures(
            objective.value(),
            tstt > 0 ? (tstt - sptt) / tstt : 0,
            assigned > 0 ? (tstt - sptt) / assigned : 0,
            totalTime.value(),
            tstt,
            sptt,
            assigned,
            demand.unreachable.value(),
            demand.unreachablePairs);
  }

  private double fixed(int flowClass, int link) {
    ClassTrips of = input.classes().get(flowClass);
    NetworkLink row = network.links().get(link);
    return of.tollFactor() * row.toll() + of.distanceFactor() * row.length();
  }

  /** Generalised cost of a link at its volume. */
  double cost(int flowClass, int link) {
    return time[link] + fixed(flowClass, link);
  }

  /** Generalised cost of a link at no volume. */
  double emptyCost(int flowClass, int link) {
    return time(network.links().get(link), 0) + fixed(flowClass, link);
  }

  /** What trips come to on least-cost paths. */
  private final class Demand {
    private final PlainPaths paths = new PlainPaths(network);
    private final Map<String, Integer> nodes = new HashMap<>(); // of zones, by id
    private final Sum leastCost = new Sum();
    private final Sum assigned = new Sum();
    private final Sum unreachable = new Sum();
    private double roundingCost;
    private int unreachablePairs;

    Demand() {
      for (Zone zone : input.zones()) {
        nodes.put(zone.id(), zone.node());
      }
    }

    void addClass(int flowClass) {
      TripTable trips = input.trips(flowClass);
      double[] linkCost = new double[time.length];
      for (int link = 0; link < time.length; link++) {
        linkCost[link] = cost(flowClass, link);
      }
      List<Map<Integer, Double>> rows = new ArrayList<>(); // per origin, by destination
      trips.zones().forEach(zone -> rows.add(new HashMap<>()));
      for (int entry = 0; entry < trips.size(); entry++) {
        if (trips.volume(entry) > 0 && trips.origin(entry) != trips.destination(entry)) {
          rows.get(trips.origin(entry))
              .merge(trips.destination(entry), trips.volume(entry), Double::sum);
        }
      }
      for (int origin = 0; origin < rows.size(); origin++) {
        if (!rows.get(origin).isEmpty()) {
          addOrigin(flowClass, trips, origin, rows.get(origin), linkCost);
        }
      }
    }

    private void addOrigin(
        int flowClass,
        TripTable trips,
        int origin,
        Map<Integer, Double> destinations,
        double[] linkCost) {
      int from = nodes.get(trips.zones().get(origin));
      double[] least = paths.leastCosts(from, linkCost);
      double all = destinations.values().stream().mapToDouble(Double::doubleValue).sum();
      destinations.forEach(
          (destination, volume) -> {
            int to = nodes.get(trips.zones().get(destination));
            if (least[to] == Double.POSITIVE_INFINITY) {
              unreachable.add(volume);
              unreachablePairs++;
              return;
            }
            leastCost.add(volume * least[to]);
            roundingCost += ROUNDING * all * least[to];
            assigned.add(volume);
            leaving[flowClass][from] += volume;
            arriving[flowClass][to] += volume;
          });
    }
  }

  /**
   * Checks that need no statement of anybody: volumes carry the trips, and times and costs are as
   * stated.
   */
  public List<Check> checkVolumes() {
    List<Check> checks = new ArrayList<>();
    if (volumes.hasTimes()) {
      checks.add(checkTimes());
    }
    for (int each = 0; each < input.classes().size(); each++) {
      checks.add(checkBalance(each));
      if (volumes.hasCosts()) {
        checks.add(checkCosts(each));
      }
    }
    return checks;
  }

  /**
   * At a node that paths may pass, what leaves less what arrives are the trips that start less
   * those that end. At one that no path may pass, what leaves are the trips that start, and what
   * arrives those that end.
   */
  private Check checkBalance(int flowClass) {
    double[] out = new double[network.nodes().size()];
    double[] in = new double[out.length];
    for (int link = 0; link < time.length; link++) {
      out[network.links().get(link).from()] += volumes.volume(flowClass, link);
      in[network.links().get(link).to()] += volumes.volume(flowClass, link);
    }
    double worst = 0;
    int at = 0;
    for (int node = 0; node < out.length; node++) {
      double leaves = out[node] - leaving[flowClass][node];
      double arrives = in[node] - arriving[flowClass][node];
      double off =
          network.nodes().get(node).passage() == Passage.OPEN
              ? Math.abs(leaves - arrives)
              : Math.max(Math.abs(leaves), Math.abs(arrives));
      if (!(off <= worst)) {
        worst = off;
        at = node;
      }
    }
    NetworkNode node = network.nodes().get(at);
    return Check.ofDifference(
        "volumes carry the trips at every node" + ofClass(flowClass),
        0,
        worst,
        BALANCE_TOLERANCE * figures.assigned(),
        worst > 0 ? "node " + node.id() : "");
  }

  private Check checkTimes() {
    return checkLinks(
        "times of links follow from their volumes", volumes::time, link -> time[link]);
  }

  private Check checkCosts(int flowClass) {
    return checkLinks(
        "costs of links follow from their volumes" + ofClass(flowClass),
        link -> volumes.cost(flowClass, link),
        link -> cost(flowClass, link));
  }

  /** Of all open links, the one where a stated figure is most off. */
  private Check checkLinks(String name, IntToDoubleFunction stated, IntToDoubleFunction found) {
    double worst = 0;
    int at = 0;
    for (int link = 0; link < time.length; link++) {
      double of = stated.applyAsDouble(link);
      double off =
          network.links().get(link).isClosed()
              ? 0
              : Math.abs(of - found.applyAsDouble(link)) / Math.max(1, of);
      if (!(off <= worst)) {
        worst = off;
        at = link;
      }
    }
    boolean any = worst > 0 || Double.isNaN(worst);
    return new Check(
        name,
        worst <= COST_TOLERANCE,
        any ? stated.applyAsDouble(at) : 0,
        any ? found.applyAsDouble(at) : 0,
        worst,
        COST_TOLERANCE,
        any ? describe(at) : "");
  }

  private String describe(int number) {
    NetworkLink link = network.links().get(number);
    return "link %s from node %s to %s"
        .formatted(
            link.id(), network.nodes().get(link.from()).id(), network.nodes().get(link.to()).id());
  }

  String ofClass(int flowClass) {
    return input.classes().size() == 1 ? "" : ", class " + (flowClass + 1);
  }

  /** Checks of what the volumes are said to come to. */
  public List<Check> checkFigures(FlowsRecord.Figures stated) {
    double tolerance =
        GAP_TOLERANCE + (figures.totalCost() > 0 ? roundingCost / figures.totalCost() : 0);
    double excessTolerance =
        figures.assigned() > 0 ? tolerance * figures.totalCost() / figures.assigned() : 0;
    return List.of(
        Check.ofDifference(
            "relative gap", stated.relativeGap(), figures.relativeGap(), tolerance, ""),
        Check.ofDifference(
            "average excess cost",
            stated.averageExcessCost(),
            figures.averageExcessCost(),
            excessTolerance,
            ""),
        Check.ofShare("objective", stated.objective(), figures.objective(), SUM_TOLERANCE),
        Check.ofShare(
            "total travel time",
            stated.totalTravelTime(),
            figures.totalTravelTime(),
            SUM_TOLERANCE));
  }

  /** Checks that the recomputed relative gap is at or below one that is asked for. */
  public Check checkGap(double most) {
    return new Check(
        "relative gap at or below " + String.format(Locale.ROOT, "%.3g", most),
        figures.relativeGap() <= most,
        most,
        figures.relativeGap(),
        Math.max(0, figures.relativeGap() - most),
        0,
        "");
  }
}
