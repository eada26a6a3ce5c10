package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.MarketAccessParameters;
import io.keruen.engine.appraisal.Weighting;
import io.keruen.engine.network.Mode;
import io.keruen.engine.scenario.Change;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.NetworkEdit.ChangeCrossings;
import io.keruen.engine.scenario.NetworkEdit.CrossingMeasure;
import io.keruen.engine.scenario.Selector;
import io.keruen.engine.scenario.WrittenEdit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StudyRunTest {
  static final NetworkEdit HALF_CLEARANCE =
      new ChangeCrossings(
          new Selector.NamedCrossing("Dostyk/Alashankou", Optional.of(Mode.RAIL)),
          Optional.empty(),
          Map.of(CrossingMeasure.CLEARANCE_HOURS, new Change.By(-50)));

  static Study study(List<Corridor> corridors, NetworkEdit... edits) {
    return new Study(
        "test.yaml",
        "test",
        "A test",
        "What if?",
        "",
        2024,
        List.of("containers"),
        Set.of(),
        0,
        Weighting.TRADE,
        OptionalInt.empty(),
        List.of(),
        List.of(),
        List.of(
            new Scenario(
                "changed",
                "Changed",
                Set.of(),
                Arrays.stream(edits).map(WrittenEdit::of).toList())),
        corridors,
        MarketAccessParameters.DEFAULT,
        Optional.empty());
  }

  static StudyResult run(Study study) {
    return StudyRun.run(io.keruen.engine.Corridor.world(), study, 2, progress -> {}, () -> false);
  }

  @Test
  void halving_the_clearance_saves_fifteen_hours_on_every_way_over_the_border() {
    Corridor corridor = new Corridor("Urumqi-Aktau", List.of("Urumqi"), List.of("Aktau"));
    StudyResult result = run(study(List.of(corridor), HALF_CLEARANCE));
    GroupChange change = result.headline().corridors().get(0).anyMode();
    // 3,300 km at 50 km/h, 30 h clearance, 2 h handling, 8 h gauge
    assertThat(change.before().shipment().hours()).isCloseTo(66 + 40, within(1e-9));
    assertThat(change.after().shipment().hours()).isCloseTo(66 + 25, within(1e-9));
    assertThat(change.afterPercent().hours()).isCloseTo(-100 * 15 / 106.0, within(1e-9));
  }

  @Test
  void a_corridor_between_two_places_tells_its_way_by_territories_and_waters() {
    Corridor corridor = new Corridor("Urumqi-Baku", List.of("Urumqi"), List.of("Baku"));
    CorridorChange change =
        run(study(List.of(corridor), HALF_CLEARANCE)).headline().corridors().get(0);
    assertThat(change.anyModeWays().after().orElseThrow().outline())
        .containsExactly("CHN", "KAZ", "sea (caspian)", "AZE");
    assertThat(change.anyModeWays().differ()).isFalse(); // faster, but the same way
    assertThat(change.landWays().before()).isEmpty(); // only the sea leads to Baku
  }

  @Test
  void a_corridor_between_countries_has_no_single_way() {
    Corridor corridor = new Corridor("China-Kazakhstan", List.of("CHN"), List.of("KAZ"));
    CorridorChange change =
        run(study(List.of(corridor), HALF_CLEARANCE)).headline().corridors().get(0);
    assertThat(change.anyModeWays().before()).isEmpty();
  }

  @Test
  void every_table_can_be_read_by_its_columns() {
    StudyResult result = run(study(List.of(), HALF_CLEARANCE));
    for (Table table : result.tables()) {
      for (int row = 0; row < table.rowCount(); row++) {
        for (int column = 0; column < table.columns().size(); column++) {
          if (table.columns().get(column).type() == Table.Type.TEXT) {
            assertThat(table.text(row, column)).isNotNull();
          } else {
            assertThat(table.number(row, column)).isNotNull();
          }
        }
      }
    }
    assertThat(result.tables().stream().map(Table::name))
        .containsExactly(
            "summary",
            "countries",
            "country_pairs",
            "cities",
            "corridors",
            "transit",
            "trade",
            "trade_sectors",
            "facilities",
            "congestion",
            "projects",
            "edits",
            "completeness");
  }
}
