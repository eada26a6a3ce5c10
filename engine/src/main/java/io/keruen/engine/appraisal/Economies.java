package io.keruen.engine.appraisal;

import io.keruen.engine.network.Place;
import io.keruen.engine.network.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Cities, the countries they lie in, and what both weigh. A country's figures are shared out to its
 * cities by population, so that each city stands for its hinterland. A figure that the data set
 * does not state is missing (NaN) and never replaced. Immutable.
 */
public final class Economies {
  private final List<Place> cities;
  private final List<Territory> countries; // by code; those with a city
  private final int[] countryOf; // per city
  private final double[] share; // per city: of its country's population in cities
  private final Weighting weighting;

  private Economies(
      List<Place> cities,
      List<Territory> countries,
      int[] countryOf,
      double[] share,
      Weighting weighting) {
    this.cities = List.copyOf(cities);
    this.countries = List.copyOf(countries);
    this.countryOf = countryOf;
    this.share = share;
    this.weighting = weighting;
  }

  /**
   * @param cities in the order of the skims
   * @throws IllegalArgumentException if a city's territory is not known
   */
  public static Economies of(
      List<Place> cities, SortedMap<String, Territory> territories, Weighting weighting) {
    SortedSet<String> codes = new TreeSet<>();
    cities.forEach(city -> codes.add(city.iso3()));
    List<String> ordered = new ArrayList<>(codes);
    List<Territory> countries = new ArrayList<>();
    for (String code : ordered) {
      if (!territories.containsKey(code)) {
        throw new IllegalArgumentException("no territory '" + code + "'");
      }
      countries.add(territories.get(code));
    }
    int[] countryOf = new int[cities.size()];
    double[] population = new double[ordered.size()];
    int[] count = new int[ordered.size()];
    for (int city = 0; city < cities.size(); city++) {
      countryOf[city] = ordered.indexOf(cities.get(city).iso3());
      population[countryOf[city]] += population(cities.get(city));
      count[countryOf[city]]++;
    }
    double[] share = new double[cities.size()];
    for (int city = 0; city < share.length; city++) {
      int country = countryOf[city];
      share[city] =
          population[country] > 0
              ? population(cities.get(city)) / population[country]
              : 1.0 / count[country];
    }
    return new Economies(cities, countries, countryOf, share, weighting);
  }

  /** Places that are no centroid (a border station) stand for nobody. */
  private static double population(Place place) {
    return place.centroid() ? place.population() : 0;
  }

  public List<Place> cities() {
    return cities;
  }

  /** Countries that have a city, by ISO 3166-1 alpha-3. */
  public List<Territory> countries() {
    return countries;
  }

  /** Index of a city's country in {@link #countries()}. */
  public int countryOf(int city) {
    return countryOf[city];
  }

  /** Share of a city in the population of its country's cities; equal shares if none is known. */
  public double share(int city) {
    return share[city];
  }

  public Weighting weighting() {
    return weighting;
  }

  /**
   * Weight of the goods from one country to another, in USD billion squared; missing if a figure
   * is.
   */
  public double weight(int from, int to) {
    return outWeight(from) * inWeight(to);
  }

  /** What a country weighs as an exporter, USD billion; NaN if missing. */
  public double outWeight(int country) {
    Territory territory = countries.get(country);
    return (weighting == Weighting.TRADE ? territory.exportsUsdBn() : territory.gdpUsdBn())
        .orElse(Double.NaN);
  }

  /** What a country weighs as an importer, USD billion; NaN if missing. */
  public double inWeight(int country) {
    Territory territory = countries.get(country);
    return (weighting == Weighting.TRADE ? territory.importsUsdBn() : territory.gdpUsdBn())
        .orElse(Double.NaN);
  }

  /** GDP of a city, USD billion: its share of its country's; NaN if missing. */
  public double gdpUsdBn(int city) {
    return countries.get(countryOf[city]).gdpUsdBn().orElse(Double.NaN) * share[city];
  }

  /** Countries whose weights are not known and that therefore do not count in averages. */
  public List<String> unweighted() {
    return IntStream.range(0, countries.size())
        .filter(country -> Double.isNaN(outWeight(country) + inWeight(country)))
        .mapToObj(country -> countries.get(country).iso3())
        .toList();
  }

  /** Countries whose GDP is not known and whose cities therefore are no market. */
  public List<String> withoutGdp() {
    return countries.stream()
        .filter(country -> country.gdpUsdBn().isEmpty())
        .map(Territory::iso3)
        .toList();
  }
}
