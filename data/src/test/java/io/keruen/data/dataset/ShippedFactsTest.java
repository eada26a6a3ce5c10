package io.keruen.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.References;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The tables of the shipped data set that are kept by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedFactsTest {
  private final InputProblems problems = new InputProblems();
  private final FactTables tables = new FactTables(new Tables(DataSetFiles.embedded(), problems));
  private References sources;
  private References territories;

  @BeforeAll
  void read_what_the_others_refer_to() {
    sources =
        References.of(
            "sources.csv", tables.sources().stream().map(Source::id).collect(Collectors.toSet()));
    territories =
        References.of(
            "territories.csv",
            tables.territories(sources).stream()
                .map(row -> row.territory().iso3())
                .collect(Collectors.toSet()));
  }

  @Test
  void they_have_no_problems() {
    tables.unions(territories, sources);
    tables.commodities(sources);
    tables.observations(sources);
    tables.distances(sources);
    assertThat(problems.all()).extracting(InputProblem::text).isEmpty();
  }

  @Test
  void every_mode_that_carries_containers_has_a_price_a_speed_and_emissions() {
    RateTable rates =
        new RateTable(tables.rates(territories, sources).stream().map(RateRow::rate).toList());
    for (String mode :
        List.of(
            Mode.RAIL.id(),
            Mode.ROAD.id(),
            Mode.SEA.id(),
            Mode.FERRY.id(),
            Mode.INLAND_WATERWAY.id(),
            RateTable.DRAYAGE)) {
      assertThat(rates.find(mode, LinkClass.UNKNOWN, "", 10).speedKmH()).as(mode).isPositive();
    }
  }
}
