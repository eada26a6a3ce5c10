package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A run that is killed, at any call to the system that changes a folder, leaves the earlier or the
 * new result whole at its name; the next start leaves nothing else. The launcher is the real one.
 */
class KilledRunTest {
  /** Calls before which a run is killed: those that change a folder or reach for the disk. */
  private static final List<String> CALLS =
      List.of("rename", "renameat2", "unlink", "rmdir", "mkdir", "fsync");

  /** How many kills at random moments; from so many on, all commands are tried. */
  private static final int RANDOM_KILLS = Integer.getInteger("keruen.random.kills", 5);

  private static final int ALL = 100;

  @TempDir Path temporary;
  private Path launcher;
  private Path parent;

  @BeforeEach
  void a_project_with_the_real_launcher() throws IOException {
    Path project = Files.createDirectories(temporary.resolve("project/app/target"));
    launcher = project.resolve("../../keruen").normalize();
    Files.copy(Path.of("../keruen"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream jar = Files.newOutputStream(project.resolve("keruen-app.jar"))) {
      new JarOutputStream(jar, manifest).close();
    }
    parent = Files.createDirectory(temporary.resolve("results"));
    Files.writeString(parent.resolve("thesis.txt"), "years of work");
    Files.createDirectory(parent.resolve(".hidden-of-others"));
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rename", "renameat2", "unlink"})
  void a_folder_is_whole_wherever_the_run_is_killed(String call) throws Exception {
    assumeStrace();
    assertThat(killAtEvery(call, Writing.assignment(parent, "--out", "out"))).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rename"})
  void a_file_and_its_document_are_whole_wherever_the_run_is_killed(String call) throws Exception {
    assumeStrace();
    assertThat(killAtEvery(call, Writing.assignment(parent, "--flows", "f.csv"))).isPositive();
  }

  @Test
  void every_command_leaves_a_whole_result_before_whatever_call_it_is_killed() throws Exception {
    assumeTrue(RANDOM_KILLS >= ALL, "skipped: some minutes; mvn verify -Pdeep does it");
    assumeStrace();
    List<Writing> all = new ArrayList<>(Writing.others(parent));
    all.add(Writing.assignment(parent, "--out", "out"));
    all.add(Writing.assignment(parent, "--flows", "f.csv"));
    for (Writing each : all) {
      for (String call : CALLS) {
        killAtEvery(call, each);
      }
    }
  }

  @Test
  void a_result_is_whole_at_whatever_moment_the_run_is_killed() throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    Writing writing = Writing.assignment(parent, "--out", "out");
    Results expected = results(writing);
    long longest = longest(writing);
    for (int kill = 0; kill < RANDOM_KILLS; kill++) {
      restore(writing, expected.earlier());
      Process process = start(List.of(), writing.later());
      boolean ended = process.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      check(writing, expected, (ended ? "ended" : "killed") + " at random moment " + kill);
    }
  }

  @Test
  void of_two_runs_at_once_one_writes_and_the_other_says_why_not() throws Exception {
    Writing writing = Writing.assignment(parent, "--out", "out");
    Results expected = results(writing);
    restore(writing, expected.earlier());
    List<Process> both =
        List.of(start(List.of(), writing.later()), start(List.of(), writing.later()));
    List<String> errors = new ArrayList<>();
    for (Process process : both) {
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).isEqualTo(err.isEmpty() ? 0 : 1);
      errors.add(err);
    }
    assertThat(errors).contains("");
    assertThat(errors)
        .allMatch(err -> err.isEmpty() || err.contains("another run of Keruen is writing to"));
    assertThat(Writing.content(parent)).isEqualTo(expected.fresh());
  }

  private static void assumeStrace() throws Exception {
    assumeTrue(canTrace(), "skipped: no strace here, or this user may not trace (ptrace)");
  }

  private static boolean canTrace() throws Exception {
    try {
      return new ProcessBuilder("strace", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no such command here
    }
  }

  /** What is in the folder of results after the earlier run, and after the new one. */
  private record Results(Map<String, String> earlier, Map<String, String> fresh) {}

  private Results results(Writing writing) throws IOException {
    clear();
    assertThat(CommandLineRun.of(writing.earlier().toArray(String[]::new)).exitCode()).isZero();
    Map<String, String> earlier = Writing.content(parent);
    assertThat(CommandLineRun.of(writing.later().toArray(String[]::new)).exitCode()).isZero();
    Map<String, String> fresh = Writing.content(parent);
    assertThat(fresh).isNotEqualTo(earlier);
    return new Results(earlier, fresh);
  }

  /** Returns how often the run was killed: as often as it comes to the call. */
  private int killAtEvery(String call, Writing writing) throws Exception {
    Results expected = results(writing);
    boolean killed = true;
    int n = 0;
    while (killed) {
      n++;
      restore(writing, expected.earlier());
      Process process = start(strace(call, n), writing.later());
      process.getErrorStream().readAllBytes();
      killed = process.waitFor() != 0;
      check(writing, expected, "killed before " + call + " " + n);
      assertThat(n).as("the run ends some time").isLessThan(ALL);
    }
    return n - 1;
  }

  private List<String> strace(String call, int number) {
    return List.of(
        "strace",
        "-f",
        "-qq",
        "-o",
        temporary.resolve("trace.txt").toString(),
        "-e",
        "trace=" + call,
        "-e",
        "inject=" + call + ":signal=KILL:when=" + number);
  }

  private Process start(List<String> tracer, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(tracer);
    command.add(launcher.toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(temporary.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.start();
  }

  private long longest(Writing writing) throws Exception {
    long start = System.nanoTime();
    assertThat(start(List.of(), writing.later()).waitFor()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** At once the old or the new result; after the next start the new one and nothing besides. */
  private void check(Writing writing, Results expected, String when) throws IOException {
    Map<String, String> left = Writing.content(parent);
    left.keySet().removeIf(name -> name.startsWith("." + writing.place().getFileName()));
    String document = writing.place().getFileName() + AssignFiles.METADATA;
    if (left.containsKey(document)) {
      // Two files cannot be moved at once: what reads them settles that.
      assertThat(CommandLineRun.of("verify", writing.place().toString()).exitCode())
          .as(when)
          .isZero();
      left = Writing.content(parent);
    }
    assertThat(left).as(when).isIn(expected.earlier(), expected.fresh());
    assertThat(CommandLineRun.of(writing.later().toArray(String[]::new)).exitCode())
        .as(when)
        .isZero();
    assertThat(Writing.content(parent)).as("the next run, " + when).isEqualTo(expected.fresh());
  }

  private void clear() throws IOException {
    for (Path path : Writing.everything(parent)) {
      String name = parent.relativize(path).toString();
      if (!name.equals("thesis.txt") && !name.equals(".hidden-of-others")) {
        Files.delete(path);
      }
    }
  }

  private void restore(Writing writing, Map<String, String> content) throws IOException {
    clear();
    assertThat(CommandLineRun.of(writing.earlier().toArray(String[]::new)).exitCode()).isZero();
    assertThat(Writing.content(parent)).isEqualTo(content);
  }
}
