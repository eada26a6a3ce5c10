package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The work behind {@link Skims}: one search per origin, one sum per rank on the way to a
 * destination, one row of results. A row is written by one thread and depends on nothing but its
 * origin, hence the same bits for any number of threads.
 */
final class SkimRows {
  static final int USD = 0;
  static final int HOURS = 1;
  static final int KM = 2;
  static final int KG_CO2E = 3;

  /** Number of measures that every skim has. */
  static final int BASIC = 4;

  private static final int NO_TARGET = -1;

  private final TargetSpace space;
  private final int[] targetOf; // per destination: number in the space
  private final List<Place> origins;
  private final List<Place> destinations;
  private final int measures;
  private final int words;
  private final double[] linkSums; // links x measures: what one link adds lies in one cache line
  private final long[] linkMarks; // links x words
  private final double[] generalisedUsd;
  private final double[][] sums;
  private final long[] markBits;

  SkimRows(
      Network network,
      CustomHierarchy custom,
      LinkCosts costs,
      List<Place> origins,
      List<Place> destinations,
      PathAccumulator accumulator) {
    this.origins = origins;
    this.destinations = destinations;
    targetOf = new int[destinations.size()];
    int connected = 0;
    for (int j = 0; j < targetOf.length; j++) {
      targetOf[j] = destinations.get(j).isConnected() ? connected++ : NO_TARGET;
    }
    space =
        new TargetSpace(
            custom,
            destinations.stream()
                .filter(Place::isConnected)
                .mapToInt(Place::destinationNode)
                .toArray());
    List<double[]> perLink = new ArrayList<>();
    perLink.add(costs.usd());
    perLink.add(costs.hours());
    perLink.add(lengthKm(network));
    perLink.add(costs.kgCo2e());
    perLink.addAll(accumulator.sums());
    measures = perLink.size();
    words = accumulator.words();
    linkSums = interleave(perLink, network.linkCount());
    linkMarks = accumulator.linkMarks();
    int pairs = Math.multiplyExact(origins.size(), destinations.size());
    generalisedUsd = filled(pairs, Double.POSITIVE_INFINITY);
    sums = new double[measures][];
    Arrays.setAll(sums, measure -> filled(pairs, Double.POSITIVE_INFINITY));
    markBits = new long[Math.multiplyExact(pairs, words)];
  }

  private static double[] lengthKm(Network network) {
    double[] km = new double[network.linkCount()];
    Arrays.setAll(km, link -> network.link(link).lengthKm());
    return km;
  }

  private static double[] interleave(List<double[]> perLink, int links) {
    double[] all = new double[links * perLink.size()];
    for (int link = 0; link < links; link++) {
      for (int measure = 0; measure < perLink.size(); measure++) {
        all[link * perLink.size() + measure] = perLink.get(measure)[link];
      }
    }
    return all;
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }

  double[] generalisedUsd() {
    return generalisedUsd;
  }

  double[][] sums() {
    return sums;
  }

  long[] markBits() {
    return markBits;
  }

  void computeAll(Execution execution) {
    AtomicInteger next = new AtomicInteger();
    Progress progress = new Progress(execution);
    Callable<Void> work =
        () -> {
          try {
            computeRowsFrom(next, progress);
          } finally {
            next.set(origins.size()); // one thread failed or all is done: the others stop too
          }
          return null;
        };
    int threads = Math.max(1, Math.min(execution.threads(), origins.size()));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> futures = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        futures.add(pool.submit(work));
      }
      for (Future<Void> future : futures) {
        await(future);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void computeRowsFrom(AtomicInteger next, Progress progress) {
    Worker worker = new Worker();
    for (int i = next.getAndIncrement(); i < origins.size(); i = next.getAndIncrement()) {
      if (progress.isStopped()) {
        throw new CancellationException("skims cancelled after " + progress);
      }
      worker.computeRow(i);
      progress.addOne();
    }
  }

  private static void await(Future<Void> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("skims interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Rows done, told to the caller from one thread at a time. */
  private final class Progress {
    private final Execution execution;
    private int done;

    Progress(Execution execution) {
      this.execution = execution;
    }

    synchronized boolean isStopped() {
      return execution.cancelled().getAsBoolean();
    }

    synchronized void addOne() {
      execution.progress().accept(++done);
    }

    @Override
    public synchronized String toString() {
      return done + " of " + origins.size() + " origins";
    }
  }

  /** Working memory of one thread. */
  private final class Worker {
    private final HierarchySearch search = new HierarchySearch(space);
    private final PathSums path = new PathSums(space, linkSums, linkMarks, measures, words);

    void computeRow(int i) {
      Place origin = origins.get(i);
      if (origin.isConnected()) {
        search.from(origin.originNode());
        path.startOf(search);
      }
      for (int j = 0; j < destinations.size(); j++) {
        int cell = i * destinations.size() + j;
        if (origin.equals(destinations.get(j))) {
          generalisedUsd[cell] = 0;
          for (double[] sum : sums) {
            sum[cell] = 0;
          }
        } else if (origin.isConnected()
            && targetOf[j] != NO_TARGET
            && search.reaches(targetOf[j])) {
          generalisedUsd[cell] = search.cost(targetOf[j]);
          path.sumTo(targetOf[j], sums, markBits, cell);
        }
      }
    }
  }
}
