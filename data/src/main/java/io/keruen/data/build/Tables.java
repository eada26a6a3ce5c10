package io.keruen.data.build;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.input.CsvRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes the built tables, sorted; see docs/formats/dataset.md. */
final class Tables {
  /** Tolerances of drawn geometry in degrees: about 1.5 km and 10 km. */
  private static final double FINE = 0.012;

  private static final double COARSE = 0.1;

  /** Connectors run on local roads: their length by the straight distance, and the least length. */
  private static final double CONNECTOR_DETOUR = 1.3;

  private static final double SHORTEST_CONNECTOR_KM = 1;

  private final Path folder;
  private final Draft network;
  private final int[] number;
  private final List<Integer> order;

  /**
   * @param folder existing folder the tables go to
   */
  Tables(Path folder, Draft network) {
    this.folder = folder;
    this.network = network;
    this.order =
        IntStream.range(0, network.nodes().size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> network.node(i).layer())
                    .thenComparing(i -> network.node(i).territory())
                    .thenComparingDouble(i -> network.at(i).lat())
                    .thenComparingDouble(i -> network.at(i).lon())
                    .thenComparing(i -> String.join("|", network.node(i).anchors())))
            .toList();
    this.number = new int[network.nodes().size()];
    for (int k = 0; k < order.size(); k++) {
      number[order.get(k)] = k;
    }
  }

  void writeNodes() {
    List<String[]> rows = new ArrayList<>();
    for (int i : order) {
      DraftNode node = network.node(i);
      rows.add(
          row(
              number[i],
              node.layer(),
              node.territory(),
              degrees(node.at().lat()),
              degrees(node.at().lon())));
    }
    write("nodes.csv", "node,layer,territory,lat,lon", rows);
  }

  void writeLinks() {
    List<DraftLine> lines = new ArrayList<>();
    for (DraftLine line : network.lines()) {
      lines.add(number[line.a()] <= number[line.b()] ? line : line.from(line.b()));
    }
    lines.sort(
        Comparator.comparingInt((DraftLine l) -> number[l.a()])
            .thenComparingInt(l -> number[l.b()])
            .thenComparingDouble(DraftLine::km)
            .thenComparing(l -> l.attributes().toString()));
    List<String[]> links = new ArrayList<>();
    List<String[]> geometry = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      DraftLine line = lines.get(i);
      var a = line.attributes();
      links.add(
          row(
              i,
              number[line.a()],
              number[line.b()],
              "both",
              km(line.km()),
              a.quality(),
              "",
              a.passage(),
              a.opened(),
              a.status().word(),
              a.source(),
              a.confidence().word()));
      List<Point> course = network.course(line);
      List<Point> fine = Course.thin(course, FINE);
      if (fine.size() > 2) {
        List<Point> coarse = Course.thin(course, COARSE);
        geometry.add(row(i, Course.encode(fine), coarse.size() > 2 ? Course.encode(coarse) : ""));
      }
    }
    write(
        "links.csv",
        "link,from_node,to_node,direction,length_km,class,speed_km_h,passage,opened,status,source,confidence",
        links);
    write("geometry.csv", "link,fine,coarse", geometry);
  }

  void writePlaces(List<Place> places) {
    List<String[]> rows = new ArrayList<>();
    for (Place p : places) {
      rows.add(
          row(
              p.name(),
              String.join("|", p.aliases()),
              p.iso3(),
              degrees(p.at().lat()),
              degrees(p.at().lon()),
              p.kind().word(),
              p.population() > 0 ? p.population() : "",
              p.centroid() ? "yes" : "no",
              p.source(),
              p.confidence().word(),
              p.note()));
    }
    write(
        "places.csv",
        "place,aliases,iso3,lat,lon,kind,population,centroid,source,confidence,note",
        rows);
  }

  void writeConnectors(List<Place> places, Map<String, List<Integer>> anchored) {
    List<String[]> rows = new ArrayList<>();
    for (Place place : places) {
      for (int node : sorted(anchored.getOrDefault(place.name(), List.of()))) {
        double km =
            Math.max(SHORTEST_CONNECTOR_KM, place.at().km(network.at(node)) * CONNECTOR_DETOUR);
        rows.add(row(place.name(), number[node], km(km)));
      }
    }
    write("connectors.csv", "place,node,length_km", rows);
  }

  private List<Integer> sorted(List<Integer> nodes) {
    return nodes.stream().sorted(Comparator.comparingInt(n -> number[n])).toList();
  }

  void writeTerminals(List<Terminals.Terminal> terminals) {
    List<String[]> rows = new ArrayList<>();
    for (Terminals.Terminal t : terminals) {
      rows.add(terminal(t, t.nodeA(), t.nodeB()));
      rows.add(terminal(t, t.nodeB(), t.nodeA()));
    }
    write(
        "terminals.csv",
        "terminal,place,kind,from_node,to_node,hours,hours_sd,usd_per_teu,usd_per_tonne,"
            + "capacity_teu_per_year,status,year,source,confidence,note",
        rows);
  }

  /** All transfers of a terminal bear its name, the place's; the layers tell them apart. */
  private String[] terminal(Terminals.Terminal t, int from, int to) {
    return row(
        t.place().name(),
        t.place().name(),
        t.kind().word(),
        number[from],
        number[to],
        number(t.hours()),
        number(t.hoursSd()),
        number(t.usdPerTeu()),
        "",
        number(t.capacityTeu()),
        "open",
        t.year(),
        t.source(),
        t.confidence().word(),
        t.note());
  }

  void writeCrossings(List<Crossing> crossings, Map<String, List<Integer>> anchored) {
    Map<String, String[]> rows = new TreeMap<>();
    for (Crossing c : crossings) {
      List<Integer> a = anchored.getOrDefault(c.anchorA(), List.of());
      List<Integer> b = anchored.getOrDefault(c.anchorB(), List.of());
      if (a.isEmpty() || b.isEmpty()) {
        continue;
      }
      rows.put(c.name() + " 1", crossing(c, a.get(0), b.get(0), c.territoryA(), c.territoryB()));
      rows.put(c.name() + " 2", crossing(c, b.get(0), a.get(0), c.territoryB(), c.territoryA()));
    }
    write(
        "crossings.csv",
        "crossing,mode,from_node,to_node,from_territory,to_territory,clearance_hours,"
            + "clearance_hours_sd,clearance_usd_per_teu,handling_hours,gauge_change_hours,"
            + "gauge_change_usd_per_teu,capacity_per_day,capacity_unit,status,year,source,confidence,note",
        new ArrayList<>(rows.values()));
  }

  private String[] crossing(
      Crossing c, int from, int to, String fromTerritory, String toTerritory) {
    if (c.fact().isEmpty()) {
      String handling = c.mode().equals("rail") ? "2" : c.mode().equals("road") ? "0.5" : "0";
      return row(
          c.name(),
          c.mode(),
          number[from],
          number[to],
          fromTerritory,
          toTerritory,
          "",
          "",
          "",
          handling,
          "",
          "",
          "",
          "",
          c.status().word(),
          "",
          "derived",
          "low",
          c.note().isEmpty()
              ? "where a line of OpenStreetMap crosses the border; clearance by default of the territory"
              : c.note());
    }
    CrossingFact fact = c.fact().get();
    CsvRow f = fact.figures();
    String way = fact.from().equals(fromTerritory) ? "_a_to_b" : "_b_to_a";
    String capacity =
        f.text(c.mode().equals("rail") ? "capacity_trains_per_day" : "capacity_trucks_per_day");
    return row(
        c.name(),
        c.mode(),
        number[from],
        number[to],
        fromTerritory,
        toTerritory,
        f.text("clearance_hours" + way),
        f.text("clearance_hours_sd" + way),
        f.text("clearance_usd_per_teu" + way),
        f.text("handling_hours"),
        f.text("gauge_change_hours"),
        f.text("gauge_change_usd_per_teu" + way),
        capacity,
        capacity.isEmpty() ? "" : c.mode().equals("rail") ? "trains" : "trucks",
        c.status().word(),
        f.text("year"),
        f.text("clearance_source").isEmpty() ? f.text("source") : f.text("clearance_source"),
        fact.confidence().word(),
        c.note().isEmpty() ? f.text("clearance_note") : c.note());
  }

  private void write(String name, String header, List<String[]> rows) {
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(folder.resolve(name)))) {
      writer.writeRecord(header.split(",", -1));
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
    }
  }

  private static String[] row(Object... cells) {
    String[] row = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] = cells[i].toString();
    }
    return row;
  }

  private static String degrees(double value) {
    return trim(String.format(Locale.ROOT, "%.4f", value));
  }

  private static String km(double value) {
    return trim(String.format(Locale.ROOT, "%.2f", Math.max(0.01, value)));
  }

  private static String number(double value) {
    return trim(String.format(Locale.ROOT, "%.2f", value));
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "";
  }

  private static String trim(String decimal) {
    return decimal.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
