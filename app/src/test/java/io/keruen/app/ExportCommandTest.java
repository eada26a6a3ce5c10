package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.path.PathTree;
import io.keruen.engine.scenario.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports through the front door, on the {@link SmallData}: what is written is read back. */
class ExportCommandTest {
  /** A link as a foreign tool reads it. */
  private record Arc(int tail, int head, long weight) {}

  private static final String STUDY = "src/test/resources/small-study.yaml";

  @TempDir Path folder;

  @Test
  void least_costs_over_the_vectors_of_routingkit_are_those_of_the_engine() throws IOException {
    export("routingkit");

    int[] firstOut = integers("first_out");
    int[] tail = integers("tail");
    int[] head = integers("head");
    int[] weight = integers("weight");
    List<Arc> arcs = new ArrayList<>();
    for (int node = 0; node < firstOut.length - 1; node++) {
      for (int arc = firstOut[node]; arc < firstOut[node + 1]; arc++) {
        assertThat(tail[arc]).isEqualTo(node);
        arcs.add(new Arc(node, head[arc], weight[arc]));
      }
    }
    assertThat(arcs).hasSize(weight.length);
    requireCostsOfTheEngine(firstOut.length - 1, arcs);
  }

  @Test
  void vectors_hold_seconds_metres_and_degrees_of_links_and_nodes() throws IOException {
    export("routingkit");

    // Alashankou to Urumqi is the first link of the second node: 460 km at 55 km/h.
    int back = integers("first_out")[1];
    assertThat(integers("geo_distance")[back]).isEqualTo(460_000);
    assertThat(integers("travel_time")[back]).isEqualTo(30_109);
    assertThat(numbers("latitude").get(1)).isEqualTo(45.17f);
    assertThat(numbers("longitude").get(1)).isEqualTo(82.57f);
    assertThat(numbers("latitude")).hasSize(integers("first_out").length - 1);
  }

  @Test
  void least_costs_over_the_dimacs_graph_are_those_of_the_engine() throws IOException {
    export("dimacs");

    List<Arc> arcs = new ArrayList<>();
    String[] size = new String[0];
    for (String line : Files.readAllLines(out("network.gr"))) {
      String[] words = line.split(" ", -1);
      if (words[0].equals("p")) {
        size = words;
      } else if (words[0].equals("a")) {
        arcs.add(
            new Arc(
                Integer.parseInt(words[1]) - 1,
                Integer.parseInt(words[2]) - 1,
                Long.parseLong(words[3])));
      }
    }
    assertThat(size).startsWith("p", "sp").endsWith(Integer.toString(arcs.size()));
    requireCostsOfTheEngine(Integer.parseInt(size[2]), arcs);
  }

  @Test
  void dimacs_files_name_world_goods_and_unit_and_give_coordinates() throws IOException {
    export("dimacs");

    assertThat(Files.readAllLines(out("network.gr")))
        .contains(
            "c scenario shipped",
            "c goods containers",
            "c arc weight: generalised cost in thousandths of a USD per TEU")
        .anyMatch(line -> line.startsWith("c Keruen, data set small, version "));
    assertThat(Files.readAllLines(out("network.co")))
        .contains("v 1 87600000 43800000", "v 2 82570000 45170000")
        .anyMatch(line -> line.startsWith("p aux sp co "));
  }

  @Test
  void tables_tell_what_stands_behind_every_number() throws IOException {
    export("dimacs");

    List<String> links = Files.readAllLines(out("links.csv"));
    assertThat(Files.readAllLines(out("nodes.csv")))
        .startsWith("node,place,end,layer,territory,lat,lon", "0,,,rail-1435,CHN,43.8,87.6")
        .contains("10,Urumqi,origin,,,43.8,87.6");
    assertThat(links.get(0))
        .isEqualTo("link,from_node,to_node,kind,name,length_km,cost_usd_per_teu,weight");
    assertThat(links).anyMatch(line -> line.contains(",crossing,Dostyk/Alashankou,0,"));
    for (String line : links.subList(1, links.size())) {
      String[] cells = line.split(",", -1);
      assertThat(Double.parseDouble(cells[6]))
          .isCloseTo(Long.parseLong(cells[7]) / 1000.0, within(0.00051));
    }
  }

  @Test
  void the_document_lists_every_file_and_column() throws IOException {
    JsonNode answer = json("routingkit", "dimacs", "world-bank");
    String document = Files.readString(Path.of("..", "docs", "formats", "export.md"));

    for (JsonNode file : answer.path("files")) {
      assertThat(document).contains("`" + file.asText().replace("_shipped.", "_SCENARIO.") + "`");
    }
    for (String table : List.of("nodes.csv", "links.csv")) {
      String section = document.split("### `" + table + "`", 2)[1].split("\n#", 2)[0];
      for (String column : Files.readAllLines(out(table)).get(0).split(",", -1)) {
        assertThat(section).contains("| `" + column + "` |");
      }
    }
  }

