package io.keruen.data.build.trade;

import io.keruen.data.build.draft.Point;
import io.keruen.data.dataset.CrossingRow;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.PlaceRow;
import io.keruen.data.dataset.TradeRows;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Mode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How near economies are: distance of their people, a common land border, a common customs union.
 * Distance is the population-weighted harmonic mean over pairs of cities (Head and Mayer 2002, with
 * an exponent of -1).
 */
final class Closeness {
  /** Cities nearer than this count as this far. */
  private static final double LEAST_KM = 50;

  private final DataSet data;
  private final Map<String, List<City>> cities = new TreeMap<>();
  private final Set<String> borders = new HashSet<>(); // "KAZ>CHN"

  private record City(double lat, double lon, double people) {}

  /**
   * @param rest territories that make up the rest of the world
   * @param withoutPlaces where the people of other territories are
   */
  Closeness(DataSet data, Set<String> rest, Map<String, Point> withoutPlaces) {
    this.data = data;
    for (PlaceRow place : data.places()) {
      if (place.centroid() && place.population() > 0) {
        add(place.iso3(), place);
      }
    }
    Set<String> withCentroids = Set.copyOf(cities.keySet());
    for (PlaceRow place : data.places()) {
      if (!withCentroids.contains(place.iso3())) {
        add(place.iso3(), place);
      }
    }
    withoutPlaces.forEach(
        (code, at) -> cities.putIfAbsent(code, List.of(new City(at.lat(), at.lon(), 1))));
    List<City> others = new ArrayList<>();
    rest.stream().sorted().forEach(code -> others.addAll(cities.getOrDefault(code, List.of())));
    cities.put(TradeRows.REST_OF_WORLD, others);
    for (CrossingRow crossing : data.crossings()) {
      if (crossing.mode() == Mode.RAIL || crossing.mode() == Mode.ROAD) {
        borders.add(crossing.fromTerritory() + '>' + crossing.toTerritory());
        borders.add(crossing.toTerritory() + '>' + crossing.fromTerritory());
      }
    }
  }

  private void add(String code, PlaceRow place) {
    cities
        .computeIfAbsent(code, key -> new ArrayList<>())
        .add(new City(place.lat(), place.lon(), Math.max(1, place.population())));
  }

  /**
   * Distance of two economies in km.
   *
   * @throws IllegalArgumentException if one of them has no place
   */
  double km(String from, String to) {
    double people = 0;
    double sum = 0;
    for (City a : requireCities(from)) {
      for (City b : requireCities(to)) {
        double km = Math.max(LEAST_KM, GreatCircle.km(a.lat(), a.lon(), b.lat(), b.lon()));
        people += a.people() * b.people();
        sum += a.people() * b.people() / km;
      }
    }
    return people / sum;
  }

  private List<City> requireCities(String code) {
    List<City> found = cities.getOrDefault(code, List.of());
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no place in " + code);
    }
    return found;
  }

  /** Tells economies without a place: they have no distance. */
  void tellWithoutPlace(Collection<String> economies, InputProblems problems) {
    for (String code : economies) {
      if (cities.getOrDefault(code, List.of()).isEmpty()) {
        problems.add(
            InputProblem.ofFile(
                "facts/trade_profiles.csv",
                "no place of " + code,
                code.equals(TradeRows.REST_OF_WORLD)
                    ? "a place of a territory that is no economy and not in the network"
                    : "a place of it in places.csv, or its lat and lon here",
                "Add a place, or fill in lat and lon of the territory."));
      }
    }
  }

  boolean shareBorder(String from, String to) {
    return borders.contains(from + '>' + to);
  }

  boolean shareCustomsUnion(String from, String to) {
    return data.world().unions().shareCustomsUnion(from, to);
  }
}
