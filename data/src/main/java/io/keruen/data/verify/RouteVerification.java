package io.keruen.data.verify;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.AssignmentNetwork;
import io.keruen.data.assignment.LinkVolumes;
import io.keruen.data.assignment.NetworkLink;
import io.keruen.data.assignment.NetworkNode;
import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.assignment.RouteRow;
import io.keruen.data.assignment.TripTable;
import io.keruen.data.assignment.Zone;
import io.keruen.data.verify.RoutesOfPair.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks routes of a stochastic user equilibrium against trips, volumes of links and costs. */
public final class RouteVerification {
  /** Most by which the stated residual may be off where costs are no more than 1e5 / scale. */
  public static final double RESIDUAL_TOLERANCE = 1e-10;

  /** Rounding of a route's cost, as a share: of so many links, one after the other. */
  private static final double COST_ROUNDING = 8 * 0x1p-52;

  /**
   * Most by which a path may be cheaper than all routes of its pair, as a share: twice what the
   * search leaves.
   */
  public static final double CHEAPER_TOLERANCE = 2e-9;

  private final AssignmentInput input;
  private final AssignmentNetwork network;
  private final Verification links;
  private final LinkVolumes volumes;
  private final List<RouteRow> rows;
  private final double scale;
  private final LeastCosts least;
  private final Map<String, Integer> nodeOfZone = new HashMap<>();
  private final Map<Pair, RoutesOfPair> pairs = new LinkedHashMap<>();

  /**
   * @param links of the same volumes
   * @param scale of logit, per unit of time, above 0
   */
  public RouteVerification(
      AssignmentInput input,
      LinkVolumes volumes,
      Verification links,
      List<RouteRow> rows,
      double scale) {
    this.input = input;
    this.volumes = volumes;
    this.links = links;
    this.rows = rows;
    this.scale = scale;
    network = input.network();
    least = new LeastCosts();
    for (Zone zone : input.zones()) {
      nodeOfZone.put(zone.id(), zone.node());
    }
    rows.forEach(row -> pairs.computeIfAbsent(Pair.of(row), pair -> new RoutesOfPair()).add(row));
  }

  /** Share of the trips that would be on another route if all chose anew: equation 16. */
  public double residual() {
    Sum moved = new Sum();
    Sum trips = new Sum();
    pairs.forEach(
        (pair, routes) -> {
          double[] shares =
              routes.shares(
                  scale,
                  link -> links.cost(pair.flowClass(), link),
                  link -> links.emptyCost(pair.flowClass(), link));
          double volume = routes.volume();
          trips.add(volume);
          for (int number = 0; number < shares.length; number++) {
            double flow = routes.rows().get(number).volume();
            moved.add(Math.abs(flow - volume * shares[number]) / 2);
          }
        });
    return trips.value() > 0 ? moved.value() / trips.value() : 0;
  }

  /** Shares move by scale times the rounding of costs, which is large where costs are. */
  private double residualTolerance() {
    double most = rows.stream().mapToDouble(RouteRow::cost).max().orElse(0);
    return Math.max(RESIDUAL_TOLERANCE, COST_ROUNDING * scale * most);
  }

  /** Checks that hold for any shares, also before convergence. */
  public List<Check> checkRoutes(double statedResidual) {
    List<Check> checks = new ArrayList<>();
    checks.add(checkWays());
    checks.addAll(checkTrips());
    for (int each = 0; each < input.classes().size(); each++) {
      checks.add(checkLinks(each));
    }
    checks.add(checkCosts());
    checks.add(Check.ofDifference("residual", statedResidual, residual(), residualTolerance(), ""));
    return checks;
  }

  /**
   * Checks that hold once a search has converged: shares follow from costs, and no route is missing
   * that would be the cheapest.
   *
   * @param most residual that was asked for
   */
  public List<Check> checkConverged(double most) {
    double found = residual();
    Check shares =
        new Check(
            "shares follow from costs: residual at or below "
                + String.format(Locale.ROOT, "%.3g", most),
            found <= most + residualTolerance(),
            most,
            found,
            Math.max(0, found - most),
            residualTolerance(),
            "");
    return List.of(shares, checkCheapest());
  }

  private Check checkWays() {
    List<RouteRow> wrong = rows.stream().filter(row -> !isWay(row)).toList();
    return Check.ofDifference(
        "routes lead link by link from origin to destination",
        0,
        wrong.size(),
        0,
        wrong.isEmpty() ? "" : line(wrong.get(0)));
  }

