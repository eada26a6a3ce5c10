package io.keruen.data.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.keruen.data.dataset.Geometry;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.StudyResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of the network as GeoJSON (RFC 7946), one feature per line, both directions once: layer,
 * class, territory, length, status in the baseline, what each scenario changes, and the projects
 * that do.
 */
public final class LinksGeoJson {
  private final Network baseline;
  private final Geometry geometry;
  private final Map<String, Network> scenarios = new LinkedHashMap<>();
  private final ProjectLinks projects;

  public LinksGeoJson(StudyResult result, Geometry geometry) {
    this.baseline = result.baseline().network();
    this.geometry = geometry;
    List<AppliedEdit> edits = new ArrayList<>(result.baselineEdits());
    for (ScenarioResult scenario : result.results()) {
      if (!scenarios.containsKey(scenario.scenario().name())) {
        scenarios.put(scenario.scenario().name(), scenario.world().network());
        edits.addAll(scenario.edits());
      }
    }
    projects = ProjectLinks.of(result.study(), edits);
  }

  public void write(OutputStream out) throws IOException {
    GeoJsonLines.write(baseline, this::feature, out);
  }

  private void feature(JsonGenerator json, int link, Link.Line line) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("properties");
    json.writeStringField("layer", line.layer().id());
    json.writeStringField("class", line.linkClass().id());
    json.writeStringField("territory", territory(link));
    number(json, "length_km", line.lengthKm());
    if (line.speedKmH().isPresent()) {
      number(json, "speed_km_h", line.speedKmH().getAsDouble());
    }
    if (!line.passage().isEmpty()) {
      json.writeStringField("passage", line.passage());
    }
    json.writeStringField("status", line.status().id());
    for (Map.Entry<String, Network> scenario : scenarios.entrySet()) {
      String change = change(line, (Link.Line) scenario.getValue().link(link));
      if (!change.isEmpty()) {
        json.writeStringField("change_" + scenario.getKey().replace('-', '_'), change);
      }
    }
    if (!projects.on(link).isEmpty()) {
      json.writeStringField("projects", String.join("|", projects.on(link)));
    }
    json.writeEndObject();
    geometry(json, link, line);
    json.writeEndObject();
  }

  private static String change(Link.Line before, Link.Line after) {
    if (before.status() != after.status()) {
      return after.status() != Status.OPEN
          ? "closed"
          : before.dataSetLink() < 0 ? "built" : "opened";
    }
    return before.equals(after) ? "" : "changed";
  }

  private String territory(int link) {
    return baseline.node(baseline.fromNode(link)) instanceof Node.OfLayer from
        ? from.territory()
        : "";
  }

  private void geometry(JsonGenerator json, int link, Link.Line line) throws IOException {
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "LineString");
    json.writeArrayFieldStart("coordinates");
    for (double[] point : course(link, line)) {
      json.writeStartArray();
      json.writeNumber(CsvFile.number(point[1]));
      json.writeNumber(CsvFile.number(point[0]));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Points {lat, lon} from end to end; straight where the data set draws nothing. */
  private List<double[]> course(int link, Link.Line line) {
    Node from = baseline.node(baseline.fromNode(link));
    Node to = baseline.node(baseline.toNode(link));
    List<double[]> straight =
        List.of(new double[] {from.lat(), from.lon()}, new double[] {to.lat(), to.lon()});
    List<double[]> drawn =
        line.dataSetLink() < 0
            ? straight
            : geometry.course(line.dataSetLink(), Geometry.Detail.COARSE).orElse(straight);
    return drawn.size() < 2 ? straight : withoutJump(drawn);
  }

  /** Points beyond 180 degrees rather than a line around the world. */
  private static List<double[]> withoutJump(List<double[]> points) {
    List<double[]> smooth = new ArrayList<>();
    double shift = 0;
    double last = points.get(0)[1];
    for (double[] point : points) {
      if (point[1] - last > 180) {
        shift -= 360;
      } else if (point[1] - last < -180) {
        shift += 360;
      }
      last = point[1];
      smooth.add(new double[] {point[0], point[1] + shift});
    }
    return smooth;
  }

  private static void number(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(CsvFile.number(value));
  }
}
