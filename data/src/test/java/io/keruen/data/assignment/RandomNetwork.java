package io.keruen.data.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A network of 4 to 40 nodes in TNTP form, with trips of one to three classes, drawn from a seed.
 * One in eight of each kind: times that tie, parallel links, curves whose slope is 0 at 0, powers
 * below 1, origins with next to no trips, trips from everywhere to one zone. Prints itself as a
 * test.
 */
final class RandomNetwork {
  private final long seed;
  private final Random random;
  private final int nodes;
  private final int zones;
  private final boolean ties;
  private final boolean parallel;
  private final boolean oddCurves;
  private final boolean tiny;
  private final double load; // of the mean capacity, on an average link
  private final String network;
  private final List<String> trips = new ArrayList<>(); // per class

  RandomNetwork(long seed) {
    this.seed = seed;
    random = new Random(seed);
    nodes = 4 + random.nextInt(37);
    zones = 2 + random.nextInt(nodes - 1);
    ties = random.nextInt(8) == 0;
    parallel = random.nextInt(8) == 0;
    oddCurves = random.nextInt(8) == 0;
    tiny = random.nextInt(8) == 0;
    load = random.nextInt(10) == 0 ? 0 : 5 * random.nextDouble() * random.nextDouble();
    network = drawNetwork();
    int classes = 1 + random.nextInt(3);
    for (int number = 0; number < classes; number++) {
      trips.add(drawTrips(classes));
    }
  }

  String network() {
    return network;
  }

  List<String> trips() {
    return trips;
  }

  private String drawNetwork() {
    List<String> links = new ArrayList<>();
    int around = random.nextInt(3); // a ring in both directions, in one, or none
    for (int node = 1; node <= nodes && around < 2; node++) {
      addLink(links, node, node % nodes + 1, around == 0);
    }
    int more = nodes / 2 + random.nextInt(2 * nodes);
    for (int number = 0; number < more; number++) {
      int from = 1 + random.nextInt(nodes);
      addLink(links, from, 1 + (from + random.nextInt(nodes - 1)) % nodes, random.nextBoolean());
    }
    int firstThrough = random.nextInt(3) == 0 ? 1 + random.nextInt(zones + 1) : 1;
    return """
        <NUMBER OF ZONES> %d
        <NUMBER OF NODES> %d
        <FIRST THRU NODE> %d
        <NUMBER OF LINKS> %d
        <END OF METADATA>
        %s
        """
        .formatted(zones, nodes, firstThrough, links.size(), String.join("\n", links));
  }

  private void addLink(List<String> links, int from, int to, boolean back) {
    String rest = rest();
    int copies = parallel && random.nextBoolean() ? 2 + random.nextInt(2) : 1;
    for (int copy = 0; copy < copies; copy++) {
      links.add(from + " " + to + " " + rest);
      if (back) {
        links.add(to + " " + from + " " + rest);
      }
    }
  }

  /** Capacity, length, time, b, power, speed, toll, type. */
  private String rest() {
    double capacity = 50 * (1 + random.nextInt(20));
    double time = ties ? 1 + random.nextInt(3) : 0.1 * (1 + random.nextInt(110));
    double b = 0.15;
    double power = 4;
    if (oddCurves) {
      b = new double[] {0, 0.1, 1, 10}[random.nextInt(4)];
      power = new double[] {0.5, 1, 1.5, 8, 12}[random.nextInt(5)];
      time = random.nextInt(10) == 0 ? 0 : time;
    }
    int toll = random.nextInt(4);
    return String.format(
        Locale.ROOT, "%s 1 %s %s %s 0 %d 1 ;", capacity, (float) time, b, power, toll);
  }

  private String drawTrips(int classes) {
    StringBuilder text = new StringBuilder("<NUMBER OF ZONES> " + zones + "\n<END OF METADATA>\n");
    double mean = load * 500 * 2 / Math.sqrt(zones) / classes;
    int unused = random.nextInt(3) == 0 ? 2 : 5; // one origin in so many
    boolean allToOne = random.nextInt(8) == 0;
    for (int origin = 1; origin <= zones; origin++) {
      if (random.nextInt(unused) == 0) {
        continue;
      }
      text.append("Origin ").append(origin).append('\n');
      double factor = tiny && random.nextInt(3) == 0 ? 1e-9 / Math.max(1, mean) : 1;
      for (int destination = 1; destination <= zones; destination++) {
        if (allToOne ? destination == 1 : random.nextInt(4) == 0) {
          double volume = Math.rint(2 * mean * random.nextDouble()) * factor;
          text.append(" ").append(destination).append(" : ").append(volume).append(";\n");
        }
      }
    }
    return text.indexOf(" : ") < 0 ? text + "Origin 1\n 2 : 0.0;\n" : text.toString();
  }

  /** A test that does again what failed. */
  String asTest() {
    String classes = trips.stream().map(RandomNetwork::block).collect(Collectors.joining(", "));
    return """

        @Test
        void network_of_seed_%d() {
          requireRight(%s, List.of(%s), %d);
        }
        """
        .formatted(seed, block(network), classes, seed);
  }

  private static String block(String text) {
    return "\"\"\"\n" + text + "\"\"\"";
  }
}
