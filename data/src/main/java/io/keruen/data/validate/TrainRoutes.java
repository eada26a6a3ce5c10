package io.keruen.data.validate;

import io.keruen.data.dataset.Confidence;
import io.keruen.data.dataset.Evidence;
import io.keruen.data.dataset.PublishedDistance;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Range;
import io.keruen.data.validate.DistanceCheck.Asked;
import io.keruen.data.validate.DistanceCheck.LeftOutRows;
import io.keruen.data.validate.Validation.DistanceComparison;
import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Place;
import io.keruen.engine.scenario.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A published table of passenger train routes with their lengths, as the TrainRouter Atlas (CC BY
 * 4.0) has it. Compared are routes of conventional trains from one place of the data set to
 * another; the reasons for leaving out the rest are counted.
 */
final class TrainRoutes {
  /** Below it the position of stations within cities decides. */
  private static final double LEAST_KM = 100;

  private static final Map<String, String> CATEGORIES_LEFT_OUT =
      Map.of(
          "high-speed",
          "high-speed: lines of their own, which carry no freight",
          "scenic",
          "scenic: mostly narrow-gauge, mountain and heritage lines outside the freight network",
          "luxury",
          "luxury: cruise trains, which go round and about");

  private static final Columns COLUMNS =
      Columns.of("from", "to", "category", "distance_km", "countries_iso")
          .withOptional(
              "id",
              "name",
              "train",
              "operator",
              "top_speed_kmh",
              "duration",
              "opened",
              "pax_per_year",
              "countries",
              "highlight",
              "fame_rank",
              "url");

  private final World world;
  private final LeftOutRows leftOut = new LeftOutRows();
  private final List<Asked> distances = new ArrayList<>();
  private final Set<String> territoriesOfPlaces;
  private String file = "";

  TrainRoutes(World world) {
    this.world = world;
    this.territoriesOfPlaces =
        world.places().centroids().stream().map(Place::iso3).collect(Collectors.toSet());
  }

  /**
   * @throws InvalidInputException if the file has problems
   */
  TrainRoutes read(Path path) {
    file = InputFile.name(path);
    InputProblems problems = new InputProblems();
    CsvTable.read(path, COLUMNS, problems).rows(this::take);
    problems.throwIfAny();
    return this;
  }

  DistanceComparison compare(DistanceCheck check, Aim aim) {
    return check.compare(file, Mode.RAIL, distances, aim, leftOut);
  }

  private boolean take(CsvRow row) {
    String from = city(row.requiredText("from"));
    String to = city(row.requiredText("to"));
    double km = row.decimal("distance_km", Range.ABOVE_ZERO);
    Optional<String> reason = reasonToLeaveOut(row, from, to, km);
    reason.ifPresent(text -> leftOut.add(text, from + " - " + to));
    return reason.isEmpty()
        && distances.add(
            new Asked(
                new PublishedDistance(
                    row.line(),
                    Mode.RAIL,
                    from,
                    to,
                    List.of(),
                    km,
                    new Evidence(List.of(), Confidence.MEDIUM, "")),
                iso3(row.list("countries_iso"))));
  }

  private Optional<String> reasonToLeaveOut(CsvRow row, String from, String to, double km) {
    Set<String> countries = iso3(row.list("countries_iso"));
    if (!territoriesOfPlaces.containsAll(countries)) {
      return Optional.of("outside the data set's territories");
    }
    if (CATEGORIES_LEFT_OUT.containsKey(row.text("category"))) {
      return Optional.of(CATEGORIES_LEFT_OUT.get(row.text("category")));
    }
    if (from.equals(to)) {
      return Optional.of("round trip");
    }
    if (km < LEAST_KM) {
      return Optional.of("below 100 km: the position of stations within cities decides");
    }
    Optional<Place> origin = place(from, countries);
    Optional<Place> destination = place(to, countries);
    if (origin.isEmpty() || destination.isEmpty()) {
      return Optional.of("a place is not in places.csv, or lies in another country");
    }
    return km < GreatCircle.km(origin.get(), destination.get())
        ? Optional.of("published distance shorter than the great circle")
        : Optional.empty();
  }

  private Optional<Place> place(String name, Set<String> countries) {
    return world.places().find(name).filter(place -> countries.contains(place.iso3()));
  }

  /** The city of a station: {@code Tokyo (Shinjuku)} is Tokyo. */
  private static String city(String station) {
    return station.replaceAll("\\s*\\(.*\\)", "");
  }

  private static Set<String> iso3(List<String> iso2) {
    Set<String> codes = new HashSet<>();
    for (String code : iso2) {
      try {
        codes.add(new Locale.Builder().setRegion(code).build().getISO3Country());
      } catch (MissingResourceException | java.util.IllformedLocaleException e) {
        codes.add(code); // no territory of the data set has it
      }
    }
    return codes;
  }
}
