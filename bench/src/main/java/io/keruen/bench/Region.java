package io.keruen.bench;

import io.keruen.engine.network.Node;

/** Three sizes of the shipped network. */
public enum Region {
  CENTRAL_ASIA(35, 46, 56, 88),
  INNER_EURASIA(20, 20, 65, 110),
  EURASIA(-90, -180, 90, 180);

  private final double south;
  private final double west;
  private final double north;
  private final double east;

  Region(double south, double west, double north, double east) {
    this.south = south;
    this.west = west;
    this.north = north;
    this.east = east;
  }

  boolean contains(Node node) {
    return node.lat() >= south && node.lat() <= north && node.lon() >= west && node.lon() <= east;
  }
}
