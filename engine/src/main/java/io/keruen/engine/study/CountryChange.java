package io.keruen.engine.study;

import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.network.Territory;
import java.util.List;
import java.util.function.Function;

/**
 * What a scenario changes for a country.
 *
 * @param exports to all other countries
 * @param imports from all other countries
 * @param cities its cities
 */
public record CountryChange(
    Territory territory, GroupChange exports, GroupChange imports, List<CityChange> cities) {
  public CountryChange {
    cities = List.copyOf(cities);
  }

  /** Sum over its cities, USD billion; NaN if no city's gain is known. */
  public double landValueGainUsdBn(Function<CityChange, CityChange.Access> which) {
    return cities.stream()
        .mapToDouble(city -> which.apply(city).landValueGainUsdBn())
        .filter(gain -> !Double.isNaN(gain))
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  /**
   * Mean over its cities that reach a market, weighted by GDP, in percent; NaN if there is none.
   */
  public double marketAccessChangePercent(Function<CityChange, CityChange.Access> which) {
    double sum = 0;
    double weights = 0;
    for (CityChange city : cities) {
      double change = which.apply(city).changePercent();
      if (Double.isFinite(change) && city.gdpUsdBn() > 0) {
        sum += city.gdpUsdBn() * change;
        weights += city.gdpUsdBn();
      }
    }
    return sum / weights;
  }
}
