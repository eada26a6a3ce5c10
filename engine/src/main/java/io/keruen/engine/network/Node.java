package io.keruen.engine.network;

/** A node of the network: a point of a layer, or one of the two ends of a place. */
public sealed interface Node permits Node.OfLayer, Node.OfPlace {
  /** Degrees north, -90 to 90. */
  double lat();

  /** Degrees east, -180 to 180. */
  double lon();

  /**
   * A point of one layer.
   *
   * @param territory ISO 3166-1 alpha-3; empty on the high seas
   */
  record OfLayer(Layer layer, String territory, double lat, double lon) implements Node {}

  /**
   * Where demand enters or leaves the network. Origins have links out only, destinations links in
   * only, so that no path runs through a place.
   */
  record OfPlace(String place, End end, double lat, double lon) implements Node {}

  /** End of a trip. */
  enum End {
    ORIGIN,
    DESTINATION
  }
}