  /** True if links follow each other through the named nodes, none of which is closed. */
  private boolean isWay(RouteRow row) {
    int last = row.links().size();
    if (last == 0
        || row.nodes().size() != last + 1
        || !isNodeOf(row.origin(), network.links().get(row.links().get(0)).from())
        || !isNodeOf(row.destination(), network.links().get(row.links().get(last - 1)).to())) {
      return false;
    }
    for (int at = 0; at < last; at++) {
      NetworkLink link = network.links().get(row.links().get(at));
      NetworkNode from = network.nodes().get(link.from());
      boolean passes = at == 0 || from.passage() == Passage.OPEN;
      if (link.isClosed()
          || !passes
          || !from.id().equals(row.nodes().get(at))
          || !network.nodes().get(link.to()).id().equals(row.nodes().get(at + 1))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNodeOf(String zone, int node) {
    return nodeOfZone.getOrDefault(zone, -1) == node;
  }

  /** Trips of all pairs that some path joins. */
  private Map<Pair, Double> trips() {
    Map<Pair, Double> trips = new LinkedHashMap<>();
    for (int each = 0; each < input.classes().size(); each++) {
      TripTable table = input.trips(each);
      for (int entry = 0; entry < table.size(); entry++) {
        if (table.volume(entry) > 0 && table.origin(entry) != table.destination(entry)) {
          Pair pair =
              new Pair(
                  each,
                  table.zones().get(table.origin(entry)),
                  table.zones().get(table.destination(entry)));
          trips.merge(pair, table.volume(entry), Double::sum);
        }
      }
    }
    trips.keySet().removeIf(pair -> least.of(pair) == Double.POSITIVE_INFINITY);
    return trips;
  }

  private List<Check> checkTrips() {
    Map<Pair, Double> trips = trips();
    Worst ofPairs = new Worst();
    trips.forEach(
        (pair, volume) -> {
          double carried = pairs.containsKey(pair) ? pairs.get(pair).volume() : 0;
          ofPairs.see(Math.abs(carried - volume), pair.text());
        });
    Worst ofRoutes = new Worst();
    for (RouteRow row : rows) {
      double volume = trips.getOrDefault(Pair.of(row), 0.0);
      ofRoutes.see(Math.abs(row.volume() - row.share() * volume), line(row));
    }
    return List.of(
        ofPairs.check("routes carry the trips of every pair", volumeTolerance()),
        ofRoutes.check("volumes of routes are their shares of the trips", volumeTolerance()));
  }

  private double volumeTolerance() {
    return Verification.BALANCE_TOLERANCE * links.figures().assigned();
  }

  private Check checkLinks(int flowClass) {
    Sum[] carried = new Sum[network.links().size()];
    for (int link = 0; link < carried.length; link++) {
      carried[link] = new Sum();
    }
    rows.stream()
        .filter(row -> row.flowClass() == flowClass)
        .forEach(row -> row.links().forEach(link -> carried[link].add(row.volume())));
    Worst worst = new Worst();
    for (int link = 0; link < carried.length; link++) {
      double off = Math.abs(carried[link].value() - volumes.volume(flowClass, link));
      worst.see(off, "link " + network.links().get(link).id());
    }
    return worst.check(
        "volumes of routes add up to those of links" + links.ofClass(flowClass), volumeTolerance());
  }

  private Check checkCosts() {
    Worst worst = new Worst();
    for (RouteRow row : rows) {
      double cost = RoutesOfPair.cost(row, link -> links.cost(row.flowClass(), link));
      worst.see(Math.abs(row.cost() - cost) / Math.max(1, row.cost()), line(row));
    }
    return worst.check("costs of routes follow from their links", Verification.COST_TOLERANCE);
  }

  private Check checkCheapest() {
    Worst worst = new Worst();
    pairs.forEach(
        (pair, routes) -> {
          double cost = routes.leastCost(link -> links.cost(pair.flowClass(), link));
          worst.see(cost > 0 ? Math.max(0, 1 - least.of(pair) / cost) : 0, pair.text());
        });
    return worst.check("no path is cheaper than all routes of its pair", CHEAPER_TOLERANCE);
  }

  private static String line(RouteRow row) {
    return "line " + row.line() + " of the routes";
  }

  /** Least costs at the volumes, from one origin after another. */
  private final class LeastCosts {
    private final PlainPaths paths = new PlainPaths(network);
    private final Map<Pair, double[]> ofOrigin = new HashMap<>();

    double of(Pair pair) {
      if (!nodeOfZone.containsKey(pair.origin()) || !nodeOfZone.containsKey(pair.destination())) {
        return Double.POSITIVE_INFINITY;
      }
      Pair origin = new Pair(pair.flowClass(), pair.origin(), "");
      double[] cost = ofOrigin.get(origin);
      if (cost == null) {
        cost = paths.leastCosts(nodeOfZone.get(pair.origin()), linkCosts(pair.flowClass()));
        ofOrigin.put(origin, cost);
      }
      return cost[nodeOfZone.get(pair.destination())];
    }

    private double[] linkCosts(int flowClass) {
      double[] cost = new double[network.links().size()];
      for (int link = 0; link < cost.length; link++) {
        cost[link] = links.cost(flowClass, link);
      }
      return cost;
    }
  }

  /** The largest of many differences, each of which should be 0, and where it is. */
  private static final class Worst {
    private double most;
    private String where = "";

    void see(double difference, String at) {
      if (!(difference <= most)) {
        most = difference;
        where = at;
      }
    }

    Check check(String name, double tolerance) {
      return Check.ofDifference(name, 0, most, tolerance, where);
    }
  }
}
