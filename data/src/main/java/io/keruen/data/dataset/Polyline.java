package io.keruen.data.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * Encoded polylines: Google's algorithm, latitude first, rounded to 1e-4 degrees (about 11 m).
 * Points are {@code {lat, lon}} in degrees.
 */
public final class Polyline {
  private static final double PER_DEGREE = 1e4;

  private Polyline() {}

  public static String encode(List<double[]> points) {
    StringBuilder text = new StringBuilder();
    long lastLat = 0;
    long lastLon = 0;
    for (double[] point : points) {
      long lat = Math.round(point[0] * PER_DEGREE);
      long lon = Math.round(point[1] * PER_DEGREE);
      append(text, lat - lastLat);
      append(text, lon - lastLon);
      lastLat = lat;
      lastLon = lon;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long difference) {
    long zigzag = (difference << 1) ^ (difference >> 63);
    while (zigzag >= 32) {
      text.append((char) (((zigzag & 31) | 32) + 63));
      zigzag >>= 5;
    }
    text.append((char) (zigzag + 63));
  }

  /**
   * @throws IllegalArgumentException if the text ends within a number or has a character outside
   *     {@code ?} to {@code ~}
   */
  public static List<double[]> decode(String text) {
    List<double[]> points = new ArrayList<>();
    long[] latLon = new long[2];
    int at = 0;
    while (at < text.length()) {
      for (int axis = 0; axis < 2; axis++) {
        long zigzag = 0;
        int shift = 0;
        int chunk;
        do {
          if (at == text.length()) {
            throw new IllegalArgumentException("the polyline ends within a number");
          }
          chunk = text.charAt(at++) - 63;
          if (chunk < 0 || chunk > 63 || shift > 55) {
            throw new IllegalArgumentException(
                "the polyline has '" + text.charAt(at - 1) + "' at character " + at);
          }
          zigzag |= (long) (chunk & 31) << shift;
          shift += 5;
        } while (chunk >= 32);
        latLon[axis] += (zigzag >>> 1) ^ -(zigzag & 1);
      }
      points.add(new double[] {latLon[0] / PER_DEGREE, latLon[1] / PER_DEGREE});
    }
    return points;
  }
}
