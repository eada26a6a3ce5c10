package io.keruen.data.assignment;

import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.assignment.ReadingRule.CapacityOf;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads the links of a TNTP network, {@code *_net.tntp}; see docs/formats/assignment.md. */
final class TntpNetworkReader {
  private static final String FROM = "init_node";
  private static final String TO = "term_node";
  private static final String CAPACITY = "capacity";
  private static final String LENGTH = "length";
  private static final String FREE_FLOW_TIME = "free_flow_time";
  private static final String B = "b";
  private static final String POWER = "power";
  private static final String LANES = "lanes";
  private static final String TOLL = "toll";
  static final List<String> REQUIRED =
      List.of(FROM, TO, CAPACITY, LENGTH, FREE_FLOW_TIME, B, POWER);
  static final List<String> USUAL = List.of("speed", TOLL, "link_type");

  private record Draft(TntpRow row, long from, long to) {}

  private final TntpText text;
  private final ReadingRule rule;
  private final InputProblems problems;
  private final InputProblems warnings;
  private final List<String> columns;
  private final List<String> carried; // columns that only pass through
  private final List<TntpRow> timeless = new ArrayList<>(); // of length 0, without a time
  private final Map<Long, Integer> numbers = new HashMap<>(); // of nodes, by id

  private TntpNetworkReader(
      TntpText text, ReadingRule rule, InputProblems problems, InputProblems warnings) {
    this.text = text;
    this.rule = rule;
    this.problems = problems;
    this.warnings = warnings;
    columns = columns(text);
    carried =
        columns.stream().skip(REQUIRED.size()).filter(column -> !column.equals(TOLL)).toList();
  }

  /**
   * Reads a file. The network is of use only if no problem was added.
   *
   * @param warnings what is legal and looks like a mistake is added here
   */
  static AssignmentNetwork read(
      Path path, ReadingRule rule, InputProblems problems, InputProblems warnings) {
    TntpText text = TntpText.read(path, "a TNTP network file", problems);
    return new TntpNetworkReader(text, rule, problems, warnings).read();
  }

  /**
   * The usual columns, or what the comment above the rows calls those after the seventh. A comment
   * that names the first of the usual ones stands for all.
   */
  private static List<String> columns(TntpText text) {
    List<String> usual = new ArrayList<>(REQUIRED);
    usual.addAll(USUAL);
    return text.comments().stream()
        .map(TntpNetworkReader::names)
        .filter(names -> names.size() >= REQUIRED.size() && names.get(0).equals(FROM))
        .reduce((first, last) -> last)
        .map(names -> names.subList(REQUIRED.size(), names.size()))
        .filter(names -> !USUAL.subList(0, Math.min(names.size(), USUAL.size())).equals(names))
        .map(names -> Stream.concat(REQUIRED.stream(), names.stream()).toList())
        .orElse(usual);
  }

  private static List<String> names(TntpText.Comment comment) {
    String names = comment.text().replace(";", " ").strip().toLowerCase(Locale.ROOT);
    return List.of(names.split("\\s+"));
  }

  /** Columns are known by their place; a comment that names them in another order is not obeyed. */
  private void checkOrder() {
    text.comments().stream()
        .filter(comment -> names(comment).containsAll(REQUIRED))
        .reduce((first, last) -> last)
        .ifPresent(
            comment -> {
              List<String> named =
                  names(comment).stream().dropWhile(name -> !REQUIRED.contains(name)).toList();
              if (!named.subList(0, REQUIRED.size()).equals(REQUIRED)) {
                problems.add(
                    text.problem(
                        comment.line(),
                        "",
                        "the columns '" + String.join(" ", named) + "'",
                        "'" + String.join(" ", REQUIRED) + "' first, in this order",
                        "Put the columns into this order, in the rows and in the comment."));
              }
            });
  }

  private AssignmentNetwork read() {
    checkOrder();
    Optional<TntpText.Row> trips = text.rows().stream().filter(TntpTripsReader::isOrigin).findAny();
    if (trips.isPresent()) {
      problems.add(
          text.problem(
              trips.get().line(),
              "",
              "'" + trips.get().text().strip() + "'",
              "links: these are trips",
              "Name the network with --network and the trips with --trips."));
      return new AssignmentNetwork(text.file(), List.of(), Optional.empty(), List.of(), List.of());
    }
    List<Draft> drafts = new ArrayList<>();
    for (TntpText.Row row : text.rows()) {
      TntpRow.of(text, row, columns, REQUIRED.size(), problems)
          .ifPresent(cells -> drafts.add(new Draft(cells, cells.node(FROM), cells.node(TO))));
    }
    NavigableSet<Long> used = new TreeSet<>();
    for (Draft draft : drafts) {
      used.add(draft.from());
      used.add(draft.to());
    }
    used.remove(0L); // stands in for what is no number
    Optional<List<Zone>> zones = zones(used);
    List<NetworkNode> nodes = nodes(used);
    List<NetworkLink> links = new ArrayList<>();
    for (Draft draft : drafts) {
      links.add(link(draft, links.size() + 1));
    }
    checkLinks(drafts);
    return new AssignmentNetwork(text.file(), nodes, zones, links, carried);
  }

