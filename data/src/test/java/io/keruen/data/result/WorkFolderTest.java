package io.keruen.data.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A work folder leaves its files in their place, or nothing at all. */
class WorkFolderTest {
  @TempDir Path parent;

  private List<String> content() throws IOException {
    try (Stream<Path> all = Files.walk(parent)) {
      return all.filter(path -> !path.equals(parent))
          .map(path -> parent.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void files_move_to_their_place_together() throws Exception {
    try (WorkFolder work = WorkFolder.beside(parent.resolve("a/b/out"))) {
      Files.writeString(work.path().resolve("one.csv"), "1");
      work.moveFilesInto(parent.resolve("a/b/out"), List.of("one.csv"));
    }
    assertThat(content()).containsExactly("a", "a/b", "a/b/out", "a/b/out/one.csv");
  }

  @Test
  void without_moving_nothing_stays_not_even_parents_made_for_it() throws Exception {
    Files.createDirectory(parent.resolve("a"));
    try (WorkFolder work = WorkFolder.beside(parent.resolve("a/b/c/out"))) {
      Files.createDirectory(work.path().resolve("part"));
      Files.writeString(work.path().resolve("part/one.csv"), "1");
    }
    assertThat(content()).containsExactly("a");
  }

  @Test
  void a_parent_that_holds_something_else_by_now_stays() throws Exception {
    try (WorkFolder work = WorkFolder.beside(parent.resolve("a/out"))) {
      Files.writeString(parent.resolve("a/other.txt"), "1");
      assertThat(work.path()).exists();
    }
    assertThat(content()).containsExactly("a", "a/other.txt");
  }

  @Test
  void once_the_program_is_ending_nothing_is_moved_any_more() throws Exception {
    try (WorkFolder work = WorkFolder.beside(parent.resolve("out"))) {
      Files.writeString(work.path().resolve("one.csv"), "1");
      work.discard();
      assertThatThrownBy(() -> work.moveFilesInto(parent.resolve("out"), List.of("one.csv")))
          .isInstanceOf(CancellationException.class)
          .hasMessage("the program is ending");
    }
    assertThat(content()).isEmpty();
  }

  @Test
  void a_file_that_is_written_while_the_folder_is_deleted_does_not_stay() throws Exception {
    for (int round = 0; round < 20; round++) {
      WorkFolder work = WorkFolder.beside(parent.resolve("out"));
      Thread writer = new Thread(() -> writeMany(work.path()));
      writer.start();
      while (!Files.exists(work.path().resolve("0"))) {
        Thread.onSpinWait();
      }
      work.close();
      writer.join();
      assertThat(content()).isEmpty();
    }
  }

  private static void writeMany(Path folder) {
    try {
      for (int file = 0; file < 10_000; file++) {
        Files.writeString(folder.resolve(Integer.toString(file)), "1");
      }
    } catch (IOException e) {
      return; // the folder is gone
    }
  }
}
