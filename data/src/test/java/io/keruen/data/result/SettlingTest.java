package io.keruen.data.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a killed run left is brought to rest by the next one, whatever state it is in. */
class SettlingTest {
  private static final String MANIFEST =
      "{\"software\": {\"name\": \"keruen\"}, \"files\": {\"a.csv\": \"\"}}";

  private static final String TOKEN = "process 0000000001 01234567-89ab-cdef-0123-456789abcdef";

  @TempDir Path parent;

  private Path hidden() throws IOException {
    Path hidden = Files.createDirectories(parent.resolve(".out.keruen"));
    Files.writeString(hidden.resolve("lock"), TOKEN);
    return hidden;
  }

  private static void results(Path folder, String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.csv"), content);
    Files.writeString(folder.resolve("manifest.json"), MANIFEST);
  }

  private List<String> content() throws IOException {
    try (Stream<Path> all = Files.walk(parent)) {
      return all.filter(Files::isRegularFile)
          .map(path -> parent.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private void settle() {
    WorkFolder.settle(parent.resolve("out"));
  }

  @Test
  void what_was_only_written_is_deleted() throws Exception {
    results(parent.resolve("out"), "old");
    results(hidden().resolve("new"), "half");

    settle();

    assertThat(content()).containsExactly("out/a.csv", "out/manifest.json");
    assertThat(parent.resolve("out/a.csv")).hasContent("old");
    assertThat(parent.resolve(".out.keruen")).doesNotExist();
  }

  @Test
  void earlier_results_that_were_swapped_out_are_deleted_and_notes_among_them_kept()
      throws Exception {
    results(parent.resolve("out"), "new");
    results(hidden().resolve("new"), "old");
    Files.writeString(hidden().resolve("new/notes.txt"), "mine");
    Journal.ofFolder(parent.resolve("out")).write(hidden());

    settle();

    assertThat(content()).containsExactly("out/a.csv", "out/manifest.json", "out/notes.txt");
    assertThat(parent.resolve("out/a.csv")).hasContent("new");
  }

  @Test
  void a_note_whose_name_the_new_results_have_taken_gets_another() throws Exception {
    results(parent.resolve("out"), "new");
    Files.createDirectories(hidden().resolve("new"));
    Files.writeString(hidden().resolve("new/a.csv"), "mine");
    Journal.ofFolder(parent.resolve("out")).write(hidden());

    settle();

    assertThat(parent.resolve("out/a.csv")).hasContent("new");
    assertThat(parent.resolve("out/a.csv-2")).hasContent("mine");
  }

  @Test
  void new_results_that_were_never_moved_are_deleted() throws Exception {
    results(parent.resolve("out"), "old");
    results(hidden().resolve("new"), "new");
    Journal.ofFolder(hidden().resolve("new")).write(hidden());

    settle();

    assertThat(content()).containsExactly("out/a.csv", "out/manifest.json");
    assertThat(parent.resolve("out/a.csv")).hasContent("old");
  }

  @Test
  void earlier_results_that_were_set_aside_come_back() throws Exception {
    results(hidden().resolve("earlier"), "old");
    results(hidden().resolve("new"), "new");
    Journal.ofFolder(hidden().resolve("new")).write(hidden());

    settle();

    assertThat(content()).containsExactly("out/a.csv", "out/manifest.json");
    assertThat(parent.resolve("out/a.csv")).hasContent("old");
  }

  @Test
  void files_of_which_one_was_moved_are_all_moved() throws Exception {
    Files.writeString(parent.resolve("one.csv"), "new");
    Files.writeString(parent.resolve("two.csv"), "old");
    Files.createDirectories(hidden().resolve("new"));
    Files.writeString(hidden().resolve("new/two.csv"), "new");
    Journal.ofFiles(false, List.of("one.csv", "two.csv")).write(hidden());

    settle();

    assertThat(content()).containsExactly("one.csv", "two.csv");
    assertThat(parent.resolve("two.csv")).hasContent("new");
  }

  @Test
  void files_of_which_none_was_moved_are_deleted() throws Exception {
    Files.writeString(parent.resolve("one.csv"), "old");
    Files.createDirectories(hidden().resolve("new"));
    Files.writeString(hidden().resolve("new/one.csv"), "new");
    Journal.ofFiles(false, List.of("one.csv")).write(hidden());

    settle();

    assertThat(content()).containsExactly("one.csv");
    assertThat(parent.resolve("one.csv")).hasContent("old");
  }

  @Test
  void a_place_that_a_run_has_is_refused_and_not_settled() throws Exception {
    Path place = parent.resolve("out");
    try (OutputFolder running = OutputFolder.at(place)) {
      running.write("a.csv", out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
      assertThatThrownBy(() -> OutputFolder.at(place))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining(
              "found a place that another run of Keruen is writing to (process "
                  + ProcessHandle.current().pid()
                  + ")")
          .hasMessageContaining("Wait until that run has ended");
      settle();
      running.publish();
    }
    assertThat(place.resolve("a.csv")).hasContent("new");
    assertThat(content()).containsExactly("out/a.csv");
  }

  @Test
  void a_journal_that_leads_elsewhere_moves_nothing() throws Exception {
    Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("thesis.txt"), "years of work");
    Path place = Files.createDirectories(parent.resolve("sub/.out.keruen/new"));
    Files.writeString(place.resolveSibling("lock"), TOKEN);
    Files.writeString(place.resolve("thesis.txt"), "forged");
    Journal.ofFiles(false, List.of("../elsewhere/thesis.txt", "gone")).write(place.getParent());

    WorkFolder.settle(parent.resolve("sub/out"));

    assertThat(elsewhere.resolve("thesis.txt")).hasContent("years of work");
    assertThat(content()).containsExactly("elsewhere/thesis.txt");
  }

  @Test
  void a_hidden_folder_of_somebody_else_is_left_and_named() throws Exception {
    Path foreign = Files.createDirectories(parent.resolve(".out.keruen/new"));
    Files.writeString(foreign.resolve("thesis.txt"), "years of work");

    assertThatThrownBy(() -> OutputFolder.at(parent.resolve("out")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("'.out.keruen' beside it, which is not what a run of Keruen leaves");
    settle();
    assertThat(foreign.resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void a_link_in_the_place_of_the_hidden_folder_is_not_followed() throws Exception {
    Path elsewhere = Files.createDirectories(parent.resolve("elsewhere/new"));
    Files.writeString(elsewhere.resolve("thesis.txt"), "years of work");
    Files.writeString(parent.resolve("elsewhere/lock"), "");
    Files.createSymbolicLink(parent.resolve(".out.keruen"), parent.resolve("elsewhere"));

    assertThatThrownBy(() -> OutputFolder.at(parent.resolve("out")))
        .isInstanceOf(InvalidInputException.class);
    settle();
    assertThat(elsewhere.resolve("thesis.txt")).hasContent("years of work");
  }

  private void requireRefused() {
    assertThatThrownBy(() -> OutputFolder.at(parent.resolve("out")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("which is not what a run of Keruen leaves");
    settle();
  }

  @Test
  void a_lock_that_is_a_link_is_not_written_through() throws Exception {
    Path thesis = Files.writeString(parent.resolve("thesis.txt"), "years of work");
    Path hidden = Files.createDirectory(parent.resolve(".out.keruen"));
    Files.createSymbolicLink(hidden.resolve("lock"), thesis);

    requireRefused();

    assertThat(thesis).hasContent("years of work");
  }

  @Test
  void notes_that_are_called_like_a_lock_are_kept() throws Exception {
    Path hidden = Files.createDirectory(parent.resolve(".out.keruen"));
    Path notes = Files.writeString(hidden.resolve("lock"), "how to pick one");

    requireRefused();

    assertThat(notes).hasContent("how to pick one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "not JSON",
        "{\"folder\": null, \"files\": [null, \"\\u0000\", \"..\", \"\"]}",
        "{\"folder\": 5, \"intoGoal\": \"yes\"}"
      })
  void a_journal_that_says_nothing_counts_as_none(String journal) throws Exception {
    results(parent.resolve("out"), "old");
    Files.writeString(hidden().resolve("publishing"), journal);

    settle();

    assertThat(content()).containsExactly("out/a.csv", "out/manifest.json");
  }

  @Test
  void rights_of_earlier_results_hold_for_the_new_ones() throws Exception {
    Path out = parent.resolve("out");
    results(out, "old");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwx------"));
    Files.setPosixFilePermissions(
        out.resolve("a.csv"), PosixFilePermissions.fromString("rw-------"));
    try (OutputFolder output = OutputFolder.at(out)) {
      output.write("a.csv", stream -> stream.write(1));
      output.publish();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("a.csv"))))
        .isEqualTo("rw-------");
  }
}
