package io.keruen.engine.study;

import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.PairChanges;
import io.keruen.engine.network.Place;
import io.keruen.engine.scenario.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The places of corridors, and where they stand in the study's places. */
final class CorridorPlaces {
  private record Ends(Corridor corridor, List<Integer> from, List<Integer> to) {}

  private final List<Place> places;
  private final List<Ends> ends; // numbers in the list of all places
  private final Map<Integer, Integer> numberHere; // number among all places to number here

  private CorridorPlaces(List<Place> places, List<Ends> ends, Map<Integer, Integer> numberHere) {
    this.places = places;
    this.ends = ends;
    this.numberHere = numberHere;
  }

  static CorridorPlaces of(List<Corridor> corridors, List<Place> all, World world) {
    List<Ends> ends = new ArrayList<>();
    Set<Integer> used = new TreeSet<>();
    for (Corridor corridor : corridors) {
      Ends found =
          new Ends(
              corridor, numbers(corridor.from(), all, world), numbers(corridor.to(), all, world));
      used.addAll(found.from());
      used.addAll(found.to());
      ends.add(found);
    }
    Map<Integer, Integer> numberHere = new HashMap<>();
    List<Place> places = new ArrayList<>();
    for (int number : used) {
      numberHere.put(number, places.size());
      places.add(all.get(number));
    }
    return new CorridorPlaces(places, ends, numberHere);
  }

  private static List<Integer> numbers(List<String> names, List<Place> all, World world) {
    Set<Integer> numbers = new TreeSet<>();
    for (String name : names) {
      boolean territory = world.territories().containsKey(name);
      for (int number = 0; number < all.size(); number++) {
        Place place = all.get(number);
        boolean meant =
            territory
                ? place.iso3().equals(name)
                : world.places().find(name).filter(place::equals).isPresent();
        if (meant) {
          numbers.add(number);
        }
      }
    }
    return List.copyOf(numbers);
  }

  /** All places of all corridors, each once. */
  List<Place> places() {
    return places;
  }

  /**
   * @param any changes between all places of the study
   * @param land changes between {@link #places()}, without the sea
   * @param anyWays finds the routes of corridors between two places
   * @param landWays likewise, without the sea
   */
  List<CorridorChange> changes(
      PairChanges any, PairChanges land, WayFinder anyWays, WayFinder landWays) {
    List<CorridorChange> changes = new ArrayList<>();
    for (Ends end : ends) {
      List<PairChange> anyPairs = new ArrayList<>();
      List<PairChange> landPairs = new ArrayList<>();
      for (int i : end.from()) {
        for (int j : end.to()) {
          if (i != j) {
            anyPairs.add(any.betweenCities(i, j));
            anyPairs.add(any.betweenCities(j, i));
            landPairs.add(land.betweenCities(numberHere.get(i), numberHere.get(j)));
            landPairs.add(land.betweenCities(numberHere.get(j), numberHere.get(i)));
          }
        }
      }
      String name = end.corridor().name();
      changes.add(
          new CorridorChange(
              end.corridor(),
              GroupChange.of(name, anyPairs),
              GroupChange.of(name, landPairs),
              ways(end, anyWays),
              ways(end, landWays)));
    }
    return changes;
  }

  /** Finds the least-cost routes from one place to another, before and after. */
  interface WayFinder {
    CorridorChange.Ways find(Place from, Place to);
  }

  private CorridorChange.Ways ways(Ends ends, WayFinder finder) {
    return ends.from().size() == 1 && ends.to().size() == 1
        ? finder.find(placeAt(ends.from().get(0)), placeAt(ends.to().get(0)))
        : CorridorChange.Ways.NONE;
  }

  private Place placeAt(int number) {
    return places.get(numberHere.get(number));
  }
}
