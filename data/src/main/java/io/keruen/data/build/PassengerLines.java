package io.keruen.data.build;

import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.PathSearch;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Closes high-speed lines to freight. The package does not tell them from others, but the length of
 * the way that freight takes between two places is known: as long as the shortest way is shorter, a
 * line of it is taken away, the one that leaves a way nearest to that length and not much longer.
 */
final class PassengerLines {
  /** A way this much shorter than the stated one is another line. */
  private static final double TOO_SHORT = 0.97;

  /** A way this much longer is another line too. */
  private static final double TOO_LONG = 1.08;

  /** Parts of the way at which it is tried to cut it. */
  private static final double[] WHERE = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};

  private static final int MOST_CUTS = 15;

  /** The draft without the lines, and for each pair of places the way before and after. */
  record Result(Draft draft, List<Step> told) {
    Result {
      told = List.copyOf(told);
    }
  }

  private final Draft draft;
  private final boolean[] open;
  private final PathSearch search;
  private final Map<String, List<Integer>> anchored;
  private final List<Step> told = new ArrayList<>();

  private PassengerLines(Draft draft) {
    this.draft = draft;
    this.open = new boolean[draft.lines().size()];
    Arrays.fill(open, true);
    this.search = new PathSearch(draft, i -> open[i]);
    this.anchored = Anchors.byName(draft);
  }

  /** Two places and the length of the way that freight takes between them. */
  record Way(Place from, Place to, double freightKm) {}

  static final Columns COLUMNS = Columns.of("from_place", "to_place", "freight_km");

  /**
   * Reads {@code facts/freight_ways.csv}; leaves out what is between places that are unknown, and
   * tells it.
   */
  static List<Way> ways(FactTable table, Gazetteer.Index places) {
    List<Way> ways = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      Optional<Place> from = places.find(row.reference("from_place", places.names()));
      Optional<Place> to = places.find(row.reference("to_place", places.names()));
      double km = row.decimal("freight_km", Range.LENGTH_KM);
      if (from.isPresent() && to.isPresent()) {
        ways.add(new Way(from.get(), to.get(), km));
      }
    }
    return ways;
  }

  static Result close(Draft draft, List<Way> ways) {
    PassengerLines lines = new PassengerLines(draft);
    ways.forEach(way -> lines.close(way.from(), way.to(), way.freightKm()));
    return new Result(lines.remaining(), lines.told);
  }

  private void close(Place from, Place to, double freightKm) {
    Optional<List<Integer>> way = way(from, to);
    if (way.isEmpty()) {
      return;
    }
    double before = km(way.get());
    for (int cuts = 0; cuts < MOST_CUTS && km(way.get()) < TOO_SHORT * freightKm; cuts++) {
      Optional<List<Integer>> next = cut(from, to, way.get(), freightKm);
      if (next.isEmpty()) {
        break;
      }
      way = next;
    }
    told.add(
        new Step(
            "rail: keep freight off high-speed lines, " + from.name() + " - " + to.name(),
            String.format(Locale.ROOT, "%.0f km, %.0f km for freight", before, freightKm),
            String.format(Locale.ROOT, "%.0f km", km(way.get()))));
  }

  /**
   * Takes the line of a way away whose loss leaves a way nearest to the stated length; tells it.
   */
  private Optional<List<Integer>> cut(Place from, Place to, List<Integer> way, double freightKm) {
    Optional<List<Integer>> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    int cut = -1;
    for (double share : WHERE) {
      int line = lineAt(way, share);
      open[line] = false;
      Optional<List<Integer>> next = way(from, to);
      open[line] = true;
      boolean fits = next.isPresent() && km(next.get()) <= TOO_LONG * freightKm;
      if (fits && Math.abs(km(next.get()) - freightKm) < least) {
        best = next;
        least = Math.abs(km(next.get()) - freightKm);
        cut = line;
      }
    }
    if (cut >= 0) {
      open[cut] = false;
    }
    return best;
  }

  private Optional<List<Integer>> way(Place from, Place to) {
    for (int a : anchored.getOrDefault(from.name(), List.of())) {
      for (int b : anchored.getOrDefault(to.name(), List.of())) {
        boolean sameLayer = draft.node(a).layer().equals(draft.node(b).layer());
        Optional<List<Integer>> way = sameLayer ? search.path(a, b, 10_000) : Optional.empty();
        if (way.isPresent()) {
          return way;
        }
      }
    }
    return Optional.empty();
  }

  private double km(List<Integer> way) {
    return way.stream().mapToDouble(i -> draft.line(i).km()).sum();
  }

  private int lineAt(List<Integer> way, double share) {
    double left = km(way) * share;
    for (int line : way) {
      left -= draft.line(line).km();
      if (left <= 0) {
        return line;
      }
    }
    return way.get(way.size() - 1);
  }

  private Draft remaining() {
    DraftBuilder builder = new DraftBuilder();
    draft.nodes().forEach(builder::addNode);
    for (int i = 0; i < open.length; i++) {
      DraftLine line = draft.line(i);
      if (open[i]) {
        builder.addLine(line);
      }
    }
    return builder.build();
  }
}
