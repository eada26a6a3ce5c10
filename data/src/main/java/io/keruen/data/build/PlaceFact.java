package io.keruen.data.build;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Point;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.References;
import java.util.List;

/**
 * A place that the facts speak of: a row of {@code facts/places.csv}.
 *
 * @param id what other tables of facts call it
 * @param name with other names in parentheses or after a slash
 */
record PlaceFact(
    String id,
    String name,
    String iso3,
    Point at,
    Place.Kind kind,
    List<String> aliases,
    String notes,
    String source,
    Confidence confidence) {
  static final Columns COLUMNS =
      Columns.of(
              "id", "name", "country_iso3", "lat", "lon", "kind", "notes", "source", "confidence")
          .withOptional("aliases");

  /** What a place is, in the words of the sources. */
  private enum Word {
    CITY("city", Place.Kind.CITY),
    AIRPORT("airport", Place.Kind.CITY),
    SEAPORT("seaport", Place.Kind.PORT),
    PORT("port", Place.Kind.PORT),
    DRY_PORT("dry_port", Place.Kind.DRY_PORT),
    DRY_PORT_TOO("dry-port", Place.Kind.DRY_PORT),
    RAIL_STATION("rail_station", Place.Kind.STATION),
    STATION("station", Place.Kind.STATION),
    RAIL_BORDER("rail_border", Place.Kind.BORDER),
    ROAD_BORDER("road_border", Place.Kind.BORDER),
    BORDER("border", Place.Kind.BORDER),
    RIVER_PORT("river_port", Place.Kind.RIVER_PORT),
    RIVER_PORT_TOO("river-port", Place.Kind.RIVER_PORT),
    CANAL("canal", Place.Kind.RIVER_PORT),
    TERMINAL("terminal", Place.Kind.TERMINAL);

    private static final Choice<Word> CHOICE = Choice.of(values(), word -> word.written);

    private final String written;
    private final Place.Kind kind;

    Word(String written, Place.Kind kind) {
      this.written = written;
      this.kind = kind;
    }
  }

  PlaceFact {
    aliases = List.copyOf(aliases);
  }

  static List<PlaceFact> of(FactTable table, References territories, References sources) {
    return table.requireUnique("id").rows(row -> of(row, territories, sources));
  }

  private static PlaceFact of(CsvRow row, References territories, References sources) {
    String name = row.requiredText("name");
    if (!name.isEmpty() && Gazetteer.baseName(name).isEmpty()) {
      row.problem("name", "a name before parentheses and slashes", "Write the usual name first.");
    }
    return new PlaceFact(
        row.requiredText("id"),
        name,
        row.reference("country_iso3", territories),
        FactColumns.position(row),
        row.choice("kind", Word.CHOICE, Word.CITY).kind,
        List.of(row.text("aliases").split("\\|", -1)),
        row.text("notes"),
        FactColumns.source(row, sources),
        FactColumns.confidence(row, "confidence"));
  }
}
