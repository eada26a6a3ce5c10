package io.keruen.bench.assign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the gap of one run fell, by the program's own clock and its own definition of the gap. */
final class Convergence {
  /** State after an iteration. */
  record Step(double seconds, double gap) {}

  private final List<Step> steps = new ArrayList<>();
  private double wallSeconds;
  private long peakMegabytes;

  void add(double seconds, double gap) {
    steps.add(new Step(seconds, gap));
  }

  /** Notes what the whole process took, reading included. */
  void setProcess(double seconds, long megabytes) {
    wallSeconds = seconds;
    peakMegabytes = megabytes;
  }

  /** When the gap was first at or below one; empty if it never was. */
  Optional<Double> secondsTo(double gap) {
    return steps.stream().filter(step -> step.gap() <= gap).findFirst().map(Step::seconds);
  }

  /** Of the process; 0 where there was none of its own. */
  double wallSeconds() {
    return wallSeconds;
  }

  /** Of the process; 0 where it is not known. */
  long peakMegabytes() {
    return peakMegabytes;
  }
}
