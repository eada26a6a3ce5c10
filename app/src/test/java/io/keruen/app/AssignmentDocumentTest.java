package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every JSON example of docs/formats/assignment.md is run, and has the shape that is printed there.
 */
class AssignmentDocumentTest {
  @TestFactory
  Stream<DynamicTest> examples_have_the_shape_that_the_document_prints() throws IOException {
    return JsonExamples.in(
        Path.of("..", "docs", "formats", "assignment.md"),
        arguments -> {
          CommandLineRun run = CommandLineRun.of(arguments);
          assertThat(run.exitCode()).isZero();
          return run;
        });
  }
}
