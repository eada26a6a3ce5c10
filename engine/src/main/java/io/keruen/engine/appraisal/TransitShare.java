package io.keruen.engine.appraisal;

/**
 * Share of a landlocked country's trade routes that pass through something on the way.
 *
 * @param country ISO 3166-1 alpha-3
 * @param via what they pass through
 * @param name ISO 3166-1 alpha-3 of a territory, or name of a port
 * @param beforePercent of the weighted routes, exports and imports, in the baseline
 * @param afterPercent in the scenario
 */
public record TransitShare(
    String country, Via via, String name, double beforePercent, double afterPercent) {
  /** Kinds of things passed. */
  public enum Via {
    /** A territory with which the country shares a border crossing. */
    NEIGHBOUR,
    /** Another territory. */
    TERRITORY,
    /** A port where goods change between sea and land. */
    PORT;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
