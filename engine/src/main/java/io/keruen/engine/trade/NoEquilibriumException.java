package io.keruen.engine.trade;

/** No equilibrium was found; says for which country, why, and what to do about it. */
public final class NoEquilibriumException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String country;
  private final String reason;
  private final String remedy;

  NoEquilibriumException(String country, String reason, String remedy) {
    super("no equilibrium for " + country + ": " + reason + ". " + remedy);
    this.country = country;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** The country whose accounts are farthest from balance. */
  public String country() {
    return country;
  }

  /** What went wrong, without a full stop. */
  public String reason() {
    return reason;
  }

  /** What the user can do, one or more sentences. */
  public String remedy() {
    return remedy;
  }
}
