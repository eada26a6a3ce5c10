package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that is not Keruen's is replaced or deleted, and nothing that is lost passes for done.
 */
class ResultPlacesTest {
  private static final String NET = "src/test/resources/two-routes_net.tntp";
  private static final String TRIPS = "src/test/resources/two-routes_trips.tntp";

  @TempDir private Path folder;

  private static CommandLineRun assign(String network, String... more) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("assign", "--network", network, "--trips", TRIPS), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void requireRefused(CommandLineRun run, String... words) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains(words);
  }

  @Test
  void a_folder_of_somebody_else_is_kept_though_it_has_a_manifest() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"name\": \"app\"}");
    Files.writeString(folder.resolve("thesis.txt"), "precious");

    requireRefused(assign(NET, "--out", folder.toString()), "'manifest.json'", "--out");
    assertThat(folder.resolve("thesis.txt")).content().isEqualTo("precious");
    assertThat(folder.resolve("manifest.json")).content().contains("app");
  }

  @Test
  void a_manifest_that_is_no_json_is_somebody_elses() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "not JSON");

    requireRefused(assign(NET, "--out", folder.toString()), "'manifest.json'");
  }

  @Test
  void notes_among_results_are_kept_and_named_and_results_alone_are_replaced() throws IOException {
    String out = folder.resolve("results").toString();
    assertThat(assign(NET, "--out", out).exitCode()).isZero();
    assertThat(assign(NET, "--out", out).exitCode()).isZero();
    Files.writeString(Path.of(out, "notes.txt"), "mine");

    requireRefused(assign(NET, "--out", out), "'notes.txt', which is not of Keruen's results");
    assertThat(Path.of(out, "notes.txt")).content().isEqualTo("mine");
    assertThat(Path.of(out, "flows.csv")).exists();
  }

  @Test
  void a_folder_among_results_is_not_theirs_whatever_its_name() throws IOException {
    String out = folder.resolve("results").toString();
    assign(NET, "--out", out);
    Files.delete(Path.of(out, "iterations.csv"));
    Files.createDirectory(Path.of(out, "iterations.csv"));

    requireRefused(assign(NET, "--out", out), "'iterations.csv'");
  }

  @Test
  void a_link_to_a_folder_stays_a_link() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    for (int run = 0; run < 2; run++) {
      assertThat(assign(NET, "--out", link.toString()).exitCode()).isZero();
      assertThat(link).isSymbolicLink();
      assertThat(real.resolve("flows.csv")).exists();
    }
  }

  @Test
  void volumes_never_take_the_place_of_an_input() throws IOException {
    Path network = Files.copy(Path.of(NET), folder.resolve("net.tntp"));
    Path link = Files.createSymbolicLink(folder.resolve("link.tntp"), network);

    requireRefused(assign(network.toString(), "--flows", network.toString()), "an input");
    requireRefused(assign(network.toString(), "--flows", link.toString()), "an input");
    assertThat(network).hasSameBinaryContentAs(Path.of(NET));
  }

  @Test
  void volumes_never_take_the_place_of_a_folder_or_a_device() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/mkfifo")), "skipped: this system has no mkfifo");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    requireRefused(assign(NET, "--flows", "/"), "a folder", "--flows");
    requireRefused(assign(NET, "--flows", folder.toString()), "a folder");
    requireRefused(assign(NET, "--flows", pipe.toString()), "a device");
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(pipe).exists();
  }

  @Test
  void a_link_to_a_file_keeps_its_target() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);

    assertThat(assign(NET, "--flows", link.toString()).exitCode()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(real).content().startsWith("link_id,");
    assertThat(CommandLineRun.of("verify", link.toString()).exitCode()).isZero();
    assertThat(CommandLineRun.of("verify", real.toString()).exitCode()).isZero();
  }

  // The document names its inputs as seen from the folder that the link leads to.
  @Test
  void results_in_a_linked_folder_can_be_verified_either_way() throws IOException {
    Path real = Files.createDirectories(folder.resolve("far/away/real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    assertThat(assign(NET, "--out", link.toString()).exitCode()).isZero();
    assertThat(CommandLineRun.of("verify", link.toString()).exitCode()).isZero();
    assertThat(CommandLineRun.of("verify", real.toString()).exitCode()).isZero();
  }

  @Test
  void volumes_beside_the_tables_of_their_network_can_be_verified() throws IOException {
    Files.writeString(
        folder.resolve("link.csv"),
        """
        link_id,from_node_id,to_node_id,directed,capacity,length,free_speed,lanes
        1,1,2,true,10,1,60,1
        """);
    Files.writeString(folder.resolve("node.csv"), "node_id,zone_id\n1,1\n2,2\n");
    Files.writeString(folder.resolve("config.csv"), "long_length,speed\nkm,km/h\n");
    Files.writeString(folder.resolve("demand.csv"), "o_zone_id,d_zone_id,volume\n1,2,8\n");
    String flows = folder.resolve("f.csv").toString();

    CommandLineRun run =
        CommandLineRun.of(
            "assign",
            "--network",
            folder.toString(),
            "--trips",
            folder.toString(),
            "--flows",
            flows);
    assertThat(run.err()).isEmpty();
    assertThat(CommandLineRun.of("verify", flows).exitCode()).isZero();
    Files.writeString(folder.resolve("node.csv"), "node_id,zone_id\n1,1\n2,2\n\n");
    assertThat(CommandLineRun.of("verify", flows).out()).contains("FAILS");
  }

  @Test
  void output_that_does_not_arrive_is_no_success() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: this system has no /dev/full");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream full =
            new PrintStream(new FileOutputStream("/dev/full"), false, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      int exitCode = Main.run(full, errors, "assign", "--network", NET, "--trips", TRIPS);

      assertThat(exitCode).isEqualTo(1);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("standard output: it cannot be written", "disk is full");
  }

  @Test
  void the_root_the_current_folder_and_what_a_run_works_in_are_no_places() {
    requireRefused(assign(NET, "--out", "/"), "the root folder");
    requireRefused(assign(NET, "--out", "."), "the folder that you are in");
    requireRefused(assign(NET, "--out", ".."), "the folder that you are in, or one above");
    requireRefused(
        assign(NET, "--out", folder + "/.o.keruen/new"), "inside what a run of Keruen works in");
    requireRefused(
        assign(NET, "--flows", folder + "/.o.keruen/new/f.csv"),
        "inside what a run of Keruen works in");
  }

  @Test
  void a_document_of_somebody_else_beside_the_volumes_is_kept() throws IOException {
    Path flows = folder.resolve("f.csv");
    Path document = Files.writeString(folder.resolve("f.csv-metadata.json"), "{\"mine\": 1}");

    requireRefused(assign(NET, "--flows", flows.toString()), "f.csv-metadata.json", "--flows");
    assertThat(document).hasContent("{\"mine\": 1}");

    Files.delete(document);
    assertThat(assign(NET, "--flows", flows.toString()).exitCode()).isZero();
    assertThat(assign(NET, "--flows", flows.toString()).exitCode()).isZero();
  }

  @Test
  void a_link_among_results_is_not_theirs() throws IOException {
    String out = folder.resolve("results").toString();
    assign(NET, "--out", out);
    Path notes = Files.writeString(folder.resolve("notes.csv"), "mine");
    Files.delete(Path.of(out, "flows.csv"));
    Path link = Files.createSymbolicLink(Path.of(out, "flows.csv"), notes);

    requireRefused(assign(NET, "--out", out), "'flows.csv', which is not of Keruen's results");
    assertThat(link).isSymbolicLink();
  }
}
