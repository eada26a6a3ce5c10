package io.keruen.data.validate;

import io.keruen.data.validate.Validation.CutOffCity;
import io.keruen.data.validate.Validation.LayerConnectivity;
import io.keruen.data.validate.Validation.Reachability;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.scenario.World;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Does the network hang together, by layer and for the cities? */
final class Connectivity {
  private final World world;
  private final Network network;

  Connectivity(World world) {
    this.world = world;
    this.network = world.network();
  }

  /** One row per layer, by name; then the whole network. */
  List<LayerConnectivity> layers() {
    List<LayerConnectivity> rows = new ArrayList<>();
    SortedMap<String, List<Integer>> nodesByLayer = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    for (int node = 0; node < network.nodeCount(); node++) {
      if (network.node(node) instanceof Node.OfLayer layered) {
        nodesByLayer.computeIfAbsent(layered.layer().id(), id -> new ArrayList<>()).add(node);
        all.add(node);
      }
    }
    Components within = components(true);
    SortedMap<String, Double> km = lengthKmByLayer();
    nodesByLayer.forEach(
        (layer, nodes) -> rows.add(within.row(layer, nodes, km.getOrDefault(layer, 0.0))));
    double totalKm = km.values().stream().mapToDouble(length -> length).sum();
    rows.add(components(false).row("all", all, totalKm));
    return rows;
  }

  /** Parts joined by open links: within layers only, or by terminals and crossings of gauge too. */
  private Components components(boolean withinLayers) {
    Components components = new Components(network.nodeCount());
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.isOpen(link)
          && network.node(network.fromNode(link)) instanceof Node.OfLayer from
          && network.node(network.toNode(link)) instanceof Node.OfLayer to
          && !(withinLayers && !from.layer().equals(to.layer()))) {
        components.join(network.fromNode(link), network.toNode(link));
      }
    }
    return components;
  }

  private SortedMap<String, Double> lengthKmByLayer() {
    SortedMap<String, Double> km = new TreeMap<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line && network.isOpen(link)) {
        double share = hasWayBack(link, line) ? 0.5 : 1;
        Layer layer = line.layer();
        km.merge(layer.id(), share * line.lengthKm(), Double::sum);
      }
    }
    return km;
  }

  private boolean hasWayBack(int link, Link.Line line) {
    int to = network.toNode(link);
    for (int back = network.firstOut(to); back < network.endOut(to); back++) {
      if (network.toNode(back) == network.fromNode(link)
          && network.link(back) instanceof Link.Line other
          && other.dataSetLink() == line.dataSetLink()) {
        return true;
      }
    }
    return false;
  }

  /** Cities that goods can pass between; goods are the first commodity class. */
  Reachability reachability() {
    CommodityClass goods = world.commodities().get(0);
    double[] cost =
        new CostModel(world.rates(), world.unions(), 0).compute(network, goods).generalisedUsd();
    List<Place> cities = world.places().centroids();
    int[] cityAt = new int[network.nodeCount()];
    for (int city = 0; city < cities.size(); city++) {
      cityAt[cities.get(city).destinationNode()] = city + 1;
    }
    int[] reaches = new int[cities.size()];
    AtomicIntegerArray reachedBy = new AtomicIntegerArray(cities.size());
    IntStream.range(0, cities.size())
        .parallel()
        .forEach(
            origin ->
                reaches[origin] =
                    markReached(cities.get(origin).originNode(), cost, cityAt, origin, reachedBy));
    long pairs = (long) cities.size() * (cities.size() - 1);
    long reached = IntStream.of(reaches).asLongStream().sum();
    return new Reachability(
        goods.name(),
        cities.size(),
        pairs == 0 ? Double.NaN : (double) reached / pairs,
        cutOff(cities, reaches, reachedBy));
  }

  private static List<CutOffCity> cutOff(
      List<Place> cities, int[] reaches, AtomicIntegerArray reachedBy) {
    List<CutOffCity> cutOff = new ArrayList<>();
    double half = (cities.size() - 1) / 2.0;
    for (int city = 0; city < cities.size(); city++) {
      if (reaches[city] < half || reachedBy.get(city) < half) {
        Place place = cities.get(city);
        cutOff.add(new CutOffCity(place.name(), place.iso3(), reaches[city], reachedBy.get(city)));
      }
    }
    return cutOff;
  }

  /** Breadth-first search; counts the cities found, and itself at each of them. */
  private int markReached(
      int from, double[] cost, int[] cityAt, int origin, AtomicIntegerArray reachedBy) {
    boolean[] seen = new boolean[network.nodeCount()];
    int[] queue = new int[network.nodeCount()];
    int end = 0;
    int found = 0;
    queue[end++] = from;
    seen[from] = true;
    for (int begin = 0; begin < end; begin++) {
      int node = queue[begin];
      if (cityAt[node] > 0 && cityAt[node] - 1 != origin) {
        found++;
        reachedBy.incrementAndGet(cityAt[node] - 1);
      }
      for (int link = network.firstOut(node); link < network.endOut(node); link++) {
        int to = network.toNode(link);
        if (!seen[to] && cost[link] < Double.POSITIVE_INFINITY) {
          seen[to] = true;
          queue[end++] = to;
        }
      }
    }
    return found;
  }

  /** Disjoint sets of nodes, joined by size with path halving (Tarjan and van Leeuwen 1984). */
  private static final class Components {
    private final int[] parent;
    private final int[] size;

    Components(int nodes) {
      parent = IntStream.range(0, nodes).toArray();
      size = new int[nodes];
      java.util.Arrays.fill(size, 1);
    }

    private int root(int node) {
      int at = node;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    void join(int a, int b) {
      int large = root(a);
      int small = root(b);
      if (large == small) {
        return;
      }
      if (size[large] < size[small]) {
        int swap = large;
        large = small;
        small = swap;
      }
      parent[small] = large;
      size[large] += size[small];
    }

    LayerConnectivity row(String layer, List<Integer> nodes, double lengthKm) {
      int[] roots = nodes.stream().mapToInt(this::root).distinct().toArray();
      int largest = IntStream.of(roots).map(root -> size[root]).max().orElse(0);
      return new LayerConnectivity(
          layer, nodes.size(), lengthKm, roots.length, (double) largest / nodes.size());
    }
  }
}
