package io.keruen.data.export;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.keruen.data.result.GeoJsonLines;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.ProjectLinks;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Lines of a network as the GeoJSON that the replication scripts of Reed and Trubetskoy (2019),
 * Assessing the Value of Market Access from Belt and Road Projects, World Bank, read: roads, rails
 * and sea in a file each. docs/formats/export.md says what every property means and what is lost.
 */
public final class WorldBankFiles {
  private enum Part {
    ROADS,
    RAILS,
    SEA;

    /** The file of a mode; the scripts know neither pipelines nor aircraft. */
    static Optional<Part> of(Mode mode) {
      return switch (mode) {
        case ROAD -> Optional.of(ROADS);
        case RAIL -> Optional.of(RAILS);
        case SEA, FERRY, INLAND_WATERWAY -> Optional.of(SEA);
        case PIPELINE, AIR -> Optional.empty();
      };
    }
  }

  private final Network network;
  private final Places places;
  private final ProjectLinks projects;
  private final String scenario;

  /**
   * @param scenario name that the file names end in
   */
  public WorldBankFiles(Network network, Places places, ProjectLinks projects, String scenario) {
    this.network = network;
    this.places = places;
    this.projects = projects;
    this.scenario = scenario;
  }

  /**
   * @throws io.keruen.data.input.InvalidInputException if they cannot be written
   */
  public void writeInto(OutputFolder folder) {
    for (Part part : Part.values()) {
      String name = part.name().toLowerCase(Locale.ROOT);
      folder.write(name + "_" + scenario + ".geojson", out -> lines(out, part));
    }
    folder.write("cities.csv", this::cities);
  }

  private void lines(OutputStream out, Part part) throws IOException {
    GeoJsonLines.write(
        network,
        (json, link, line) -> {
          if (Part.of(line.layer().mode()).equals(Optional.of(part))) {
            feature(json, link, line, part);
          }
        },
        out);
  }

  private void feature(JsonGenerator json, int link, Link.Line line, Part part) throws IOException {
    String territory = part == Part.SEA ? "" : network.territory(link);
    SortedSet<String> changing = projects.on(link);
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("properties");
    textOrNull(json, "iso3", territory);
    json.writeStringField("quality", quality(line));
    json.writeNumberField("length", Math.round(line.lengthKm() * 1000));
    textOrNull(json, "project", changing.isEmpty() ? "" : changing.first());
    textOrNull(json, "country", territory);
    json.writeEndObject();
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "LineString");
    json.writeArrayFieldStart("coordinates");
    point(json, network.node(network.fromNode(link)));
    point(json, network.node(network.toNode(link)));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void textOrNull(JsonGenerator json, String name, String text) throws IOException {
    if (text.isEmpty()) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, text);
    }
  }

  /** All digits, since the scripts join lines whose ends are the same numbers. */
  private static void point(JsonGenerator json, Node node) throws IOException {
    json.writeStartArray();
    json.writeNumber(BigDecimal.valueOf(node.lon()).toPlainString());
    json.writeNumber(BigDecimal.valueOf(node.lat()).toPlainString());
    json.writeEndArray();
  }

  /** A class of the scripts' table of costs per km; unknown classes count as the lower one. */
  private static String quality(Link.Line line) {
    if (line.status() != Status.OPEN) {
      return "DNE"; // their word for a link that does not exist: at a prohibitive cost
    }
    return switch (line.layer().mode()) {
      case ROAD ->
          switch (line.linkClass()) {
            case DIVIDED -> "Divided highway";
            default -> "Undivided highway";
          };
      case RAIL ->
          switch (line.linkClass()) {
            case DOUBLE, ELECTRIFIED, DOUBLE_ELECTRIFIED -> "Hicap rail";
            default -> "Standard rail";
          };
      default -> "Sea link";
    };
  }

  private void cities(OutputStream out) throws IOException {
    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
      csv.writeRecord("ID", "City Name", "X", "Y", "iso3", "Country Code");
      for (Place place : places.centroids()) {
        csv.writeRecord(
            place.name(),
            place.name(),
            BigDecimal.valueOf(place.lon()).toPlainString(),
            BigDecimal.valueOf(place.lat()).toPlainString(),
            place.iso3(),
            place.iso3());
      }
    }
  }
}
