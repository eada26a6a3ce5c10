package io.keruen.engine.study;

import java.util.Map;

/**
 * What a project is worth: the land value that cities gain through market access by money and time
 * (equation 9 of docs/methods/appraisal.md), USD million.
 *
 * @param aloneUsdM gain if it is the only project built
 * @param complementUsdM what the whole programme gains less without it
 * @param aloneByCountryUsdM the first by country, ISO 3166-1 alpha-3
 * @param complementByCountryUsdM the second likewise
 */
public record ProjectValue(
    Project project,
    double aloneUsdM,
    double complementUsdM,
    Map<String, Double> aloneByCountryUsdM,
    Map<String, Double> complementByCountryUsdM) {
  private static final String CHINA = "CHN";

  public ProjectValue {
    aloneByCountryUsdM = Map.copyOf(aloneByCountryUsdM);
    complementByCountryUsdM = Map.copyOf(complementByCountryUsdM);
  }

  /** What the project gains from the others, or they from it; negative if they stand in for it. */
  public double synergyUsdM() {
    return complementUsdM - aloneUsdM;
  }

  /** Who gains. */
  public enum Gainer {
    /** The project's own countries, China left out. */
    PROJECT_COUNTRIES,
    CHINA,
    OTHERS
  }

  /**
   * Share in what the project is worth alone, percent; below 0 or above 100 where some gain and
   * others lose; NaN if it is worth nothing.
   */
  public double sharePercent(Gainer gainer) {
    double sum =
        aloneByCountryUsdM.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(entry -> gainer(entry.getKey()) == gainer)
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return aloneUsdM == 0 ? Double.NaN : 100 * sum / aloneUsdM;
  }

  private Gainer gainer(String country) {
    if (country.equals(CHINA)) {
      return Gainer.CHINA;
    }
    return project.countries().contains(country) ? Gainer.PROJECT_COUNTRIES : Gainer.OTHERS;
  }
}
