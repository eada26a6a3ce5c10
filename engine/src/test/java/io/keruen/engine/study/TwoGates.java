package io.keruen.engine.study;

import io.keruen.engine.Corridor;
import io.keruen.engine.Sketch;
import io.keruen.engine.network.Capacity;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.Change;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.NetworkEdit.ChangeCrossings;
import io.keruen.engine.scenario.NetworkEdit.CrossingMeasure;
import io.keruen.engine.scenario.Selector;
import io.keruen.engine.scenario.World;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorGoods;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two railway gates from China to Kazakhstan, the second of them 100 km longer:
 *
 * <pre>
 *           500            30 h         800
 *         --- Alashankou -- x -- Dostyk ---
 *  Urumqi                                   Moiynty --- Aktau ~~~~ Baku
 *         --- Khorgos ----- x -- Altynkol -
 *           600            30 h         800
 * </pre>
 *
 * 100 km cost 50 USD and 2 h of 12.5 USD each: 75 USD, so that the first gate is the better one
 * until it takes 6 h longer. Goods of all kinds are worth 50,000 USD per TEU; trade elasticity 15.
 */
final class TwoGates {
  static final String FIRST = "Dostyk/Alashankou";
  static final String SECOND = "Khorgos/Altynkol";

  /** Hours that the first gate may take longer before cargo changes over. */
  static final double ADVANTAGE_HOURS = 6;

  /** Clearance is abolished at both gates: 30 h and 200 USD. */
  static final NetworkEdit[] OPEN_GATES = {abolish(FIRST), abolish(SECOND)};

  private TwoGates() {}

  static NetworkEdit abolish(String crossing) {
    return new ChangeCrossings(
        new Selector.NamedCrossing(crossing, Optional.of(Mode.RAIL)),
        Optional.empty(),
        Map.of(
            CrossingMeasure.CLEARANCE_HOURS, new Change.To(0),
            CrossingMeasure.CLEARANCE_USD_PER_TEU, new Change.To(0)));
  }

  /** No gate states a capacity. */
  static World world() {
    return world(crossing(FIRST), crossing(SECOND));
  }

  /** The first gate serves so many trains of 100 TEU a year; the second states no capacity. */
  static World world(double firstTeuPerYear) {
    return world(crossing(FIRST).with(new Capacity(firstTeuPerYear, 100)), crossing(SECOND));
  }

  /**
   * As {@link #world(double)}, with a railway from Moiynty to Baku that is 10 USD dearer than the
   * way by Aktau and the sea.
   */
  static World worldWithLandBridge(double firstTeuPerYear) {
    return world(
        withLandBridge(
            sketch(crossing(FIRST).with(new Capacity(firstTeuPerYear, 100)), crossing(SECOND))));
  }

  /**
   * As {@link #world()}, with ships that are loaded at Aktau by two transfers, from train to quay
   * and from quay to ship, which share a capacity; and a railway from Moiynty to Baku that is
   * dearer.
   */
  static World worldWithTwoTransfersInARow(double teuPerYear) {
    Link.Transfer quay =
        new Link.Transfer("Aktau Quay", 1, 10, Status.OPEN).with(new Capacity(teuPerYear, 100));
    return world(
        withLandBridge(sketch(crossing(FIRST), crossing(SECOND)))
            .node("quay", "road", "KAZ")
            .link("aktau", "quay", quay)
            .link("quay", "aktau", quay)
            .link("quay", "aktau-sea", quay)
            .link("aktau-sea", "quay", quay));
  }

  private static Sketch withLandBridge(Sketch sketch) {
    return sketch
        .node("bridge", "rail-1520", "KAZ")
        .line("moiynty", "bridge", 3000)
        .link("bridge", "baku", new Link.Crossing("Bridge", Mode.RAIL, 0, 0, 0, 0, 0, Status.OPEN));
  }

  /** Both gates state a capacity. */
  static World world(double firstTeuPerYear, double secondTeuPerYear) {
    return world(
        crossing(FIRST).with(new Capacity(firstTeuPerYear, 100)),
        crossing(SECOND).with(new Capacity(secondTeuPerYear, 100)));
  }

