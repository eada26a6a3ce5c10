package io.keruen.data.build;

import io.keruen.data.build.draft.Point;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which gauge the railways have: the territory's, or that of an area within it. */
final class Gauges {
  private final Map<String, String> gaugeOf;
  private final List<GaugeArea> areas;

  /**
   * @param gaugeOf millimetres of the main network by territory of the network, empty for none
   */
  Gauges(Map<String, String> gaugeOf, List<GaugeArea> areas) {
    this.gaugeOf = Map.copyOf(gaugeOf);
    this.areas = List.copyOf(areas);
  }

  List<GaugeArea> areas() {
    return areas;
  }

  /** Layer of a line at a position in a territory, empty where no railways are kept. */
  String layerAt(String territory, Point at) {
    String gauge = gaugeOf.getOrDefault(territory, "");
    if (gauge.isEmpty()) {
      return "";
    }
    return areas.stream()
        .filter(area -> !area.adds() && area.holds(territory, at))
        .findFirst()
        .map(GaugeArea::layer)
        .orElse("rail-" + gauge);
  }

  /** All layers that railways of a territory may have. */
  Set<String> layers(String territory) {
    Set<String> layers = new TreeSet<>();
    areas.stream().filter(a -> a.iso3().equals(territory)).forEach(a -> layers.add(a.layer()));
    String gauge = gaugeOf.getOrDefault(territory, "");
    if (!gauge.isEmpty()) {
      layers.add("rail-" + gauge);
    }
    return layers;
  }
}
