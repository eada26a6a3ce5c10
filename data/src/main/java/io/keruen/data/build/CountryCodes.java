package io.keruen.data.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Codes of ISO 3166-1 for the countries of the packages: three letters by two letters or by number.
 */
record CountryCodes(Map<String, String> iso3ByIso2, Map<String, String> iso3ByNumber) {
  CountryCodes {
    iso3ByIso2 = Map.copyOf(iso3ByIso2);
    iso3ByNumber = Map.copyOf(iso3ByNumber);
  }

  static CountryCodes read() {
    Map<String, String> byIso2 = new TreeMap<>();
    Map<String, String> byNumber = new TreeMap<>();
    for (String line : resource("iso3166.csv").lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      byIso2.put(cells[2], cells[0]);
      if (!cells[1].isEmpty()) {
        byNumber.put(cells[1], cells[0]);
      }
    }
    return new CountryCodes(byIso2, byNumber);
  }

  private static String resource(String name) {
    try (InputStream in = CountryCodes.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