  private static Link.Crossing crossing(String name) {
    return new Link.Crossing(name, Mode.RAIL, 30, 200, 2, 8, 300, Status.OPEN);
  }

  private static World world(Link.Crossing first, Link.Crossing second) {
    return world(sketch(first, second));
  }

  private static World world(Sketch sketch) {
    return Corridor.world(sketch).with(accounts());
  }

  private static Sketch sketch(Link.Crossing first, Link.Crossing second) {
    return new Sketch()
        .node("urumqi", "rail-1435", "CHN")
        .node("alashankou", "rail-1435", "CHN")
        .node("khorgos", "rail-1435", "CHN")
        .node("dostyk", "rail-1520", "KAZ")
        .node("altynkol", "rail-1520", "KAZ")
        .node("moiynty", "rail-1520", "KAZ")
        .node("aktau", "rail-1520", "KAZ")
        .node("aktau-sea", "sea", "")
        .node("baku-sea", "sea", "")
        .node("baku", "rail-1520", "AZE")
        .line("urumqi", "alashankou", 500)
        .line("urumqi", "khorgos", 600)
        .link("alashankou", "dostyk", first)
        .link("dostyk", "alashankou", first)
        .link("khorgos", "altynkol", second)
        .link("altynkol", "khorgos", second)
        .line("dostyk", "moiynty", 800)
        .line("altynkol", "moiynty", 800)
        .line("moiynty", "aktau", 2000)
        .terminal("Aktau", "aktau", "aktau-sea", 10, 100)
        .passage("caspian", "aktau-sea", "baku-sea", 400)
        .terminal("Alat", "baku-sea", "baku", 10, 100)
        .place("Urumqi", "urumqi")
        .place("Moiynty", "moiynty")
        .place("Aktau", "aktau")
        .place("Baku", "baku");
  }

  /** USD 20 bn of goods go from China to Kazakhstan, 400,000 TEU, and 1 bn to Azerbaijan. */
  private static SectorAccounts accounts() {
    List<SectorGoods> sectors =
        List.of(
            new SectorGoods("goods", "Goods", true, 15, 50_000, 0.6),
            new SectorGoods("services", "Services", false, 5, 0, 0));
    SectorAccounts.Builder accounts = SectorAccounts.of(List.of("AZE", "CHN", "KAZ"), sectors);
    double[] home = {20e9, 3_000e9, 100e9};
    for (int country = 0; country < home.length; country++) {
      accounts.sales(0, country, country, home[country]).sales(1, country, country, home[country]);
      accounts.making(country, 0, 0.5, List.of(0.7, 0.3));
      accounts.making(country, 1, 0.7, List.of(0.4, 0.6));
    }
    return accounts
        .sales(0, 1, 2, 20e9)
        .sales(0, 2, 1, 15e9)
        .sales(0, 1, 0, 1e9)
        .sales(0, 0, 1, 1e9)
        .sales(0, 0, 2, 0.5e9)
        .sales(0, 2, 0, 0.5e9)
        .build();
  }

  static Study study(NetworkEdit... edits) {
    return StudyRunTest.study(List.of(), edits);
  }

  /** Volumes, delays and trade agree to nine digits. */
  static Study congested(NetworkEdit... edits) {
    return study(edits)
        .with(new CongestionParameters(720, 1, 0.9, 1e-9, 1e-9, 200, TradeClosure.SECTORS));
  }

  static StudyResult run(World world, Study study) {
    return StudyRun.run(world, study, 2, progress -> {}, () -> false);
  }

  static CongestionOutcome outcome(StudyResult result) {
    return result.headline().congestion().orElseThrow();
  }

  /** The gate towards Kazakhstan. */
  static FacilityUse gate(StudyResult result, String name) {
    return outcome(result).facilities().stream()
        .filter(use -> use.facility().name().equals(name) && use.facility().from().equals("CHN"))
        .findFirst()
        .orElseThrow();
  }
}
