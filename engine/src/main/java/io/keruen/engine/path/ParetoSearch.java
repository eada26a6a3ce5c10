package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.ReversedNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The paths from an origin to a destination that no other betters: none is as good in every {@link
 * Criterion} and better in one. Label setting with lower bounds from backward trees (Martins 1984;
 * Mandow and Pérez de la Cruz 2010), in which {@link Labels} at a node are merged as long as the
 * path that stands for them stays within a tolerance of their bound (A*pex, Zhang et al. 2022).
 *
 * <p>Guarantee: for every path from origin to destination, one is found whose sums are at most 1 +
 * tolerance times its own. Among paths with equal sums one is found; sums are equal if they differ
 * by rounding only. The best path by each single criterion is always found.
 *
 * <p>Section 6 of docs/methods/paths.md. For one search; not thread-safe.
 */
final class ParetoSearch {
  /** Decides between paths that are equally good by one criterion; below what anyone reads. */
  private static final double WEIGHT_OF_OTHERS = 1e-9;

  private static final int CRITERIA = Criterion.COUNT;

  private final Network network;
  private final LinkCosts costs;
  private final ParetoRule rule;
  private final double factor; // 1 + tolerance
  private final int origin;
  private final int destination;
  private final double[][] linkCost = new double[CRITERIA][]; // infinite: cannot be used
  private final PathTree[] toGo = new PathTree[CRITERIA]; // from the destination, backward
  private final double[] weight = new double[CRITERIA]; // makes the least sums 1
  private final double[] limit = new double[CRITERIA]; // sums above it are of no interest
  private final Labels labels;
  private final NodeQueue queue; // of labels
  private final List<ParetoPath> found = new ArrayList<>();

  ParetoSearch(
      Network network,
      ReversedNetwork reversed,
      LinkCosts costs,
      int origin,
      int destination,
      ParetoRule rule) {
    this.network = network;
    this.costs = costs;
    this.rule = rule;
    this.origin = origin;
    this.destination = destination;
    factor = 1 + Math.max(rule.tolerance(), ParetoFront.ROUNDING);
    labels = new Labels(network.nodeCount());
    queue = new NodeQueue(labels.capacity());
    for (int c = 0; c < CRITERIA; c++) {
      linkCost[c] = whereUsable(Criterion.ALL.get(c).perLink(costs), costs.generalisedUsd());
      toGo[c] = new PathTree(reversed.network());
      toGo[c].grow(destination, reversed.costs(linkCost[c]));
      double least = toGo[c].cost(origin);
      weight[c] = least > 0 ? 1 / least : 1;
    }
    Arrays.fill(limit, Double.POSITIVE_INFINITY);
    if (toGo[0].reaches(origin)) {
      addBestByOne();
    }
  }

  /** The same question without tolerance, for paths that are as good as a given one. */
  private ParetoSearch(ParetoSearch wide, ParetoPath asGoodAs) {
    network = wide.network;
    costs = wide.costs;
    rule = wide.rule;
    origin = wide.origin;
    destination = wide.destination;
    factor = 1 + ParetoFront.ROUNDING;
    labels = new Labels(network.nodeCount());
    queue = new NodeQueue(labels.capacity());
    for (int c = 0; c < CRITERIA; c++) {
      linkCost[c] = wide.linkCost[c];
      toGo[c] = wide.toGo[c];
      weight[c] = wide.weight[c];
      limit[c] = factor * asGoodAs.sums()[c];
    }
  }

  private static double[] whereUsable(double[] perLink, double[] generalisedUsd) {
    double[] usable = perLink.clone();
    for (int link = 0; link < usable.length; link++) {
      if (generalisedUsd[link] == Double.POSITIVE_INFINITY) {
        usable[link] = Double.POSITIVE_INFINITY;
      }
    }
    return usable;
  }

  /** The best path by each criterion alone; among equals, one that none of them betters. */
  private void addBestByOne() {
    PathTree tree = new PathTree(network);
    for (int best = 0; best < CRITERIA; best++) {
      tree.growTo(destination, origin, mixedCost(best));
      found.add(ParetoPath.of(Arrays.stream(tree.linksTo(destination)).boxed().toList(), costs));
    }
  }

  private double[] mixedCost(int best) {
    double[] mixed = new double[network.linkCount()];
    for (int c = 0; c < CRITERIA; c++) {
      double share = weight[c] * (c == best ? 1 : WEIGHT_OF_OTHERS);
      for (int link = 0; link < mixed.length; link++) {
        mixed[link] += share * linkCost[c][link];
      }
    }
    return mixed;
  }

  /**
   * The front; empty if there is no way.
   *
   * @throws TooManyLabelsException beyond the rule's number of labels
   */
  Optional<ParetoFront> find() {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    start();
    for (Optional<ParetoPath> path = next(); path.isPresent(); path = next()) {
      found.add(path.get());
    }
    return Optional.of(ParetoFront.of(found));
  }

