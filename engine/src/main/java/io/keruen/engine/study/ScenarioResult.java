package io.keruen.engine.study;

import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.TransitShare;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.scenario.World;
import java.util.List;
import java.util.Optional;

/**
 * One scenario compared with the baseline, for one commodity class.
 *
 * @param world the scenario's; shares nodes and link numbers with the baseline
 * @param edits what became of each edit
 * @param groups world, programme economies, and others; see {@link Groups}
 * @param countryPairs by exporter, then importer
 * @param countries by ISO 3166-1 alpha-3
 * @param trade effects on trade and income, by closure, then by bound, last the headline closure
 *     once more with the other {@link CostReading}; empty unless the world has trade and the goods
 *     are the study's first
 * @param congestion how its world came about; empty unless the study asks for congestion and the
 *     goods are the study's first
 * @param cities in the order of the study's places
 */
public record ScenarioResult(
    Scenario scenario,
    CommodityClass goods,
    World world,
    List<AppliedEdit> edits,
    List<GroupChange> groups,
    List<PairChange> countryPairs,
    List<CountryChange> countries,
    List<CityChange> cities,
    List<CorridorChange> corridors,
    List<TransitShare> transit,
    List<TradeOutcome> trade,
    Optional<CongestionOutcome> congestion) {}
