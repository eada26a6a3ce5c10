package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import java.util.ArrayList;
import java.util.List;

/**
 * What every link adds to the measures of a path, and the marks it bears.
 *
 * <p>The first measures are those that every skim has: money, hours, km and emissions.
 */
final class LinkMeasures {
  static final int USD = 0;
  static final int HOURS = 1;
  static final int KM = 2;
  static final int KG_CO2E = 3;

  /** Number of measures that every skim has. */
  static final int BASIC = 4;

  private final int count;
  private final int words;
  private final double[] sums; // links x measures: what one link adds lies in one cache line
  private final long[] marks; // links x words

  LinkMeasures(LinkCosts costs, PathAccumulator accumulator) {
    List<double[]> perLink = new ArrayList<>();
    perLink.add(costs.usd());
    perLink.add(costs.hours());
    perLink.add(lengthKm(accumulator.network()));
    perLink.add(costs.kgCo2e());
    perLink.addAll(accumulator.sums());
    count = perLink.size();
    words = accumulator.words();
    int links = accumulator.network().linkCount();
    sums = new double[Math.multiplyExact(links, count)];
    for (int measure = 0; measure < count; measure++) {
      double[] values = perLink.get(measure);
      for (int link = 0; link < links; link++) {
        sums[link * count + measure] = values[link];
      }
    }
    marks = accumulator.linkMarks();
  }

  private static double[] lengthKm(Network network) {
    double[] km = new double[network.linkCount()];
    for (int link = 0; link < km.length; link++) {
      km[link] = network.link(link).lengthKm();
    }
    return km;
  }

  /** Number of measures. */
  int count() {
    return count;
  }

  /** Long words of marks. */
  int words() {
    return words;
  }

  /** Measures of all links: links x measures. Not to be written to. */
  double[] sums() {
    return sums;
  }

  /** Marks of all links: links x words. Not to be written to. */
  long[] marks() {
    return marks;
  }
}
