package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full at whatever moment: exit code 1, and earlier results as they were. */
class FullDiskTest {
  private static final int PAGE = 4096;

  /** More pages than any of the commands writes. */
  private static final int PAGES = 1000;

  @TempDir Path temporary;
  private Path disk;

  @BeforeEach
  void a_small_disk() throws Exception {
    disk = Files.createDirectory(temporary.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()) == 0,
        "skipped: this user cannot mount a small disk to fill");
  }

  @AfterEach
  void no_disk() throws Exception {
    run("umount", disk.toString());
  }

  @Test
  void every_command_keeps_earlier_results_wherever_the_disk_is_full() throws Exception {
    List<Writing> all = new ArrayList<>(Writing.others(disk));
    all.add(Writing.assignment(disk, "--out", "out"));
    all.add(Writing.assignment(disk, "--flows", "f.csv"));
    for (Writing each : all) {
      int full = 0;
      boolean ended = false;
      for (int left = 0; !ended && left < PAGES; left += 1 + left / 2) {
        ended = !requireUnharmed(each, left);
        full += ended ? 0 : 1;
      }
      assertThat(ended).as(each.later().get(0) + " ends where there is room").isTrue();
      assertThat(full).as("times the disk was full").isPositive();
    }
  }

  /** True if the disk was full. */
  private boolean requireUnharmed(Writing writing, int pagesLeft) throws IOException {
    clear();
    assertThat(CommandLineRun.of(writing.earlier().toArray(String[]::new)).exitCode()).isZero();
    Map<String, String> before = Writing.content(disk);
    fill(pagesLeft);
    CommandLineRun run = CommandLineRun.of(writing.later().toArray(String[]::new));
    Files.delete(disk.resolve("ballast"));
    if (run.exitCode() == 0) {
      return false;
    }
    String when = writing.later().get(0) + " with " + pagesLeft + " pages left: " + run.err();
    assertThat(run.exitCode()).as(when).isEqualTo(1);
    assertThat(run.err()).as(when).containsIgnoringCase("no space left");
    assertThat(Writing.content(disk)).as(when).isEqualTo(before);
    return true;
  }

  private void fill(int pagesLeft) throws IOException {
    long free = disk.toFile().getUsableSpace() - (long) pagesLeft * PAGE;
    Files.write(disk.resolve("ballast"), new byte[(int) Math.max(0, free)]);
  }

  private void clear() throws IOException {
    for (Path path : Writing.everything(disk)) {
      Files.delete(path);
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // no such command here
    }
  }
}
