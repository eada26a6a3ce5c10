package io.keruen.app.report;

import io.keruen.app.report.MapView.Group;
import io.keruen.app.report.MapView.Layer;
import io.keruen.app.report.MapView.ProjectLines;
import io.keruen.app.terminal.Figures;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.dataset.Geometry;
import io.keruen.data.dataset.Geometry.Detail;
import io.keruen.data.dataset.Polyline;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.WrittenEdit;
import io.keruen.engine.study.Project;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.StudyResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Draws the network and what the projects of a study change in it. */
final class MapDrawing {
  private static final String CREDIT =
      "Rail and road © OpenStreetMap contributors (ODbL 1.0); sea lanes: searoute; outlines:"
          + " Natural Earth.";
  private static final Group COMPLETED = new Group("projects completed", "#e5482d", 2.8, false);
  private static final Group TO_COME = new Group("projects to come", "#b0127b", 2.6, true);

  /** West of this and south of that the map shows nothing. */
  private static final double WEST = -30;

  private static final double SOUTH = -38;

  private final DataSet data;
  private final StudyResult result;
  private final Geometry geometry;

  MapDrawing(DataSet data, StudyResult result) {
    this.data = data;
    this.result = result;
    geometry = data.geometry();
  }

  MapView draw() {
    return new MapView(
        outlines(), 1e-4, CREDIT, background(), List.of(COMPLETED, TO_COME), programme());
  }

  /** The shipped outlines serve every data set. */
  private static String outlines() {
    return DataSetFiles.embedded()
        .read("outlines.geojson")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("{\"type\":\"FeatureCollection\",\"features\":[]}");
  }

  private List<Layer> background() {
    Map<Mode, List<String>> lines = new EnumMap<>(Mode.class);
    Network network = data.world().network();
    Set<Integer> drawn = new LinkedHashSet<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line
          && line.status() == Status.OPEN
          && isOnMap(network, link)
          && drawn.add(line.dataSetLink())) {
        lines
            .computeIfAbsent(line.layer().mode(), mode -> new ArrayList<>())
            .add(course(network, link, line));
      }
    }
    return List.of(
        layer("sea lanes and ferries", "#8db8d8", 0.6, 0.4, lines, Mode.SEA, Mode.FERRY),
        layer("roads", "#8c8375", 0.4, 0.5, lines, Mode.ROAD),
        layer("inland waterways", "#4a90c2", 1.2, 0.9, lines, Mode.INLAND_WATERWAY),
        layer("railways", "#333c47", 0.8, 0.75, lines, Mode.RAIL));
  }

  private static Layer layer(
      String name,
      String colour,
      double width,
      double opacity,
      Map<Mode, List<String>> lines,
      Mode... modes) {
    List<String> all =
        Stream.of(modes).flatMap(mode -> lines.getOrDefault(mode, List.of()).stream()).toList();
    return new Layer(name, colour, width, opacity, all);
  }

  private static boolean isOnMap(Network network, int link) {
    Node from = network.node(network.fromNode(link));
    Node to = network.node(network.toNode(link));
    return Math.min(from.lon(), to.lon()) > WEST
        && Math.min(from.lat(), to.lat()) > SOUTH
        && Math.abs(from.lon() - to.lon()) < 90;
  }

  private String course(Network network, int link, Link.Line line) {
    Node from = network.node(network.fromNode(link));
    Node to = network.node(network.toNode(link));
    String straight =
        Polyline.encode(
            List.of(new double[] {from.lat(), from.lon()}, new double[] {to.lat(), to.lon()}));
    return line.dataSetLink() < 0
        ? straight
        : geometry.encoded(line.dataSetLink(), Detail.FINE).orElse(straight);
  }

  private List<ProjectLines> programme() {
    Map<NetworkEdit, AppliedEdit> applied = new HashMap<>();
    result.baselineEdits().forEach(edit -> applied.put(edit.edit().edit(), edit));
    for (ScenarioResult scenario : result.results()) {
      scenario.edits().forEach(edit -> applied.put(edit.edit().edit(), edit));
    }
    return result.study().projects().stream().map(project -> lines(project, applied)).toList();
  }

  private ProjectLines lines(Project project, Map<NetworkEdit, AppliedEdit> applied) {
    Network network = result.baseline().network();
    Set<String> lines = new LinkedHashSet<>();
    Set<List<Double>> points = new LinkedHashSet<>();
    Set<List<Integer>> drawn = new LinkedHashSet<>();
    Stream.concat(project.without().stream(), project.with().stream())
        .map(WrittenEdit::edit)
        .filter(applied::containsKey)
        .flatMap(edit -> applied.get(edit).links().stream())
        .filter(link -> isOnMap(network, link) && drawn.add(ends(network, link)))
        .forEach(
            link -> {
              if (network.link(link) instanceof Link.Line line) {
                lines.add(course(network, link, line));
              } else {
                Node at = network.node(network.fromNode(link));
                points.add(List.of(round(at.lon()), round(at.lat())));
              }
            });
    Group group = project.status().equals("completed") ? COMPLETED : TO_COME;
    return new ProjectLines(
        project.name(), group.name(), about(project), List.copyOf(lines), List.copyOf(points));
  }

  private static List<Integer> ends(Network network, int link) {
    int a = network.fromNode(link);
    int b = network.toNode(link);
    return List.of(Math.min(a, b), Math.max(a, b));
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1000) / 1000.0;
  }

  private static String about(Project project) {
    List<String> parts = new ArrayList<>();
    parts.add(project.type().replace('-', ' '));
    parts.add(project.status().replace('-', ' '));
    if (project.completionYear().isPresent()) {
      parts.set(1, parts.get(1) + " " + project.completionYear().getAsInt());
    }
    if (project.lengthKm().isPresent()) {
      parts.add(Figures.whole(project.lengthKm().getAsDouble()) + " km");
    }
    if (project.costUsdM().isPresent()) {
      parts.add(Figures.usdMillion(project.costUsdM().getAsDouble()));
    }
    parts.add(String.join(", ", project.countries()));
    return String.join("; ", parts);
  }
}
