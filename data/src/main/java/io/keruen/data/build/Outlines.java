package io.keruen.data.build;

import io.keruen.data.build.packages.CountryShapes;
import io.keruen.data.build.packages.PackageFolder;
import io.keruen.data.build.packages.RegistryPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Outlines of countries for drawing, as GeoJSON; never needed to compute. */
public final class Outlines {
  private static final String FILE = "outlines.geojson";

  /** Detail that may go when the shapes are read, degrees. */
  static final double TOLERANCE_DEGREES = 0.05;

  /** Smallest island drawn, square degrees. */
  private static final double SMALLEST_PART = 0.03;

  /** Smallest country drawn: about 10 km2, a pixel of the map. */
  private static final double SMALLEST_COUNTRY = 0.001;

  /** Part of the world that the map shows: Europe, Asia, Africa and Oceania. */
  private static final Envelope FRAME = new Envelope(-32, 180, -45, 84);

  private static final Envelope BEYOND_180 = new Envelope(-180, -168, 50, 84);

  private Outlines() {}

  /**
   * Writes {@code outlines.geojson}.
   *
   * @param packageFolder folder with the registry packages
   * @param out existing folder
   * @throws io.keruen.data.build.packages.PackageProblem if the package is missing or altered
   */
  public static void write(Path packageFolder, Path out, Consumer<Step> progress) {
    byte[] topoJson =
        PackageFolder.open(packageFolder).read(RegistryPackage.WORLD_ATLAS, "countries-10m.json");
    List<CountryShapes.Shape> shapes = CountryShapes.parse(topoJson, TOLERANCE_DEGREES);
    String geoJson = geoJson(shapes, iso3ByNumber());
    try {
      Files.writeString(out.resolve(FILE), geoJson);
    } catch (IOException e) {
      throw new UncheckedIOException(out.resolve(FILE).toString(), e);
    }
    progress.accept(
        new Step(
            "outlines: simplify", shapes.size() + " polygons", geoJson.length() / 1024 + " KiB"));
  }

  private static Map<String, String> iso3ByNumber() {
    Map<String, String> iso3ByNumber = new TreeMap<>();
    try (InputStream in = Outlines.class.getResourceAsStream("iso3166.csv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String[] cells = line.split(",", -1);
        if (cells.length > 1 && !cells[1].isEmpty()) {
          iso3ByNumber.put(cells[1], cells[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read iso3166.csv", e);
    }
    return iso3ByNumber;
  }

  /**
   * @param shapes simplified by {@link #TOLERANCE_DEGREES}
   * @param iso3ByNumber ISO 3166-1 numeric to alpha-3
   * @return a FeatureCollection with the properties {@code iso3} (empty where there is none) and
   *     {@code name}, sorted by name
   */
  static String geoJson(List<CountryShapes.Shape> shapes, Map<String, String> iso3ByNumber) {
    Map<String, String> iso3ByName = new TreeMap<>();
    shapes.forEach(
        shape -> iso3ByName.put(shape.name(), iso3ByNumber.getOrDefault(shape.numericCode(), "")));
    List<String> features = new ArrayList<>();
    for (Map.Entry<String, List<Polygon>> country : drawnParts(shapes).entrySet()) {
      features.add(feature(country.getKey(), iso3ByName.get(country.getKey()), country.getValue()));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + String.join(",\n", features)
        + "\n]}\n";
  }

  private static Map<String, List<Polygon>> drawnParts(List<CountryShapes.Shape> shapes) {
    Map<String, Double> largest = new TreeMap<>();
    shapes.forEach(shape -> largest.merge(shape.name(), shape.polygon().getArea(), Math::max));
    Map<String, List<Polygon>> byName = new TreeMap<>();
    shapes.stream()
        .filter(shape -> isInFrame(shape.polygon().getEnvelopeInternal()))
        .filter(shape -> isDrawn(shape.polygon().getArea(), largest.get(shape.name())))
        .forEach(
            shape ->
                byName
                    .computeIfAbsent(shape.name(), name -> new ArrayList<>())
                    .add(shape.polygon()));
    return byName;
  }

  private static boolean isDrawn(double area, double largestOfCountry) {
    return area >= SMALLEST_PART || (area == largestOfCountry && area >= SMALLEST_COUNTRY);
  }

  private static boolean isInFrame(Envelope envelope) {
    return FRAME.contains(envelope.centre()) || BEYOND_180.contains(envelope.centre());
  }

  private static String feature(String name, String iso3, List<Polygon> parts) {
    List<String> polygons = new ArrayList<>();
    for (Polygon part : parts) {
      List<String> rings = new ArrayList<>();
      rings.add(ring(part.getExteriorRing()));
      for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
        rings.add(ring(part.getInteriorRingN(hole)));
      }
      polygons.add("[" + String.join(",", rings) + "]");
    }
    return "{\"type\":\"Feature\",\"properties\":{\"iso3\":\"%s\",\"name\":\"%s\"},"
            .formatted(iso3, name)
        + "\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
        + String.join(",", polygons)
        + "]}}";
  }

  private static String ring(LinearRing ring) {
    List<String> points = new ArrayList<>();
    for (Coordinate at : ring.getCoordinates()) {
      points.add(String.format(Locale.ROOT, "[%.2f,%.2f]", at.x, at.y));
    }
    return "[" + String.join(",", points) + "]";
  }
}
