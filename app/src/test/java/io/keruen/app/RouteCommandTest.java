package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keruen.engine.path.ParetoRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Routes through the front door, on the {@link SmallData}. */
class RouteCommandTest {
  @Test
  void text_tells_totals_legs_borders_and_gauge_changes_in_the_order_of_travel() {
    CommandLineRun run = route("Urumqi", "Aktau", "--alternatives", "1");

    // By Dostyk: 12 + 460 + 880 + 3200 + 5 = 4,557 km.
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "Urumqi to Aktau",
            "4,557 km",
            "pick-up in Urumqi",
            "rail 1435",
            "border Dostyk/Alashankou, gauge 1435 to 1520",
            "CHN to KAZ",
            "rail 1520",
            "delivery in Aktau",
            "1 border, 1 change of gauge (Dostyk/Alashankou), no transshipment",
            "Alternatives",
            "through Khorgos/Altynkol instead of Dostyk/Alashankou")
        .doesNotContain("\u001b");
  }

  @Test
  void json_has_stable_fields_whose_legs_borders_and_terminals_add_up() throws Exception {
    JsonNode route = json(route("Urumqi", "Baku", "--format", "json"));

    // 12 + 460 + 880 + 3200 + 475 + 7 km; the ferry adds 475.
    assertThat(route.path("km").asDouble()).isEqualTo(5034);
    assertThat(sum(route.path("legs"), "km")).isEqualTo(5034);
    double usd =
        sum(route.path("legs"), "usd_per_teu")
            + sum(route.path("borders"), "usd_per_teu")
            + sum(route.path("transshipments"), "usd_per_teu");
    assertThat(route.path("usd_per_teu").asDouble()).isEqualTo(usd);
    assertThat(route.path("hours").asDouble()).isPositive();
    assertThat(route.path("kg_co2e").asDouble()).isPositive();
    assertThat(route.path("gauge_changes").path(0).path("from_mm").asInt()).isEqualTo(1435);
    assertThat(route.path("borders").path(0).path("crossing").asText())
        .isEqualTo("Dostyk/Alashankou");
  }

  @Test
  void alternatives_are_whole_routes_with_what_differs() throws Exception {
    JsonNode other =
        json(route("Urumqi", "Aktau", "--format", "json")).path("alternatives").path(0);

    // 12 + 640 + 360 + 3200 + 5 km by Khorgos, 4,557 by Dostyk.
    assertThat(other.path("km").asDouble()).isEqualTo(4217);
    assertThat(other.path("extra_km").asDouble()).isEqualTo(-340);
    assertThat(other.path("only_here").path(0).asText()).isEqualTo("Khorgos/Altynkol");
    assertThat(other.path("legs").isEmpty()).isFalse();
  }

  @Test
  void via_forces_the_way_through_a_place() throws Exception {
    JsonNode route = json(route("Urumqi", "Almaty", "--via", "dostyk", "--format", "json"));

    assertThat(route.path("via")).hasSize(1);
    assertThat(route.path("via").path(0).asText()).isEqualTo("Dostyk");
    assertThat(route.path("borders").path(0).path("crossing").asText())
        .isEqualTo("Dostyk/Alashankou");
  }

  @Test
  void a_name_is_found_by_its_alias() {
    assertThat(route("Wulumuqi", "Alma-Ata").exitCode()).isZero();
  }

  @Test
  void without_the_ferry_there_is_no_way_over_the_caspian() {
    CommandLineRun run = route("Urumqi", "Baku", "--modes", "rail,road");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            route: found no way from Urumqi to Baku by rail, road, expected one.
              Allow more modes with --modes, leave out --via, or see 'keruen validate' for places that cannot be reached.
            """);
  }

  @Test
  void unknown_places_are_named_together_each_with_the_nearest_name() {
    CommandLineRun run = route("Urumchi", "Aktao");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            """
            argument FROM: found 'Urumchi', expected a place of the data set small.
              Did you mean 'Urumqi'?
            argument TO: found 'Aktao', expected a place of the data set small.
              Did you mean 'Aktau'?
            """);
  }

  @Test
  void a_city_connected_to_nothing_is_told_as_such() {
    CommandLineRun run = route("Urumqi", "Zhezkazgan");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("argument TO: found 'Zhezkazgan', which is connected to no road, railway or port")
        .contains("Name a place near it");
  }

  @Test
  void an_unknown_place_is_told_in_json_where_json_was_asked_for() throws Exception {
    CommandLineRun run = route("Urumchi", "Aktau", "--format", "json");

    assertThat(run.exitCode()).isEqualTo(1);
    JsonNode error = new ObjectMapper().readTree(run.err()).path("errors").path(0);
    assertThat(error.path("file").asText()).isEqualTo("argument FROM");
    assertThat(error.path("value").asText()).isEqualTo("'Urumchi'");
    assertThat(error.path("remedy").asText()).isEqualTo("Did you mean 'Urumqi'?");
  }

  @Test
  void a_scenario_of_a_study_is_another_world() throws Exception {
    String study = "src/test/resources/small-study.yaml";

    // The study takes the railway through Khorgos out of the baseline: 9 + 880 + 460 + 12 km.
    JsonNode baseline =
        json(route("Urumqi", "Almaty", "--scenario", study + ":baseline", "--format", "json"));
    assertThat(baseline.path("scenario").asText()).isEqualTo("baseline");
    assertThat(baseline.path("km").asDouble()).isEqualTo(1361);
    assertThat(baseline.path("alternatives").isEmpty()).isTrue();

    // The gate with half its clearance: 12 + 640 + 360 + 9 km.
    JsonNode gate = json(route("Urumqi", "Almaty", "--scenario", study, "--format", "json"));
    assertThat(gate.path("scenario").asText()).isEqualTo("gate");
    assertThat(gate.path("km").asDouble()).isEqualTo(1021);
  }

  @Test
  void an_unknown_scenario_gets_the_nearest_name() {
    CommandLineRun run =
        route("Urumqi", "Almaty", "--scenario", "src/test/resources/small-study.yaml:gaet");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("option --scenario: found 'gaet', expected a scenario of")
        .contains("Did you mean 'gate'?");
  }

  @Test
  void an_unknown_commodity_gets_the_nearest_name() {
    CommandLineRun run = route("Urumqi", "Aktau", "--commodity", "grian");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("option --commodity: found 'grian'")
        .contains("Did you mean 'grain'?");
  }

  @Test
  void a_route_to_where_it_starts_is_refused() {
    CommandLineRun run = route("Urumqi", "Ürümqi");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("'Ürümqi', which is where the cargo starts");
  }

  @Test
  void pareto_routes_are_the_fast_one_over_dostyk_and_the_cheap_one_over_khorgos()
      throws Exception {
    JsonNode answer = json(route("Urumqi", "Aktau", "--pareto", "--format", "json"));

    assertThat(answer.path("found").asInt()).isEqualTo(2);
    assertThat(answer.path("tolerance_percent").asDouble()).isEqualTo(0.1);
    // By Dostyk 154 h and 2,276 USD, by Khorgos 182 h and 2,158 USD with less carbon.
    JsonNode fast = answer.path("routes").path(0);
    assertThat(fast.path("best_in").toString()).isEqualTo("[\"time\"]");
    assertThat(fast.path("km").asDouble()).isEqualTo(4557);
    JsonNode cheap = answer.path("routes").path(1);
    assertThat(cheap.path("best_in").toString()).isEqualTo("[\"money\",\"carbon\"]");
    assertThat(cheap.path("km").asDouble()).isEqualTo(4217);
    assertThat(cheap.path("legs").isEmpty()).isFalse();
  }

  @Test
  void pareto_routes_as_text_are_a_line_each_and_where_they_lead() {
    CommandLineRun run = route("Urumqi", "Aktau", "--pareto", "3", "--tolerance", "0");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .containsSubsequence(
            "Urumqi to Aktau",
            "2 routes that no other betters in time, money and carbon:",
            "1  rail",
            "4,557",
            "fastest",
            "2  rail",
            "4,217",
            "cheapest, cleanest",
            "1  CHN, KAZ",
            "2  CHN, KAZ");
  }

  @Test
  void pareto_excludes_alternatives_and_via() {
    for (String other : List.of("--alternatives=1", "--via=Dostyk")) {
      CommandLineRun run = route("Urumqi", "Aktau", "--pareto", other);

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              """
              --pareto goes with neither --alternatives nor --via; leave out one.
                See 'keruen route --help'.
              """);
    }
  }

  @Test
  void a_tolerance_without_pareto_is_refused() {
    CommandLineRun run = route("Urumqi", "Aktau", "--tolerance", "1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("--tolerance belongs to --pareto; give both or neither.");
  }

  @Test
  void fewer_than_three_pareto_routes_are_refused() {
    CommandLineRun run = route("Urumqi", "Aktau", "--pareto", "2");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("The number of Pareto routes is 2; it must be between 3 and 100.");
  }

  @Test
  void without_a_way_there_are_no_pareto_routes() {
    CommandLineRun run = route("Urumqi", "Baku", "--pareto", "--modes", "rail,road");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("found no way from Urumqi to Baku by rail, road");
  }

  @Test
  void a_search_for_pareto_routes_that_takes_too_much_says_what_to_do() {
    assertThat(RouteQuestion.tooManyLabels(new ParetoRule(6, 0.001, 4_000_000)))
        .hasMessageContaining(
            """
            option --tolerance: found 0.1 %, which takes more than 4,000,000 partial routes, expected a larger one.
              Maybe --tolerance 1, or fewer modes with --modes.""");
  }

  private static CommandLineRun route(String from, String to, String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "route";
    arguments[1] = from;
    arguments[2] = to;
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandLineRun.of(SmallData.on(arguments));
  }

  private static JsonNode json(CommandLineRun run) throws Exception {
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  private static double sum(JsonNode list, String field) {
    double sum = 0;
    for (JsonNode entry : list) {
      sum += entry.path(field).asDouble();
    }
    return sum;
  }
}
