package io.keruen.data.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of results appears complete or not at all. */
class OutputFolderTest {
  @TempDir Path parent;

  /** A manifest that lists old.csv. */
  private static final String OF_OLD =
      "{\"software\": {\"name\": \"keruen\"}, \"files\": {\"old.csv\": \"\"}}";

  @Test
  void nothing_is_to_be_seen_before_publishing_and_all_after() throws Exception {
    Path folder = parent.resolve("out/study");
    try (OutputFolder output = OutputFolder.at(folder)) {
      write(output, "b.csv", "b");
      write(output, "a.csv", "a");
      assertThat(folder).doesNotExist();
      assertThat(output.publish()).containsExactly("a.csv", "b.csv");
    }
    assertThat(folder.resolve("a.csv")).hasContent("a");
    assertThat(content(parent.resolve("out"))).containsExactly("study");
  }

  @Test
  void what_is_not_published_is_deleted() throws Exception {
    try (OutputFolder output = OutputFolder.at(parent.resolve("study"))) {
      write(output, "a.csv", "a");
    }
    assertThat(content(parent)).isEmpty();
  }

  @Test
  void results_of_an_earlier_run_are_replaced_as_a_whole() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("study"));
    Files.writeString(folder.resolve(OutputFolder.MANIFEST), OF_OLD);
    Files.writeString(folder.resolve("old.csv"), "old");
    try (OutputFolder output = OutputFolder.at(folder)) {
      write(output, OutputFolder.MANIFEST, "{}");
      assertThat(folder.resolve("old.csv")).exists();
      output.publish();
    }
    assertThat(content(folder)).containsExactly(OutputFolder.MANIFEST);
    assertThat(content(parent)).containsExactly("study");
  }

  @Test
  void a_file_elsewhere_that_a_manifest_names_is_not_deleted() throws Exception {
    Path thesis = Files.writeString(parent.resolve("thesis.txt"), "years of work");
    Path folder = Files.createDirectory(parent.resolve("study"));
    Files.writeString(
        folder.resolve(OutputFolder.MANIFEST), OF_OLD.replace("old.csv", "../thesis.txt"));
    try (OutputFolder output = OutputFolder.at(folder)) {
      write(output, "a.csv", "a");
      output.publish();
    }
    assertThat(thesis).hasContent("years of work");
    assertThat(content(folder)).containsExactly("a.csv");
  }

  @Test
  void what_comes_into_the_folder_meanwhile_is_not_deleted() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("study"));
    Files.writeString(folder.resolve(OutputFolder.MANIFEST), OF_OLD);
    try (OutputFolder output = OutputFolder.at(folder)) {
      write(output, "a.csv", "a");
      Files.writeString(folder.resolve("notes.txt"), "mine");
      output.publish();
    }
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
    assertThat(content(parent)).containsExactly("study");
  }

  @Test
  void an_empty_folder_may_be_filled() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("study"));
    try (OutputFolder output = OutputFolder.at(folder)) {
      write(output, "a.csv", "a");
      output.publish();
    }
    assertThat(content(folder)).containsExactly("a.csv");
  }

  @Test
  void a_folder_with_other_files_is_refused_and_left_alone() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("documents"));
    Files.writeString(folder.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> OutputFolder.at(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            folder
                + ": found a folder with 'thesis.txt', which is not of Keruen's results, expected"
                + " a new folder, an empty one, or one that holds nothing but results of an"
                + " earlier run.\n"
                + "  Name another folder with --out, or move what is there.");
    assertThat(folder.resolve("thesis.txt")).hasContent("years of work");
    assertThat(content(parent)).containsExactly("documents");
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_refused() throws Exception {
    Path file = Files.writeString(parent.resolve("study"), "text");
    assertThatThrownBy(() -> OutputFolder.at(file))
        .hasMessageStartingWith(file + ": found a file, expected a new folder");
  }

  @Test
  void a_parent_that_cannot_be_written_is_told() throws Exception {
    Path file = Files.writeString(parent.resolve("file"), "text");
    assertThatThrownBy(() -> OutputFolder.at(file.resolve("study")))
        .hasMessageStartingWith(file.resolve("study") + ": found a place that cannot be written (")
        .hasMessageContaining("expected a folder you may write in.")
        .hasMessageEndingWith(
            "Check its permissions, or name another folder with --out. Nothing was written.");
  }

  @Test
  void a_full_disk_gives_one_clear_message_and_leaves_nothing() throws Exception {
    Path disk = Files.createDirectory(parent.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()) == 0,
        "skipped: this user cannot mount a small disk to fill");
    try {
      Path folder = disk.resolve("study");
      try (OutputFolder output = OutputFolder.at(folder)) {
        assertThatThrownBy(() -> write(output, "cities.csv", "x".repeat(1 << 20)))
            .isInstanceOf(InvalidInputException.class)
            .hasMessage(
                folder.resolve("cities.csv")
                    + ": found no space left on the device, expected room for the results.\n"
                    + "  Free some space, or name a folder on another device with --out. Nothing"
                    + " was written.");
      }
      assertThat(content(disk)).isEmpty();
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void writing_that_fails_leaves_the_results_of_an_earlier_run() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("study"));
    Files.writeString(folder.resolve(OutputFolder.MANIFEST), OF_OLD);
    Files.writeString(folder.resolve("old.csv"), "old");
    try (OutputFolder output = OutputFolder.at(folder)) {
      write(output, "cities.csv", "Almaty");
      assertThatThrownBy(
              () ->
                  output.write(
                      "report.html",
                      out -> {
                        throw new IOException("No space left on device");
                      }))
          .hasMessage(
              folder.resolve("report.html")
                  + ": found no space left on the device, expected room for the results.\n"
                  + "  Free some space, or name a folder on another device with --out. Nothing was"
                  + " written.");
    }
    assertThat(content(parent)).containsExactly("study");
    assertThat(content(folder)).containsExactly(OutputFolder.MANIFEST, "old.csv");
  }

  @Test
  void a_full_disk_is_told_by_parquet_too() throws Exception {
    Path disk = Files.createDirectory(parent.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()) == 0,
        "skipped: this user cannot mount a small disk to fill");
    try (ParquetFiles parquet = ParquetFiles.open()) {
      try (OutputFolder output = OutputFolder.at(disk.resolve("study"))) {
        assertThatThrownBy(
                () ->
                    output.writeFile(
                        "t.parquet", file -> parquet.write(TablesForTests.random(50_000), file)))
            .hasMessageContaining("found no space left on the device");
      }
    } finally {
      run("umount", disk.toString());
    }
  }

  private static void write(OutputFolder output, String file, String text) {
    output.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> content(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static int run(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException e) {
      return -1; // no such command here
    }
  }
}
