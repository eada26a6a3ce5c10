package io.keruen.data.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.assignment.ReadingRule.CapacityOf;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Range;
import io.keruen.data.input.Utf8;
import io.keruen.engine.flow.Assignment;
import io.keruen.engine.flow.Iteration;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a file of volumes is the result of, and what it is said to be worth: the document beside it.
 *
 * @param format version of this document's own format
 * @param software what made it
 * @param run how
 * @param network what the links are those of
 * @param classes whose volumes they are
 * @param figures what they come to
 * @param flows the file with the volumes, with its hash
 * @param routes the file with the routes; none if there is none
 */
public record FlowsRecord(
    int format,
    Software software,
    Run run,
    Network network,
    List<FlowClassSource> classes,
    Figures figures,
    Source flows,
    @JsonInclude(Include.NON_EMPTY) List<Source> routes) {
  /** Version of the document's format that this program writes. */
  public static final int FORMAT = 1;

  public FlowsRecord {
    // Left out where there are none.
    routes = routes == null ? List.of() : routes.stream().filter(Objects::nonNull).toList();
  }

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** A program. */
  public record Software(String name, String version, String java) {}

  /**
   * How an equilibrium was sought.
   *
   * @param started date and time, UTC
   * @param threads that computed; the volumes do not depend on them
   * @param gap relative gap that was asked for; 0 if a residual was
   * @param maxIterations most that were allowed
   * @param scale of path-size logit, per unit of time; 0 for another method
   * @param alternatives of path-size logit; 0 for another method
   * @param residual that was asked for; 0 if a gap was
   */
  public record Run(
      String started,
      double seconds,
      int threads,
      String method,
      @JsonInclude(Include.NON_DEFAULT) double gap,
      int maxIterations,
      @JsonInclude(Include.NON_DEFAULT) double scale,
      @JsonInclude(Include.NON_DEFAULT) int alternatives,
      @JsonInclude(Include.NON_DEFAULT) double residual) {}

  /**
   * A file or folder, and what it held.
   *
   * @param file seen from the folder of this document
   * @param sha256 of the file, or of each file of the folder
   */
  public record Source(String file, SortedMap<String, String> sha256) {}

  /**
   * A network and how its files were read; empty where nothing was told.
   *
   * @param capacityOf {@code link} or {@code lane}
   * @param centroids {@code open} or {@code closed}
   * @param lengthUnit {@code km}, {@code mi}, {@code m} or {@code ft}
   * @param speedUnit {@code km/h}, {@code mph} or {@code m/s}
   */
  public record Network(
      Source source, String capacityOf, String centroids, String lengthUnit, String speedUnit) {
    public static Network of(Source source, ReadingRule rule) {
      return new Network(
          source,
          name(rule.capacity()),
          name(rule.centroids()),
          name(rule.lengthUnit()),
          rule.speedUnit().map(SpeedUnit::id).orElse(""));
    }

    private static String name(Optional<? extends Enum<?>> value) {
      return value.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    /** How the files are to be read. */
    public ReadingRule rule() {
      return new ReadingRule(
          value(CapacityOf.class, capacityOf),
          value(Passage.class, centroids),
          value(LengthUnit.class, lengthUnit),
          SpeedUnit.find(String.valueOf(speedUnit)));
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
      return Stream.of(type.getEnumConstants())
          .filter(each -> each.name().equalsIgnoreCase(name))
          .findFirst();
    }
  }

  /** A class of users. */
  public record FlowClassSource(Source trips, double tollFactor, double distanceFactor) {
    private boolean isComplete() {
      return FlowsRecord.isComplete(trips)
          && Range.ZERO_OR_MORE.contains(tollFactor)
          && Range.ZERO_OR_MORE.contains(distanceFactor);
    }
  }

  /**
   * What the volumes come to, in the units of the network's file.
   *
   * @param residual 0 if the method has none
   */
  public record Figures(
      double objective,
      double relativeGap,
      double averageExcessCost,
      double totalTravelTime,
      int iterations,
      boolean converged,
      @JsonInclude(Include.NON_DEFAULT) double residual) {
    /** What an assignment comes to. */
    public static Figures of(Assignment assignment, double residual) {
      Iteration last = assignment.state();
      return new Figures(
          last.objective(),
          last.relativeGap(),
          last.averageExcessCost(),
          last.totalTime(),
          last.number(),
          assignment.converged(),
          residual);
    }
  }

  /** The document as JSON. */
  public String json() {
    try {
      return MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a value that JSON can carry: " + this, e);
    }
  }

  /**
   * Reads a document.
   *
   * @throws InvalidInputException if it is missing, or is none that this program writes
   */
  public static FlowsRecord read(Path path) {
    InputProblems problems = new InputProblems();
    String remedy =
        "Name the inputs yourself with --network and --trips, or compute the volumes again.";
    String text =
        InputFile.read(path, "JSON file", "what 'keruen assign' wrote beside the volumes", problems)
            .map(content -> Utf8.decode(InputFile.name(path), content, problems))
            .orElse("");
    problems.throwIfAny();
    try {
      FlowsRecord record = MAPPER.readValue(text, FlowsRecord.class);
      if (record != null && record.format() == FORMAT && record.isComplete()) {
        return record;
      }
      throw unusable(path, "another document, or one of another version", 0, remedy);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw unusable(path, "a text that is not such a document", line, remedy);
    }
  }

  private boolean isComplete() {
    return run != null
        && network != null
        && network.source() != null
        && classes != null
        && !classes.isEmpty()
        && figures != null
        && isComplete(network.source())
        && classes.stream().allMatch(each -> each != null && each.isComplete())
        && isComplete(flows)
        && routes.stream().allMatch(FlowsRecord::isComplete);
  }

  private static boolean isComplete(Source source) {
    return source != null
        && source.file() != null
        && isPath(source.file())
        && source.sha256() != null
        && source.sha256().entrySet().stream()
            .allMatch(each -> each.getValue() != null && isPath(each.getKey()));
  }

  private static boolean isPath(String name) {
    try {
      return Path.of(name) != null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static InvalidInputException unusable(Path path, String found, int line, String remedy) {
    return new InvalidInputException(
        new InputProblem(
            InputFile.name(path),
            line,
            "",
            found,
            "what 'keruen assign' wrote beside the volumes",
            remedy));
  }
}
