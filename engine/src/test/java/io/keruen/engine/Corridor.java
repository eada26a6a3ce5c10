package io.keruen.engine;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.Status;
import io.keruen.engine.network.Territory;
import io.keruen.engine.network.Unions;
import io.keruen.engine.scenario.Tariffs;
import io.keruen.engine.scenario.World;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A corridor with a gauge break and a sea leg, for tests:
 *
 * <pre>
 *        CHN, 1435          |            KAZ, 1520                 |   sea   |  AZE, 1520
 *  Urumqi --- Alashankou -- x -- Dostyk --- Moiynty --- Aktau (port) ~~~~~~~ (port) Baku
 *         500            30 h            800        2000               400
 * </pre>
 *
 * and a road from Dostyk to Moiynty (900 km). Rail: 0.5 USD/TEU-km, 50 km/h, 0.2 kg/TEU-km; sea:
 * 0.1, 20, 0.05. Ports: 10 h, 100 USD. The crossing: 30 h and 200 USD of clearance, 2 h of
 * handling, 8 h and 300 USD for the gauge. Goods: 50,000 USD per TEU, 0.6 % of value per day.
 */
public final class Corridor {
  private Corridor() {}

  public static final CommodityClass CONTAINERS =
      new CommodityClass("containers", 50_000, 12, 0.6, 300, EnumSet.allOf(Mode.class));

  public static Sketch sketch() {
    Link crossing =
        new Link.Crossing("Dostyk/Alashankou", Mode.RAIL, 30, 200, 2, 8, 300, Status.OPEN);
    return new Sketch()
        .node("urumqi", "rail-1435", "CHN", 43.8, 87.6)
        .node("alashankou", "rail-1435", "CHN", 45.17, 82.57)
        .node("dostyk", "rail-1520", "KAZ", 45.25, 82.48)
        .node("moiynty", "rail-1520", "KAZ", 47.2, 73.35)
        .node("aktau", "rail-1520", "KAZ", 43.65, 51.17)
        .node("aktau-sea", "sea", "", 43.6, 51.2)
        .node("baku-sea", "sea", "", 40.0, 49.6)
        .node("baku", "rail-1520", "AZE", 40.0, 49.5)
        .node("dostyk-road", "road", "KAZ", 45.25, 82.48)
        .node("moiynty-road", "road", "KAZ", 47.2, 73.35)
        .line("urumqi", "alashankou", 500)
        .link("alashankou", "dostyk", crossing)
        .link("dostyk", "alashankou", crossing)
        .line("dostyk", "moiynty", 800)
        .line("moiynty", "aktau", 2000)
        .line("dostyk-road", "moiynty-road", 900)
        .terminal("Aktau", "aktau", "aktau-sea", 10, 100)
        .passage("caspian", "aktau-sea", "baku-sea", 400)
        .terminal("Alat", "baku-sea", "baku", 10, 100)
        .place("Urumqi", "urumqi")
        .place("Alashankou", "alashankou")
        .place("Dostyk", "dostyk", "dostyk-road")
        .place("Moiynty", "moiynty", "moiynty-road")
        .place("Aktau", "aktau", "aktau-sea")
        .place("Baku", "baku");
  }

  public static World world() {
    return world(sketch());
  }

  public static World world(Sketch sketch) {
    return new World(
        sketch.network(),
        inhabited(sketch.places()),
        territories(),
        rates(),
        unions(),
        Tariffs.of(territories().values()),
        List.of(CONTAINERS),
        Optional.empty());
  }

  /** A million inhabitants each, none in border stations. */
  private static Places inhabited(Places places) {
    List<Place> inhabited = new ArrayList<>();
    for (Place p : places.all()) {
      boolean city = !List.of("Alashankou", "Dostyk").contains(p.name());
      inhabited.add(
          new Place(
              p.name(),
              p.aliases(),
              p.iso3(),
              p.lat(),
              p.lon(),
              p.kind(),
              city ? 1_000_000 : 0,
              city,
              p.originNode(),
              p.destinationNode()));
    }
    return new Places(inhabited);
  }

  public static SortedMap<String, Territory> territories() {
    SortedMap<String, Territory> all = new TreeMap<>();
    all.put("AZE", territory("AZE", "Azerbaijan", 70, 30, 20, 5));
    all.put("CHN", territory("CHN", "China", 18_000, 3_500, 3_000, 4));
    all.put("KAZ", territory("KAZ", "Kazakhstan", 280, 90, 70, 6));
    all.put("RUS", territory("RUS", "Russia", 2_000, 450, 350, 3));
    return all;
  }

  private static Territory territory(
      String iso3, String name, double gdp, double exports, double imports, double tariff) {
    return new Territory(
        iso3,
        name,
        iso3.equals("KAZ"),
        !iso3.equals("RUS"),
        OptionalDouble.of(gdp),
        OptionalDouble.of(10),
        OptionalDouble.of(exports),
        OptionalDouble.of(imports),
        OptionalDouble.of(tariff));
  }

  private static Unions unions() {
    return new Unions(
        List.of(
            new Unions.Union(
                "EAEU", Unions.Kind.CUSTOMS_UNION, new TreeSet<>(List.of("KAZ", "RUS")))));
  }

  public static RateTable rates() {
    return new RateTable(
        List.of(
            rate("rail", 0.5, 50, 0.2),
            rate("road", 1.0, 60, 0.8),
            rate("sea", 0.1, 20, 0.05),
            rate(RateTable.DRAYAGE, 1.0, 40, 0.8)));
  }

  private static RateTable.Row rate(String mode, double usd, double speed, double kg) {
    return new RateTable.Row(
        mode,
        LinkClass.UNKNOWN,
        "",
        OptionalDouble.of(usd),
        OptionalDouble.empty(),
        OptionalDouble.of(speed),
        OptionalDouble.of(kg),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
