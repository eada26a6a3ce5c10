package io.keruen.engine.network;

/** Distances on a sphere of the Earth's mean radius. */
public final class GreatCircle {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  private GreatCircle() {}

  /** Shortest distance over the Earth's surface, in km; degrees in, haversine formula. */
  public static double km(double latA, double lonA, double latB, double lonB) {
    double halfLat = Math.toRadians(latB - latA) / 2;
    double halfLon = Math.toRadians(lonB - lonA) / 2;
    double h =
        Math.sin(halfLat) * Math.sin(halfLat)
            + Math.cos(Math.toRadians(latA))
                * Math.cos(Math.toRadians(latB))
                * Math.sin(halfLon)
                * Math.sin(halfLon);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  public static double km(Node a, Node b) {
    return km(a.lat(), a.lon(), b.lat(), b.lon());
  }

  public static double km(Place place, Node node) {
    return km(place.lat(), place.lon(), node.lat(), node.lon());
  }

  public static double km(Place a, Place b) {
    return km(a.lat(), a.lon(), b.lat(), b.lon());
  }

  /** Point on a sphere of radius 1: towards Greenwich on the equator, east of it, north. */
  public static double[] onUnitSphere(Node node) {
    double lat = Math.toRadians(node.lat());
    double lon = Math.toRadians(node.lon());
    return new double[] {
      Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }
}
