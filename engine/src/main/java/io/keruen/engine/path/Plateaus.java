package io.keruen.engine.path;

import io.keruen.engine.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Alternatives by plateaus. A plateau is a run of links along which the tree from the origin and
 * the tree to the destination agree; the least-cost path through it is locally optimal: each part
 * of it that costs no more than the plateau is itself a least-cost path.
 *
 * <p>Points inside a link can only be reached from its start and left towards its end, so that the
 * trees agree inside every link, whether or not either tree holds the whole of it. A plateau thus
 * begins with a link that the tree to the destination does not take from its start and ends with
 * one that the tree from the origin does not take into its end. This matters where one link is a
 * whole ocean.
 *
 * <p>Source: Abraham, Delling, Goldberg and Werneck (2013), ACM Journal of Experimental
 * Algorithmics 18, article 1.3. See docs/methods/paths.md.
 */
final class Plateaus {
  /** Last link of a plateau, the plateau's cost, and the cost of the path through it. */
  private record Candidate(int stage, int link, double plateau, double cost) {}

  /** A path and the cost of its links that earlier ones use too, over the least cost. */
  record Path(List<Integer> links, double shareInCommon) {
    Path {
      links = List.copyOf(links);
    }
  }

  private final Network network;
  private final double[] linkCost;
  private final StagedSearch search;
  private final AlternativeRule rule;

  Plateaus(Network network, double[] linkCost, StagedSearch search, AlternativeRule rule) {
    this.network = network;
    this.linkCost = linkCost;
    this.search = search;
    this.rule = rule;
  }

  /** Alternatives to the least-cost path, cheapest first. */
  List<Path> find() {
    search.growBackward();
    Set<Integer> used = new HashSet<>(search.leastCostPath());
    List<Path> chosen = new ArrayList<>();
    for (Candidate candidate : candidates()) {
      if (chosen.size() == rule.most()) {
        break;
      }
      List<Integer> links = search.pathThrough(candidate.stage(), candidate.link());
      double share = share(links, used);
      if (share <= rule.maxShare()
          && !used.containsAll(links)
          && touchesNoNodeTwice(search.linksWithin(candidate.stage(), candidate.link()))) {
        chosen.add(new Path(links, share));
        used.addAll(links);
      }
    }
    return chosen;
  }

  private List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    for (int stage = 0; stage < search.stages(); stage++) {
      addCandidates(stage, found);
    }
    found.sort(
        Comparator.comparingDouble(Candidate::cost)
            .thenComparing(Comparator.comparingDouble(Candidate::plateau).reversed())
            .thenComparingInt(Candidate::stage)
            .thenComparingInt(Candidate::link));
    return found;
  }

  private void addCandidates(int stage, List<Candidate> found) {
    PathTree tree = search.forward(stage);
    double least = search.leastCost();
    double[] plateauInto = new double[network.nodeCount()];
    for (int rank = 0; rank < tree.settledCount(); rank++) {
      int node = tree.settled(rank);
      for (int link = network.firstOut(node); link < network.endOut(node); link++) {
        int to = network.toNode(link);
        double plateau =
            linkCost[link] + (search.linkOut(stage, node) == link ? plateauInto[node] : 0);
        if (tree.linkInto(to) == link) {
          plateauInto[to] = plateau;
        }
        double cost = tree.cost(node) + linkCost[link] + search.costToGo(stage, to);
        if (endsWith(link, stage)
            && plateau >= rule.minPlateau() * least
            && cost <= rule.maxStretch() * least) {
          found.add(new Candidate(stage, link, plateau, cost));
        }
      }
    }
  }

  private boolean endsWith(int link, int stage) {
    int to = network.toNode(link);
    return search.forward(stage).linkInto(to) != link
        || search.linkOut(stage, to) == PathTree.NO_LINK;
  }

  private double share(List<Integer> links, Set<Integer> used) {
    double common = 0;
    for (int link : links) {
      if (used.contains(link)) {
        common += linkCost[link];
      }
    }
    return common / search.leastCost();
  }

  private boolean touchesNoNodeTwice(List<Integer> links) {
    Set<Integer> nodes = new HashSet<>();
    nodes.add(network.fromNode(links.get(0)));
    return links.stream().allMatch(link -> nodes.add(network.toNode(link)));
  }
}
