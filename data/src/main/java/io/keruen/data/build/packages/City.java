package io.keruen.data.build.packages;

/**
 * A populated place of GeoNames.
 *
 * @param geonameId GeoNames number; 0 where the package gives none
 * @param alternativeName another name, may be empty
 * @param iso2 ISO 3166-1 alpha-2 code
 * @param featureCode GeoNames feature code ({@code PPLC} is a capital); empty where not given
 * @param adminCode first-level division, GeoNames code
 * @param population inhabitants, 0 when unknown
 */
public record City(
    long geonameId,
    String name,
    String alternativeName,
    String iso2,
    String featureCode,
    String adminCode,
    long population,
    double lat,
    double lon) {

  public boolean isCapital() {
    return featureCode.equals("PPLC");
  }
}
