package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What the launcher runs after a build, for the sake of the classes that are loaded. */
class TrainingTest {
  @Test
  void small_commands_of_most_kinds_run() {
    assertThatCode(() -> Training.main(new String[0])).doesNotThrowAnyException();
    assertThat(CommandLineRun.of("--help").exitCode()).isZero();
  }
}