  /**
   * Completes the used nodes and tells the zones. Where nodes are numbered up to the number of
   * nodes, zones are 1 to the number of zones. Where numbers are names, trips files tell the zones.
   */
  private Optional<List<Zone>> zones(NavigableSet<Long> used) {
    OptionalLong declared = text.wholeNumber(TntpText.NODES, problems);
    OptionalLong zones = text.wholeNumber(TntpText.ZONES, problems);
    long highest = used.isEmpty() ? 0 : used.last();
    boolean numbered = highest <= declared.orElse(used.size());
    if (declared.isPresent() && isPlausible(declared.getAsLong(), used, numbered) && numbered) {
      LongStream.rangeClosed(1, declared.getAsLong()).forEach(used::add);
    }
    used.forEach(id -> numbers.put(id, numbers.size()));
    if (!numbered || zones.isEmpty()) {
      return Optional.empty();
    }
    if (zones.getAsLong() > used.size()) {
      text.find(TntpText.ZONES)
          .ifPresent(
              tag ->
                  problems.add(
                      text.problem(
                          tag,
                          "at most " + used.size() + ", the number of nodes",
                          "Correct the count.")));
    }
    return Optional.of(
        used.stream()
            .limit(zones.getAsLong())
            .map(id -> new Zone(Long.toString(id), numbers.get(id)))
            .toList());
  }

  /** Fewer nodes than declared are usual; more, or a small part of them, are a mistake. */
  private boolean isPlausible(long declared, NavigableSet<Long> used, boolean numbered) {
    if (used.isEmpty() || used.size() == declared) {
      return used.size() == declared;
    }
    boolean plausible = numbered && declared <= 4L * used.size() + 1000;
    InputProblem problem =
        text.problem(
            text.find(TntpText.NODES).orElseThrow(),
            used.size()
                + ", the nodes that links name"
                + (numbered ? "" : " (the highest is " + used.last() + ")"),
            plausible
                ? "The others are kept, without links. Correct the count if there are none."
                : "The file may be cut off, or a node mistyped; else correct the count.");
    (plausible ? warnings : problems).add(problem);
    return plausible;
  }

  private List<NetworkNode> nodes(NavigableSet<Long> ids) {
    long firstThrough = text.wholeNumber(TntpText.FIRST_THROUGH_NODE, problems).orElse(1);
    if (!ids.isEmpty() && firstThrough - 1 > ids.last()) {
      warnings.add(
          text.problem(
              text.find(TntpText.FIRST_THROUGH_NODE).orElseThrow(),
              "at most one more than " + ids.last() + ", the highest node",
              "Paths run through no node at all. Correct the number if some should."));
    }
    return ids.stream()
        .map(
            id ->
                new NetworkNode(
                    Long.toString(id),
                    id < firstThrough ? Passage.CLOSED : Passage.OPEN,
                    Optional.empty()))
        .toList();
  }

  private NetworkLink link(Draft draft, int number) {
    TntpRow row = draft.row();
    double length = row.decimal(LENGTH, Range.ZERO_OR_MORE);
    return new NetworkLink(
        row.line(),
        Integer.toString(number),
        numbers.getOrDefault(draft.from(), 0),
        numbers.getOrDefault(draft.to(), 0),
        capacity(row),
        length,
        freeFlowTime(row, length),
        row.decimal(B, Range.ZERO_OR_MORE),
        row.decimal(POWER, Range.ZERO_OR_MORE),
        row.optionalDecimal(TOLL, Range.ZERO_OR_MORE),
        carried.stream().map(row::text).toList());
  }

  private double capacity(TntpRow row) {
    double capacity =
        row.decimal(
            CAPACITY,
            Range.ZERO_OR_MORE,
            "Correct the number. To close the link, delete the row; for a link without a limit,"
                + " write b as 0.");
    return rule.capacity().equals(Optional.of(CapacityOf.LANE))
        ? capacity * row.decimal(LANES, Range.ABOVE_ZERO)
        : capacity;
  }

  /** Nobody needs time for no distance; any other time must be given. */
  private double freeFlowTime(TntpRow row, double length) {
    String written = row.text(FREE_FLOW_TIME);
    if (length > 0 || !(written.isEmpty() || written.equalsIgnoreCase("inf"))) {
      return row.decimal(FREE_FLOW_TIME, Range.ZERO_OR_MORE);
    }
    timeless.add(row);
    return 0;
  }

  private void warnOfTimeless() {
    if (timeless.isEmpty()) {
      return;
    }
    TntpRow first = timeless.get(0);
    int more = timeless.size() - 1;
    warnings.add(
        text.problem(
            first.line(),
            "",
            "no number as free_flow_time"
                + (more == 0 ? "" : ", as in " + more + (more == 1 ? " more row" : " more rows")),
            "a time",
            "It counts as 0, since the link's length is 0. Fill in the cell."));
  }

  private void checkLinks(List<Draft> drafts) {
    int rows = text.rows().size();
    OptionalLong declared = text.wholeNumber(TntpText.LINKS, problems);
    if (drafts.size() == rows && declared.orElse(rows) != rows) {
      problems.add(
          text.problem(
              text.find(TntpText.LINKS).orElseThrow(),
              rows + ", the rows that there are",
              declared.getAsLong() > rows
                  ? "The file may be cut off after line "
                      + text.lineCount()
                      + ": get it whole. If it is whole, correct the count."
                  : "Correct the count, or delete the rows that are too many."));
    }
    if (rows == 0 && !problems.touch(text.file())) {
      problems.add(
          InputProblem.ofFile(
              text.file(),
              "no links",
              "a row for each link: " + String.join(", ", columns),
              "Check that this is the network file."));
    }
    warnOfTimeless();
    warnOfTwins(drafts);
  }

  private void warnOfTwins(List<Draft> drafts) {
    Map<List<String>, Integer> lines = new HashMap<>();
    for (Draft draft : drafts) {
      Integer before = lines.putIfAbsent(draft.row().cells(), draft.row().line());
      if (before != null) {
        warnings.add(
            text.problem(
                draft.row().line(),
                "",
                "the same row as in line " + before,
                "rows that differ",
                "Both count, as two parallel links. Delete one if only one link is meant."));
      }
    }
  }
}
