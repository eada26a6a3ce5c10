package io.keruen.data.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keruen.data.build.packages.City;
import io.keruen.data.build.packages.CountryShapes;
import io.keruen.data.build.packages.RawGraph;
import io.keruen.data.build.packages.SeaLanes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Kazakhstan and China as two squares that meet at 80 E, with one railway, one road and one port.
 *
 * <pre>
 *   Almaty 77 E ---------- 80 E ---------- Urumqi 83 E ---- Lianyungang 84 E ~ ~ sea
 * </pre>
 */
final class Miniature {
  private static final String SQUARES =
      """
      {"transform": {"scale": [1, 1], "translate": [0, 0]},
       "arcs": [[[75, 40], [5, 0], [0, 5], [-5, 0], [0, -5]], [[80, 40], [5, 0], [0, 5], [-5, 0], [0, -5]]],
       "objects": {"countries": {"geometries": [
         {"type": "Polygon", "id": "398", "properties": {"name": "Kazakhstan"}, "arcs": [[0]]},
         {"type": "Polygon", "id": "156", "properties": {"name": "China"}, "arcs": [[1]]}]}}}
      """;

  private static final String LINE =
      """
      graph=[{1: 125}, {0: 125, 2: 250}, {1: 250, 3: 84}, {2: 84}]
      nodes=[[43, 77], [43, 78.5], [43, 82.9], [43, 84]]
      """;

  private Miniature() {}

  static BuildInputs inputs() {
    return new BuildInputs(
        RawGraph.parse(LINE.getBytes(UTF_8), "rail.py"),
        RawGraph.parse(LINE.getBytes(UTF_8), "road.py"),
        List.of(
            new SeaLanes.Lane("", List.of(new Coordinate(84.7, 43), new Coordinate(90, 43))),
            new SeaLanes.Lane("suez", List.of(new Coordinate(90, 43), new Coordinate(95, 43)))),
        List.of(
            new SeaLanes.Port("CNLYG", "Lianyungang", true, 43, 84.1),
            new SeaLanes.Port("CNRIV", "River Port", true, 43, 81.5)),
        CountryShapes.parse(SQUARES.getBytes(UTF_8)),
        List.of(
            city(1, "Almaty", "KZ", 2_000_000, 43.02, 77),
            city(2, "Urumqi", "CN", 3_500_000, 43.02, 83),
            city(3, "Lianyungang", "CN", 600_000, 43.02, 84)),
        List.of(),
        List.of());
  }

  private static City city(long id, String name, String iso2, long people, double lat, double lon) {
    return new City(id, name, "", iso2, "PPLA", "", people, lat, lon);
  }

  /** Writes the hand-kept tables that the build reads into a folder. */
  static void writeFacts(Path dataSet) {
    write(
        dataSet,
        "territories.csv",
        """
        iso3,in_network,gauge_mm
        CHN,yes,1435
        KAZ,yes,1520
        """);
    write(dataSet, "sources.csv", "id,title\ngk,General knowledge\ntest-book,A book\n");
    write(
        dataSet,
        "facts/places.csv",
        """
        id,name,country_iso3,lat,lon,kind,notes,source,confidence
        shu,Shu,KAZ,43.01,78.0,rail_station,,gk,low
        """);
    write(
        dataSet,
        "facts/links.csv",
        """
        from_id,to_id,mode,length_km,gauge_mm,tracks,electrified,status,year_opened,corridors,source,confidence,note
        Almaty,shu,rail,82,1520,2,Y,existing,1930,,test-book,high,
        Shu,Urumqi,pipeline,420,,,,existing,,OIL,test-book,high,
        Urumqi,Lianyungang,road,,,,,planned,2030,,test-book,low,estimate
        """);
    write(
        dataSet,
        "facts/crossings.csv",
        """
        crossing,role,preferred,status,mode,country_a,country_b,gauge_mm_a,gauge_mm_b,lat,lon,clearance_hours_a_to_b,clearance_hours_b_to_a,clearance_hours_sd_a_to_b,clearance_hours_sd_b_to_a,clearance_usd_per_teu_a_to_b,clearance_usd_per_teu_b_to_a,handling_hours,gauge_change_hours,gauge_change_usd_per_teu_a_to_b,gauge_change_usd_per_teu_b_to_a,capacity_trains_per_day,capacity_trucks_per_day,year,clearance_source,clearance_confidence,clearance_note,source,confidence
        Alashankou/Dostyk,crossing,yes,open,rail,CHN,KAZ,1435,1520,43.0,80.1,80,17,,,60,190,2,4.25,289,84,24,,2022,test-book,medium,,test-book,high
        """);
    write(
        dataSet,
        "facts/gauges.csv",
        """
        layer,iso3,effect,min_lat,min_lon,max_lat,max_lon,from_place,to_place,source
        rail-1435,KAZ,adds,,,,,Almaty,shu,test-book
        rail-1520,CHN,replaces,43.5,83.2,44,83.5,,,test-book
        """);
    write(
        dataSet,
        "facts/closed_borders.csv",
        """
        territory_a,territory_b,mode,from_year,to_year,except,reason
        CHN,KAZ,road,2020,2023,Alashankou/Dostyk,closed in the pandemic
        """);
    write(
        dataSet,
        "facts/freight_ways.csv",
        "from_place,to_place,freight_km\nUrumqi,Lianyungang,90\n");
    write(
        dataSet,
        "facts/terminals.csv",
        """
        node_id,type,layer_a,layer_b,dwell_hours,cost_usd,cost_unit,capacity_teu_per_year,year,commodity,source,confidence
        CNLYG,seaport,,,60,180,USD per TEU,500000,2023,containers,test-book,high
        """);
    write(
        dataSet,
        "facts/terminal_defaults.csv",
        """
        kind,hours,hours_sd,usd_per_teu,year,source,confidence
        port,48,24,130,2022,gk,low
        rail-road,8,4,45,2022,gk,low
        pipeline,24,12,0,2022,gk,low
        ferry,24,12,200,2022,gk,low
        river-port,24,12,100,2022,gk,low
        dry-port,5,2,25,2022,gk,low
        gauge-change,9,5,205,2022,gk,low
        """);
  }

  static void write(Path dataSet, String name, String content) {
    try {
      Path file = dataSet.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
