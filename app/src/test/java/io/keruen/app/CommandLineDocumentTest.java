package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every JSON example of docs/formats/cli.md is run, and has the shape that is printed there. */
class CommandLineDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "formats", "cli.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ keruen ([^\n]*)\n(.*?)```", Pattern.DOTALL);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> examples_have_the_shape_that_the_document_prints() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(example -> DynamicTest.dynamicTest(example.group(1), () -> check(example)));
  }

  private static void check(MatchResult example) throws IOException {
    String[] arguments = example.group(1).split(" ", -1);
    CommandLineRun run =
        CommandLineRun.of(takesStudy(arguments[0]) ? arguments : SmallData.on(arguments));
    assertThat(run.err()).isEmpty();
    assertThat(shape(MAPPER.readTree(run.out())))
        .isEqualTo(shape(MAPPER.readTree(example.group(2))));
  }

  /** Studies name their data set themselves. */
  private static boolean takesStudy(String command) {
    return command.equals("run") || command.equals("projects");
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
