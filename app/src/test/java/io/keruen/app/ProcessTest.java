package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keruen as a process of its own: signals and memory. */
@Timeout(120)
class ProcessTest {
  private static final Path STUDY = Path.of("..", "studies", "belt-and-road.yaml");

  /** A second by the specification, and two for a machine that is busy with other tests. */
  private static final Duration IN_TIME = Duration.ofSeconds(3);

  @TempDir Path temporary;

  @Test
  void a_run_that_is_terminated_ends_in_time_and_leaves_nothing() throws Exception {
    assertEndsBy("TERM", 143);
  }

  @Test
  void ctrl_c_ends_a_run_in_time_and_leaves_nothing() throws Exception {
    assertEndsBy("INT", 130);
  }

  private void assertEndsBy(String signal, int exitCode) throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/env")) && canSend(),
        "skipped: this system has no 'env --default-signal' and 'kill'");
    Path out = temporary.resolve("results/of/study");
    Process process = start(List.of(), "run", STUDY.toString(), "--out", out.toString());
    try {
      while (!Files.exists(out.getParent())) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      TimeUnit.SECONDS.sleep(2);
      Instant sent = Instant.now();
      signal(signal, process.pid());

      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.between(sent, Instant.now())).isLessThan(IN_TIME);
      assertThat(process.exitValue()).isEqualTo(exitCode);
      try (Stream<Path> left = Files.list(temporary)) {
        assertThat(left).isEmpty();
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_run_that_will_not_fit_into_memory_says_so_before_it_begins() throws Exception {
    Process process = start(List.of("-Xmx200m"), "run", STUDY.toString(), "--places", "1000");
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err)
        .matches(
            "(?s).*belt-and-road.yaml: found what needs about 0\\.\\d GB for 1,0\\d\\d places,"
                + " expected at most the 0\\.2 GB that Java may use\\.\n"
                + "  Lower --places, or raise -Xmx: KERUEN_JAVA_OPTS=-Xmx\\dg \\./keruen \\.\\.\\.\n");
  }

  /** Signals are what they are at a terminal, even if the tests run in the background. */
  private static Process start(List<String> javaOptions, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (javaOptions.isEmpty()) {
      command.addAll(List.of("/usr/bin/env", "--default-signal=INT,TERM"));
    }
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(
            javaOptions.isEmpty() ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.PIPE)
        .start();
  }

  private static boolean canSend() throws Exception {
    return new ProcessBuilder("/usr/bin/env", "--default-signal=INT", "kill", "-0", ownPid())
            .start()
            .waitFor()
        == 0;
  }

  private static String ownPid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static void signal(String name, long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor())
        .isZero();
  }
}
