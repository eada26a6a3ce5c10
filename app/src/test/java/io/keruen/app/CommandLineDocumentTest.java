package io.keruen.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every JSON example of docs/formats/cli.md is run, and has the shape that is printed there. */
class CommandLineDocumentTest {
  @TestFactory
  Stream<DynamicTest> examples_have_the_shape_that_the_document_prints() throws IOException {
    return JsonExamples.in(
        Path.of("..", "docs", "formats", "cli.md"),
        arguments ->
            CommandLineRun.of(takesStudy(arguments[0]) ? arguments : SmallData.on(arguments)));
  }

  /** Studies name their data set themselves. */
  private static boolean takesStudy(String command) {
    return command.equals("run") || command.equals("projects");
  }
}
