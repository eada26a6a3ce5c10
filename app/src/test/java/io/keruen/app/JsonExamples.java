package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Commands that a document prints with their JSON. */
final class JsonExamples {
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ keruen ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonExamples() {}

  /**
   * A test for each example: the command prints no problem, and JSON of the shape that the document
   * has.
   *
   * @param run runs a command of these arguments
   */
  static Stream<DynamicTest> in(Path document, Function<String[], CommandLineRun> run)
      throws IOException {
    return EXAMPLE
        .matcher(Files.readString(document))
        .results()
        .map(example -> DynamicTest.dynamicTest(example.group(1), () -> check(example, run)));
  }

  private static void check(MatchResult example, Function<String[], CommandLineRun> command)
      throws IOException {
    CommandLineRun run = command.apply(example.group(1).split(" ", -1));
    assertThat(run.err()).isEmpty();
    requireSameShape(run.out(), example.group(2));
  }

  /**
   * Fails unless what a command printed has the fields of what a document says, and their kinds.
   */
  static void requireSameShape(String printed, String documented) throws IOException {
    assertThat(shape(MAPPER.readTree(printed))).isEqualTo(shape(MAPPER.readTree(documented)));
  }

  /** Names and kinds of all fields; a list counts by its first entry, an empty one fits any. */
  private static SortedMap<String, String> shape(JsonNode json) {
    SortedMap<String, String> shape = new TreeMap<>();
    collect("", json, shape);
    return shape;
  }

  private static void collect(String path, JsonNode json, SortedMap<String, String> shape) {
    if (json.isObject()) {
      json.properties()
          .forEach(field -> collect(path + "." + field.getKey(), field.getValue(), shape));
    } else if (json.isArray()) {
      shape.put(path, "list");
      if (!json.isEmpty()) {
        collect(path + "[]", json.get(0), shape);
      }
    } else {
      shape.put(path, json.getNodeType().toString());
    }
  }
}
