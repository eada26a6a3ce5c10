package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that is wrong in ways nobody means: it is refused with words, and never read as another.
 */
class HostileInputTest {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Path NET = RESOURCES.resolve("two-routes_net.tntp");
  private static final Path TRIPS = RESOURCES.resolve("two-routes_trips.tntp");
  private static final Path STUDY = RESOURCES.resolve("small-study.yaml");

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Path changed(Path file, String text, String replacement) throws IOException {
    String old = Files.readString(file);
    assertThat(old).contains(text);
    return write(file.getFileName().toString(), old.replace(text, replacement));
  }

  private Path study(String text, String replacement) throws IOException {
    String old =
        Files.readString(STUDY)
            .replace("data: small", "data: " + SmallData.FOLDER.toAbsolutePath());
    assertThat(old).contains(text);
    return write("study.yaml", old.replace(text, replacement));
  }

  private static CommandLineRun assign(Path network, Path trips, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("assign", "--network", network.toString(), "--trips", trips.toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private static void requireRefused(CommandLineRun run, String... words) {
    assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
    assertThat(List.of(words)).allSatisfy(word -> assertThat(run.err()).contains(word));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-5", "Infinity"})
  void a_carbon_price_that_is_none(String price) {
    requireRefused(
        CommandLineRun.of(SmallData.on("route", "Urumqi", "Aktau", "--carbon-price", price)),
        "option --carbon-price: found " + ("-5".equals(price) ? "-5.0" : price),
        "0 or more");
  }

  @Test
  void a_list_of_no_measures() {
    requireRefused(
        CommandLineRun.of(
            SmallData.on(
                "matrix",
                "--places",
                RESOURCES.resolve("places.txt").toString(),
                "--measure",
                ",")),
        "option --measure: found no measure");
  }

  @Test
  void fewer_alternatives_than_none() {
    requireRefused(
        CommandLineRun.of(SmallData.on("route", "Urumqi", "Aktau", "--alternatives", "-1")),
        "option --alternatives: found -1");
  }

  @ParameterizedTest
  @CsvSource({"nodes.csv", "rates.csv", "places.csv", "links.csv", "commodities.csv"})
  void a_data_set_with_a_table_that_has_only_its_header(String table) throws IOException {
    SmallData.copyWith(folder, table, "", "");
    Path file = folder.resolve(table);
    Files.writeString(file, Files.readAllLines(file).get(0) + "\n");

    requireRefused(CommandLineRun.of("validate", folder.toString()), table + ": found no rows");
  }

  @Test
  void a_mode_without_a_rate() {
    SmallData.copyWith(folder, "rates.csv", "rail,,,0.5,,40,", "rail,,,,,40,");

    requireRefused(
        CommandLineRun.of("validate", folder.toString()),
        "rates.csv: found no rate of mode 'rail' that gives usd_per_teu_km",
        "Add a row");
  }

  @Test
  void a_study_of_no_goods() throws IOException {
    requireRefused(
        CommandLineRun.of("run", study("[containers]", "[]").toString(), "--out", folder + "/out"),
        "study.yaml:8:8: found an empty list in key 'goods'");
  }

  @Test
  void an_alias_is_not_read_as_its_own_name() throws IOException {
    Path aliased =
        study(
            "title: A second gate\nquestion: What does the railway through Khorgos bring?",
            "title: &t A second gate\nquestion: *t");

    requireRefused(
        CommandLineRun.of("run", aliased.toString(), "--out", folder + "/out"),
        "study.yaml:3",
        "the alias '*t'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"---\nthis: is\n", "...\nthis: is [ garbage\n", "---\n"})
  void a_second_document_is_not_passed_over(String more) throws IOException {
    Path two = study("study: small", "study: small");
    Files.writeString(two, Files.readString(two) + more);

    CommandLineRun run = CommandLineRun.of("run", two.toString(), "--out", folder + "/out");

    requireRefused(run, "study.yaml");
  }

  @Test
  void a_shock_too_large_to_compute_with() throws IOException {
    Path shock = write("shock.csv", "exporter,importer,cost_factor\nCHN,POL,1e-60\n");

    requireRefused(
        simulate(RESOURCES.resolve("gravity/flows.csv"), shock), "by exp(553)", "CHN", "POL");
  }

  @Test
  void results_that_are_no_numbers_are_no_results() throws IOException {
    Path flows =
        changed(
            RESOURCES.resolve("gravity/flows.csv"), "KAZ,KAZ,80", "KAZ,KAZ,1.7976931348623157e308");
    Path out = folder.resolve("out");

    CommandLineRun run =
        simulate(
            flows,
            RESOURCES.resolve("gravity/corridor.csv"),
            "--theta",
            "0.5",
            "--deficits",
            "universal",
            "--supply-elasticity",
            "1",
            "--out",
            out.toString());

    requireRefused(run);
    assertThat(run.out()).doesNotContain("NaN").doesNotContain("solved");
    assertThat(out).doesNotExist();
  }

  private static CommandLineRun simulate(Path flows, Path shock, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "gravity", "simulate", "--data", flows.toString(), "--shock", shock.toString()));
    arguments.addAll(List.of(more));
    if (!arguments.contains("--theta")) {
      arguments.addAll(List.of("--theta", "4"));
    }
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void a_speed_at_which_no_link_ends() throws IOException {
    write(
        "link.csv",
        "link_id,from_node_id,to_node_id,directed,capacity,length,free_speed,lanes\n1,1,2,true,10,1,1e-320,1\n");
    write("node.csv", "node_id,zone_id\n1,1\n2,2\n");
    write("config.csv", "long_length,speed\nkm,km/h\n");
    write("demand.csv", "o_zone_id,d_zone_id,volume\n1,2,8\n");

    requireRefused(assign(folder, folder), "link.csv:2: column 'free_speed' has '1e-320'");
  }

  @ParameterizedTest
  @CsvSource({"8e300, '8.0E300 trips'", "5e-324, '4.9E-324 trips'", "8e49, cost"})
  void trips_that_cannot_be_added_up(String volume, String words) throws IOException {
    Path trips =
        write(
            "trips.tntp",
            "<NUMBER OF ZONES> 2\n<END OF METADATA>\nOrigin 1\n2 : " + volume + ";\n");
    Path net = changed(NET, "10\t1\t1\t0", "10\t1\t5\t0");

    requireRefused(assign(net, trips), words);
  }

  @Test
  void network_and_trips_in_each_others_place_are_two_problems() {
    CommandLineRun run = assign(/* network= */ TRIPS, /* trips= */ NET);

    requireRefused(run, "these are trips", "this is a network");
    assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void a_matrix_in_a_format_that_is_no_text() throws IOException {
    Path omx = folder.resolve("trips.omx");
    Files.write(omx, "\u0089HDF\r\n\u001a\n\0\0".getBytes(StandardCharsets.ISO_8859_1));

    requireRefused(assign(NET, omx), "an HDF5 file (OMX is one)", "Export the matrix");

    Path sqlite = Files.writeString(folder.resolve("trips.sqlite"), "SQLite format 3\0abc");
    requireRefused(assign(NET, sqlite), "a SQLite database");
  }

  @Test
  void packed_files_are_read_whatever_their_name() throws IOException {
    Path net = packed(NET, "net.tntp");
    Path trips = packed(TRIPS, "trips.tntp.gz");
    Path flows = folder.resolve("flows.csv");

    CommandLineRun run = assign(net, trips, "--flows", flows.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(CommandLineRun.of("verify", flows.toString()).exitCode()).isZero();
  }

  private Path packed(Path file, String name) throws IOException {
    Path packed = folder.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
    return packed;
  }

  @Test
  void places_that_are_not_utf_8_are_told_by_line_and_byte() throws IOException {
    Path places = folder.resolve("places.txt");
    Files.write(places, "Urumqi\nAlmat\u00FC\n".getBytes(StandardCharsets.ISO_8859_1));

    requireRefused(
        CommandLineRun.of(SmallData.on("matrix", "--places", places.toString())),
        "places.txt:2:6: found a byte 0xFC that is not UTF-8");
  }

  @Test
  void a_backslash_in_a_name_of_a_file_stays_one() throws IOException {
    Path net = Files.copy(NET, folder.resolve("a\\b_net.tntp"));
    Path flows = folder.resolve("f\\.csv");

    assertThat(assign(net, TRIPS, "--flows", flows.toString()).exitCode()).isZero();
    CommandLineRun verify = CommandLineRun.of("verify", flows.toString());
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out()).contains("a\\b_net.tntp is unchanged");
  }

  @Test
  void figures_are_written_alike_in_every_language() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      String[] arguments = {"validate", SmallData.FOLDER.toString()};
      String arabic = CommandLineRun.of(arguments).out();
      assertThat(arabic).isEqualTo(CommandLineRun.of(arguments).out()).containsPattern("[0-9]");
      assertThat(arabic.chars().anyMatch(c -> c >= 0x660 && c <= 0x669)).isFalse();
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "[]",
        "{\"format\": 1, \"run\": {}, \"network\": {\"source\": {}}, \"classes\": [], \"figures\": {}, \"flows\": {}}"
      })
  void a_document_of_volumes_that_is_not_whole(String document) throws IOException {
    write("flows.csv", "link_id\n");
    write("flows.csv-metadata.json", document);

    requireRefused(
        CommandLineRun.of("verify", folder.resolve("flows.csv").toString()),
        "flows.csv-metadata.json",
        "what 'keruen assign' wrote");
  }

  @Test
  void an_input_among_earlier_results_is_not_replaced() throws IOException {
    String out = folder.resolve("out").toString();
    Path corridor = RESOURCES.resolve("gravity/corridor.csv");
    assertThat(simulate(RESOURCES.resolve("gravity/flows.csv"), corridor, "--out", out).exitCode())
        .isZero();

    requireRefused(
        simulate(Path.of(out, "flows.csv"), corridor, "--out", out),
        "a folder with 'flows.csv', an input of this command");
  }

  @Test
  void volumes_do_not_go_into_the_folder_of_results() {
    Path out = folder.resolve("out");

    requireRefused(
        assign(NET, TRIPS, "--out", out.toString(), "--flows", out.resolve("f.csv").toString()),
        "a file inside the folder of --out");
    assertThat(folder).isEmptyDirectory();
  }
}
