package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void a_full_disk_names_the_file_and_the_remedy() {
    Failure failure =
        Failure.of(
            new UncheckedIOException(
                "out/study/report.html", new IOException("No space left on device")));

    assertThat(failure.exitCode()).isEqualTo(1);
    assertThat(message(failure))
        .isEqualTo(
            "out/study/report.html: No space left on device.\n"
                + "  The disk is full: free some space, or write elsewhere with --out."
                + " Nothing was left half written.");
  }

  @Test
  void a_folder_without_rights_is_told_as_such() {
    Failure failure = Failure.of(new UncheckedIOException(new AccessDeniedException("out/study")));

    assertThat(message(failure)).startsWith("out/study: access is denied.").contains("--out");
  }

  @Test
  void cancelling_has_the_exit_code_of_an_interrupt() {
    assertThat(Failure.of(new CancellationException()).exitCode()).isEqualTo(130);
  }

  @Test
  void a_defect_says_that_it_is_none_of_the_input() {
    Failure failure = Failure.of(new IllegalStateException("label below 0"));

    assertThat(failure.exitCode()).isEqualTo(70);
    assertThat(message(failure)).contains("label below 0").contains("This is a defect");
  }

  private static String message(Failure failure) {
    return failure.problems().get(0).message();
  }
}