  @Test
  void lines_that_cannot_be_used_are_left_out_and_counted() throws IOException {
    int links = json("dimacs").path("links").asInt();

    JsonNode baseline = json("dimacs", "--scenario", STUDY + ":baseline");

    // The crossing at Khorgos, both directions.
    assertThat(baseline.path("scenario").asText()).isEqualTo("baseline");
    assertThat(baseline.path("links").asInt()).isEqualTo(links - 2);
    assertThat(baseline.path("links_left_out").asInt()).isEqualTo(2);
  }

  @Test
  void world_bank_lines_have_the_properties_that_the_scripts_read() throws IOException {
    export("world-bank");

    JsonNode rails = geoJson("rails_shipped.geojson");
    assertThat(rails).hasSize(5);
    assertThat(rails.path(0).path("properties").toString())
        .isEqualTo(
            "{\"iso3\":\"CHN\",\"quality\":\"Hicap rail\",\"length\":460000,\"project\":null,"
                + "\"country\":\"CHN\"}");
    assertThat(rails.path(0).path("geometry").toString())
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[87.6,43.8],[82.57,45.17]]}");
    assertThat(rails.path(1).path("properties").path("quality").asText())
        .isEqualTo("Standard rail");
    JsonNode ferry = geoJson("sea_shipped.geojson").path(0).path("properties");
    assertThat(ferry.path("quality").asText()).isEqualTo("Sea link");
    assertThat(ferry.path("iso3").isNull()).isTrue();
    assertThat(geoJson("roads_shipped.geojson")).isEmpty();
    assertThat(Files.readAllLines(out("cities.csv")))
        .startsWith("ID,City Name,X,Y,iso3,Country Code", "Urumqi,Urumqi,87.6,43.8,CHN,CHN");
  }

  @Test
  void world_bank_lines_add_up_to_the_length_of_the_railway() throws IOException {
    export("world-bank");

    // Almaty to Aktau, and from Dostyk: 880 + 3200 km, by the ends of the lines alone.
    Map<String, Integer> nodes = new TreeMap<>();
    List<Arc> arcs = new ArrayList<>();
    for (JsonNode line : geoJson("rails_shipped.geojson")) {
      JsonNode ends = line.path("geometry").path("coordinates");
      int from = number(nodes, line, ends.path(0));
      int to = number(nodes, line, ends.path(1));
      arcs.add(new Arc(from, to, line.path("properties").path("length").asLong()));
      arcs.add(new Arc(to, from, line.path("properties").path("length").asLong()));
    }
    long[] metres = leastCosts(nodes.size(), arcs, nodes.get("[82.48,45.25]KAZ"));
    assertThat(metres[nodes.get("[51.2,43.6]KAZ")]).isEqualTo(4_080_000);
  }

  @Test
  void a_project_names_its_lines_which_do_not_exist_in_the_baseline() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    SmallData.copyWith(
        data,
        "edits.yaml",
        "{crossing: Khorgos/Altynkol}",
        "{mode: rail, between: [Almaty, Aktau]}");

    JsonNode before = rails(data, "baseline");
    JsonNode after = rails(data, "gate");

    assertThat(before).hasSameSizeAs(after);
    for (int i = 0; i < before.size(); i++) {
      assertThat(before.path(i).path("geometry")).isEqualTo(after.path(i).path("geometry"));
    }
    assertThat(before.findValuesAsText("project"))
        .isEqualTo(after.findValuesAsText("project"))
        .containsOnlyOnce("khorgos");
    assertThat(before.findValuesAsText("quality")).containsOnlyOnce("DNE");
    assertThat(after.findValuesAsText("quality")).doesNotContain("DNE");
  }

  @Test
  void an_export_is_told_and_replaces_the_one_before() throws IOException {
    export("routingkit");

    CommandLineRun run = run("dimacs", "world-bank");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("The network of small, shipped, for containers:");
    assertThat(out("first_out")).doesNotExist();
    JsonNode manifest = new ObjectMapper().readTree(out("manifest.json").toFile());
    assertThat(manifest.path("export").toString())
        .isEqualTo(
            "{\"scenario\":\"shipped\",\"commodity\":\"containers\","
                + "\"carbon_price_usd_per_tonne\":0.0,\"formats\":[\"dimacs\",\"world-bank\"]}");
    assertThat(manifest.path("files").has("network.gr")).isTrue();
  }

  @Test
  void a_cost_beyond_31_bits_is_refused_and_nothing_is_left() throws IOException {
    CommandLineRun run = run("routingkit", "--carbon-price", "10000000");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("export: found the link from ")
        .contains("expected links below USD 2,147,484, since a weight has 31 bits")
        .contains("Check the rates of the data set, or lower --carbon-price.");
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void an_unknown_format_gets_the_nearest_name() {
    CommandLineRun run = run("dimax");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'dimax' is not a format to export. Did you mean 'dimacs'?");
  }

  @Test
  void a_folder_with_other_files_is_left_alone() throws IOException {
    Files.createDirectories(out(""));
    Files.writeString(out("letter.txt"), "mine");

    CommandLineRun run = run("dimacs");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("a folder with 'letter.txt', which is not of Keruen's results");
    assertThat(out("letter.txt")).exists();
  }

  @Test
  void a_missing_format_or_folder_is_told() {
    assertThat(CommandLineRun.of("export", "--out", "x").err())
        .contains("Missing required parameter: 'FORMAT'");
    assertThat(CommandLineRun.of("export", "dimacs").err())
        .contains("Missing required option: '--out=DIR'");
  }

  /** Every pair of nodes: weights are rounded, each by at most half a thousandth. */
  private static void requireCostsOfTheEngine(int nodes, List<Arc> arcs) {
    World world = DataSet.read(DataSetFiles.in(SmallData.FOLDER)).world();
    double[] cost =
        new CostModel(world.rates(), world.unions(), 0)
            .compute(world.network(), world.commodities().get(0))
            .generalisedUsd();
    assertThat(nodes).isEqualTo(world.network().nodeCount());
    PathTree tree = new PathTree(world.network());
    for (int origin = 0; origin < nodes; origin++) {
      tree.grow(origin, cost);
      long[] least = leastCosts(nodes, arcs, origin);
      for (int node = 0; node < nodes; node++) {
        assertThat(least[node] < Long.MAX_VALUE).isEqualTo(tree.reaches(node));
        if (tree.reaches(node)) {
          assertThat(least[node] / 1000.0).isCloseTo(tree.cost(node), within(0.0005 * nodes));
        }
      }
    }
  }

  /** Bellman-Ford: too simple to be wrong. */
  private static long[] leastCosts(int nodes, List<Arc> arcs, int origin) {
    long[] least = new long[nodes];
    Arrays.fill(least, Long.MAX_VALUE);
    least[origin] = 0;
    for (int round = 0; round < nodes; round++) {
      for (Arc arc : arcs) {
        if (least[arc.tail()] < Long.MAX_VALUE) {
          least[arc.head()] = Math.min(least[arc.head()], least[arc.tail()] + arc.weight());
        }
      }
    }
    return least;
  }

  private static int number(Map<String, Integer> nodes, JsonNode line, JsonNode end) {
    String name = end.toString() + line.path("properties").path("iso3").asText();
    nodes.putIfAbsent(name, nodes.size());
    return nodes.get(name);
  }

  private JsonNode rails(Path data, String scenario) throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "export",
            "world-bank",
            "--scenario",
            STUDY + ":" + scenario,
            "--data",
            data.toString(),
            "--out",
            out("").toString());
    assertThat(run.err()).isEmpty();
    return geoJson("rails_" + scenario + ".geojson");
  }

  private void export(String... arguments) {
    CommandLineRun run = run(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private JsonNode json(String... formatsAndOptions) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(formatsAndOptions));
    arguments.addAll(List.of("--format", "json"));
    CommandLineRun run = run(arguments.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  private CommandLineRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--out", out("").toString()));
    return CommandLineRun.of(SmallData.on(all.toArray(String[]::new)));
  }

  private Path out(String file) {
    return folder.resolve("export").resolve(file);
  }

  private int[] integers(String file) throws IOException {
    ByteBuffer bytes = vector(file);
    return IntStream.range(0, bytes.limit() / 4).map(i -> bytes.getInt(4 * i)).toArray();
  }

  private List<Float> numbers(String file) throws IOException {
    ByteBuffer bytes = vector(file);
    return IntStream.range(0, bytes.limit() / 4).mapToObj(i -> bytes.getFloat(4 * i)).toList();
  }

  private ByteBuffer vector(String file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(out(file))).order(ByteOrder.LITTLE_ENDIAN);
  }

  private JsonNode geoJson(String file) throws IOException {
    return new ObjectMapper().readTree(out(file).toFile()).path("features");
  }
}
