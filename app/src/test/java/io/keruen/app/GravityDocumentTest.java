package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of docs/formats/gravity.md are run on the tables printed there: text must be the
 * same but for rounding and time, JSON must have the same fields of the same kinds.
 */
class GravityDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "formats", "gravity.md");
  private static final Pattern TABLE =
      Pattern.compile("`([a-z-]+\\.csv)`:\n\n```csv\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\n\\$ keruen ([^\n]*)\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> examples_print_what_the_document_says() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (MatchResult table : TABLE.matcher(document).results().toList()) {
      Files.writeString(folder.resolve(table.group(1)), table.group(2));
    }
    return EXAMPLE
        .matcher(document)
        .results()
        .map(example -> DynamicTest.dynamicTest(example.group(1), () -> check(example)));
  }

  private void check(MatchResult example) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String argument : example.group(1).split(" ", -1)) {
      Path file = folder.resolve(argument);
      arguments.add(Files.exists(file) ? file.toString() : argument);
    }
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));

    assertThat(run.err()).isEmpty();
    if (arguments.contains("json")) {
      JsonExamples.requireSameShape(run.out(), example.group(2));
    } else {
      assertThat(steady(run.out())).isEqualTo(steady(example.group(2)));
    }
  }

  /** What does not depend on the folder, the machine and rounding. */
  private String steady(String out) {
    return out.replace(folder + "/", "")
        .replaceAll("residual [0-9.e-]+", "residual R")
        .replaceAll("[0-9.]+ s\\b", "S s")
        .strip();
  }
}
