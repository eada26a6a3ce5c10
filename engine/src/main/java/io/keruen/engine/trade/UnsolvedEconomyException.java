package io.keruen.engine.trade;

/** An equilibrium that was not found; says where and why. */
public final class UnsolvedEconomyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String country;
  private final String sector;

  UnsolvedEconomyException(String country, String sector, String why) {
    super(
        (sector.isEmpty() ? "%s: %s" : "%s, sector " + sector.replace("%", "%%") + ": %s")
            .formatted(country, why));
    this.country = country;
    this.sector = sector;
  }

  /** The country where the search went wrong, or came least near. */
  public String country() {
    return country;
  }

  /** The sector; empty if it is the country as a whole. */
  public String sector() {
    return sector;
  }
}
