package io.keruen.data.build.draft;

/**
 * A position on the globe.
 *
 * @param lat degrees, [-90, 90]
 * @param lon degrees, [-180, 180]
 */
public record Point(double lat, double lon) {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  public Point {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException(
          "position is "
              + lat
              + ", "
              + lon
              + "; latitude must lie in [-90, 90], longitude in [-180, 180]");
    }
  }

  /** Great-circle distance in km on a sphere of radius 6371.0088 km (haversine formula). */
  public double km(Point other) {
    return km(lat, lon, other.lat, other.lon);
  }

  /** As {@link #km(Point)}, without objects. */
  public static double km(double lat1, double lon1, double lat2, double lon2) {
    double dLat = Math.toRadians(lat2 - lat1) / 2;
    double dLon = Math.toRadians(lon2 - lon1) / 2;
    double h =
        Math.sin(dLat) * Math.sin(dLat)
            + Math.cos(Math.toRadians(lat1))
                * Math.cos(Math.toRadians(lat2))
                * Math.sin(dLon)
                * Math.sin(dLon);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /**
   * The point a share of the way to another one, straight in degrees; the shorter way round at 180.
   */
  public Point towards(Point other, double share) {
    double dLon = other.lon - lon;
    if (Math.abs(dLon) > 180) {
      dLon -= Math.signum(dLon) * 360;
    }
    double x = lon + share * dLon;
    return new Point(lat + share * (other.lat - lat), x > 180 ? x - 360 : x < -180 ? x + 360 : x);
  }

  /**
   * Share of the way from {@code a} to {@code b} of the point nearest to this one, in [0, 1]; on a
   * plane around this point, good for segments up to some hundred km.
   */
  public double nearestShare(Point a, Point b) {
    double scale = Math.cos(Math.toRadians(lat));
    double dx = (b.lon - a.lon) * scale;
    double dy = b.lat - a.lat;
    double square = dx * dx + dy * dy;
    if (square == 0) {
      return 0;
    }
    double along = ((lon - a.lon) * scale * dx + (lat - a.lat) * dy) / square;
    return Math.max(0, Math.min(1, along));
  }
}
