package io.keruen.data.build;

import io.keruen.data.build.draft.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * An area or stretch whose gauge differs from the territory's.
 *
 * @param adds true where the track has both gauges, false where this gauge replaces the other
 * @param box x is longitude; empty for a stretch
 * @param from place id of one end of the stretch, or empty
 */
record GaugeArea(
    String layer,
    String iso3,
    boolean adds,
    Optional<Envelope> box,
    String from,
    String to,
    String source) {

  static List<GaugeArea> of(List<FactTable.Row> rows) {
    List<GaugeArea> areas = new ArrayList<>();
    for (FactTable.Row row : rows) {
      Optional<Envelope> box =
          row.number("min_lat").isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Envelope(
                      row.number("min_lon").orElseThrow(),
                      row.number("max_lon").orElseThrow(),
                      row.number("min_lat").orElseThrow(),
                      row.number("max_lat").orElseThrow()));
      areas.add(
          new GaugeArea(
              row.text("layer"),
              row.text("iso3"),
              row.text("effect").equals("adds"),
              box,
              row.text("from_place"),
              row.text("to_place"),
              row.text("source")));
    }
    return areas;
  }

  boolean holds(String territory, Point at) {
    return iso3.equals(territory) && box.isPresent() && box.get().contains(at.lon(), at.lat());
  }
}
