package io.keruen.data.dataset;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Sha256;
import io.keruen.engine.scenario.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A data set, read and checked: the world that studies change, and the rows that only reports,
 * checks and manifests read. Tables are described in docs/formats/dataset.md. Immutable apart from
 * the drawn geometry and the tables of trade, which are read when first asked for; thread-safe.
 */
public final class DataSet {
  private final DataSetFiles files;
  private final int year;
  private final World world;
  private final DataSetTables tables;
  private final List<Fallback> fallbacks;
  private final SortedMap<String, String> sha256;
  private Optional<Geometry> geometry = Optional.empty(); // guarded by this
  private Optional<Optional<TradeRows>> trade = Optional.empty(); // guarded by this

  DataSet(
      DataSetFiles files,
      int year,
      World world,
      DataSetTables tables,
      List<Fallback> fallbacks,
      SortedMap<String, String> sha256) {
    this.files = files;
    this.year = year;
    this.world = world;
    this.tables = tables;
    this.fallbacks = List.copyOf(fallbacks);
    this.sha256 = Collections.unmodifiableSortedMap(new TreeMap<>(sha256));
  }

  /**
   * Reads a data set as of the latest year of its territories' figures.
   *
   * @throws InvalidInputException with the problems of all tables
   */
  public static DataSet read(DataSetFiles files) {
    return new DataSetReader(files).read();
  }

  /**
   * Reads a data set with the unions that hold in a study's base year.
   *
   * @throws InvalidInputException with the problems of all tables
   */
  public static DataSet read(DataSetFiles files, int baseYear) {
    return new DataSetReader(files).read(baseYear);
  }

  public String name() {
    return files.name();
  }

  /** Its files, and others beside them; none of the shipped data set. */
  public List<Path> paths() {
    return files.paths();
  }

  /** Year in which the unions of {@link #world()} hold. */
  public int year() {
    return year;
  }

  /**
   * Short name of exactly this content: the first 12 digits of the SHA-256 of the tables' own
   * SHA-256, drawn geometry left out.
   */
  public String version() {
    return Sha256.of(sha256.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  /** File name to SHA-256 in hexadecimal digits, of every table that was read. */
  public SortedMap<String, String> sha256() {
    return sha256;
  }

  public World world() {
    return world;
  }

  /** Rows of sources.csv. */
  public List<Source> sources() {
    return tables.sources();
  }

  /** Rows of territories.csv. */
  public List<TerritoryRow> territories() {
    return tables.territories();
  }

  /** Rows of commodities.csv. */
  public List<CommodityRow> commodities() {
    return tables.commodities();
  }

  /** Rows of projects.csv. */
  public List<ProjectRow> projects() {
    return tables.projects();
  }

  /** Rows of observed.csv. */
  public List<Observation> observations() {
    return tables.observations();
  }

  /** Rows of distances.csv. */
  public List<PublishedDistance> distances() {
    return tables.distances();
  }

  /** Rows of places.csv. */
  public List<PlaceRow> places() {
    return tables.places();
  }

  /** Rows of nodes.csv; the network has these numbers, then the ends of places. */
  public int nodeCount() {
    return tables.nodes().size();
  }

  /** Rows of links.csv; a row stands at the index of its number. */
  public List<LinkRow> links() {
    return tables.links();
  }

  /** Rows of terminals.csv. */
  public List<TerminalRow> terminals() {
    return tables.terminals();
  }

  /** Rows of crossings.csv. */
  public List<CrossingRow> crossings() {
    return tables.crossings();
  }

  /** Evidence of every row of every table that states facts, by file name. */
  public SortedMap<String, List<Evidence>> evidence() {
    SortedMap<String, List<Evidence>> all = tables.evidence();
    trade().ifPresent(rows -> all.putAll(rows.evidence()));
    return all;
  }

  /**
   * The tables of trade, read when first asked for; empty if the data set has none.
   *
   * @throws InvalidInputException with the problems of these tables
   */
  public synchronized Optional<TradeRows> trade() {
    if (trade.isEmpty()) {
      InputProblems problems = new InputProblems();
      Optional<TradeRows> read =
          new TradeTablesReader(
                  new Tables(files, problems),
                  world.territories().keySet(),
                  sources().stream().map(Source::id).toList(),
                  commodities().stream().map(row -> row.goods().name()).toList())
              .read();
      problems.throwIfAny();
      trade = Optional.of(read);
    }
    return trade.get();
  }

  /** Missing values that a rule replaced. */
  public List<Fallback> fallbacks() {
    return fallbacks;
  }

  /** The text of edits.yaml. */
  public String edits() {
    return files
        .read("edits.yaml")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(
            () ->
                new InvalidInputException(
                    InputProblem.ofFile(
                        "edits.yaml",
                        "no such file in the data set " + name(),
                        "the edits of the projects",
                        "Write the file as docs/formats/studies.md describes.")));
  }

  /**
   * Courses of the links, read when first asked for.
   *
   * @throws InvalidInputException if geometry.csv has problems
   */
  public synchronized Geometry geometry() {
    if (geometry.isEmpty()) {
      InputProblems problems = new InputProblems();
      Geometry read = Geometry.of(new Tables(files, problems), links().size());
      problems.throwIfAny();
      geometry = Optional.of(read);
    }
    return geometry.get();
  }
}