  /**
   * A path that is as good as a given one in every criterion and that no path at all betters. Only
   * labels that can lead to such a path are kept, which makes this a small search.
   *
   * @param path from origin to destination
   * @throws TooManyLabelsException beyond the rule's number of labels
   */
  ParetoPath sharpened(ParetoPath path) {
    ParetoSearch narrow = new ParetoSearch(this, path);
    narrow.start();
    return narrow.next().orElse(path); // none comes before one that it betters
  }

  private void start() {
    labels.draftAt(origin);
    enqueue(labels.keep());
  }

  /** The next path by the order of settling; empty if there is no other. */
  private Optional<ParetoPath> next() {
    while (queue.size() > 0) {
      OptionalInt label = settleNext();
      if (label.isPresent() && labels.node(label.getAsInt()) == destination) {
        return Optional.of(ParetoPath.of(links(label.getAsInt()), costs));
      }
      label.ifPresent(this::leadOn);
    }
    return Optional.empty();
  }

  /** Settles the next label and returns it, unless it is covered. */
  private OptionalInt settleNext() {
    int label = queue.poll();
    boolean needed = !isCoveredAtNode(label) && !isCoveredByFound(label);
    labels.settle(label);
    return needed ? OptionalInt.of(label) : OptionalInt.empty();
  }

  private void leadOn(int label) {
    int node = labels.node(label);
    for (int link = network.firstOut(node); link < network.endOut(node); link++) {
      int to = network.toNode(link);
      if (linkCost[0][link] < Double.POSITIVE_INFINITY && toGo[0].reaches(to)) {
        labels.draft(label, link, to, linkCost);
        addDraft();
      }
    }
  }

  private void addDraft() {
    int draft = labels.count();
    if (isBeyondLimit(draft) || isCoveredByFound(draft) || isCoveredOrMergedAtNode(draft)) {
      return;
    }
    if (draft == rule.maxLabels()) {
      throw new TooManyLabelsException(rule);
    }
    enqueue(labels.keep());
  }

  /**
   * Queues a label by the sum of its bound led on, each criterion in multiples of its least. One
   * that another covers thus never comes before it.
   */
  private void enqueue(int label) {
    if (label >= queue.capacity()) {
      queue.growTo(labels.capacity());
    }
    double key = 0;
    for (int c = 0; c < CRITERIA; c++) {
      key += weight[c] * boundLedOn(label, c);
    }
    queue.insertOrLower(label, key);
  }

  /** Least sum that any of a label's paths can have at the destination. */
  private double boundLedOn(int label, int c) {
    return labels.bound(label, c) + toGo[c].cost(labels.node(label));
  }

  private boolean isBeyondLimit(int label) {
    int c = 0;
    while (c < CRITERIA && boundLedOn(label, c) <= limit[c]) {
      c++;
    }
    return c < CRITERIA;
  }

  private boolean isCoveredAtNode(int label) {
    int other = labels.firstAt(labels.node(label));
    while (other != Labels.NONE && !(labels.isSettled(other) && labels.covers(other, label))) {
      other = labels.next(other);
    }
    return other != Labels.NONE;
  }

  /**
   * True if a found path is as good as all of a label's paths can become, within the tolerance.
   * What covered one label often covers the next, hence it moves up in the list.
   */
  private boolean isCoveredByFound(int label) {
    double hours = factor * boundLedOn(label, 0);
    double usd = factor * boundLedOn(label, 1);
    double kgCo2e = factor * boundLedOn(label, 2);
    for (int rank = 0; rank < found.size(); rank++) {
      if (found.get(rank).isAsGoodAs(hours, usd, kgCo2e)) {
        Collections.swap(found, rank, rank / 2);
        return true;
      }
    }
    return false;
  }

  /** True if the draft need not be kept, because another label at its node stands for it. */
  private boolean isCoveredOrMergedAtNode(int draft) {
    int first = labels.firstAt(labels.node(draft));
    for (int other = first; other != Labels.NONE; other = labels.next(other)) {
      if (labels.covers(other, draft)) {
        return true;
      }
    }
    for (int other = first; other != Labels.NONE; other = labels.next(other)) {
      if (!labels.isSettled(other) && isMerged(draft, other)) {
        return true;
      }
    }
    return false;
  }

  /** Lets a label stand for the draft too, if the path of one of them is good enough for both. */
  private boolean isMerged(int draft, int label) {
    if (isWithinTolerance(draft, label)) {
      labels.takePath(label);
    } else if (!isWithinTolerance(label, draft)) {
      return false;
    }
    labels.lowerBound(label);
    enqueue(label);
    return true;
  }

  /** True if a label's path stays within the tolerance of the bound of it and another together. */
  private boolean isWithinTolerance(int label, int other) {
    for (int c = 0; c < CRITERIA; c++) {
      double still = toGo[c].cost(labels.node(label));
      double least = Math.min(labels.bound(label, c), labels.bound(other, c)) + still;
      if (labels.sum(label, c) + still > factor * least) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> links(int label) {
    List<Integer> links = new ArrayList<>();
    for (int at = label; labels.from(at) != Labels.NONE; at = labels.from(at)) {
      links.add(labels.link(at));
    }
    Collections.reverse(links);
    return links;
  }
}
