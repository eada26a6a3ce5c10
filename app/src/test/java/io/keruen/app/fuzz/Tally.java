package io.keruen.app.fuzz;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts of the trials of one target. */
final class Tally {
  /** Trials with one fault: how many, and the shortest of them. */
  private static final class Group {
    private long count;
    private long number;
    private String details = "";
    private String test = "";
  }

  private final String target;
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private long survived;
  private long refused;
  private long faults;
  private double seconds;

  Tally(String target) {
    this.target = target;
  }

  synchronized void add(long number, Verdict verdict, String test) {
    switch (verdict.kind()) {
      case SURVIVED -> survived++;
      case REFUSED -> refused++;
      case FAULT -> addFault(number, verdict, test);
    }
  }

  private void addFault(long number, Verdict verdict, String test) {
    faults++;
    Group group = groups.computeIfAbsent(verdict.fault(), key -> new Group());
    group.count++;
    if (group.count == 1 || test.length() < group.test.length()) {
      group.number = number;
      group.details = verdict.details();
      group.test = test;
    }
  }

  synchronized void took(double wall) {
    seconds += wall;
  }

  synchronized long faults() {
    return faults;
  }

  synchronized long tried() {
    return survived + refused + faults;
  }

  static String header() {
    return "target,tried,survived,refused,faults,distinct_faults,seconds";
  }

  synchronized String row() {
    return String.format(
        Locale.ROOT,
        "%s,%d,%d,%d,%d,%d,%.1f",
        target,
        survived + refused + faults,
        survived,
        refused,
        faults,
        groups.size(),
        seconds);
  }

  /** Every distinct fault with the shortest trial that has it. */
  synchronized String report(long seed) {
    StringBuilder report = new StringBuilder();
    groups.forEach(
        (fault, group) ->
            report.append(
                """

                FAULT of %s in %d of %d trials: %s
                  %s
                  again: -Dkeruen.fuzz.seed=%d -Dkeruen.fuzz.number=%d -Dkeruen.fuzz.target='%s'
                %s"""
                    .formatted(
                        target,
                        group.count,
                        tried(),
                        fault,
                        group.details.strip().replace("\n", "\n  "),
                        seed,
                        group.number,
                        target,
                        group.test)));
    return report.toString();
  }
}
