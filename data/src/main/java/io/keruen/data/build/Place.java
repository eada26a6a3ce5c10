package io.keruen.data.build;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Point;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A place by name.
 *
 * @param name unique in the data set
 * @param aliases other names and identifiers, none equal to the name
 * @param population inhabitants, 0 when unknown
 * @param centroid whether demand starts and ends here
 * @param source ids of the sources, separated by {@code |}
 */
public record Place(
    String name,
    TreeSet<String> aliases,
    String iso3,
    Point at,
    Kind kind,
    long population,
    boolean centroid,
    String source,
    Confidence confidence,
    String note) {

  /** What kind of place it is; tells which layers it may hang on. */
  public enum Kind {
    CITY,
    PORT,
    DRY_PORT,
    STATION,
    BORDER,
    RIVER_PORT,
    TERMINAL;

    /** The word the tables use. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Place {
    aliases = new TreeSet<>(aliases);
    aliases.remove(name);
    aliases.remove("");
  }

  /** The same place, but no demand starts or ends there. */
  Place withoutDemand() {
    return new Place(name, aliases, iso3, at, kind, population, false, source, confidence, note);
  }

  /** Whether it is a place that a railway may serve though nobody lives there. */
  boolean mayHaveRail() {
    return switch (kind) {
      case PORT, STATION, DRY_PORT -> true;
      default -> false;
    };
  }

  Place withName(String other) {
    TreeSet<String> all = new TreeSet<>(aliases);
    all.add(name);
    return new Place(other, all, iso3, at, kind, population, centroid, source, confidence, note);
  }
}
