package io.keruen.engine.network;

import java.util.OptionalInt;

/**
 * A mode, and what keeps networks of one mode apart: the gauge of a railway, the product of a
 * pipeline. Vehicles stay inside a layer.
 *
 * @param mode means of transport
 * @param variant gauge in mm for rail, product for pipelines, else empty
 */
public record Layer(Mode mode, String variant) {
  public Layer {
    if (mode == Mode.RAIL && !variant.matches("[1-9][0-9]{2,3}")) {
      throw new IllegalArgumentException(
          "rail gauge is '" + variant + "'; it must be in mm, for example 1520");
    }
  }

  public static Layer of(Mode mode) {
    return new Layer(mode, "");
  }

  public static Layer rail(int gaugeMm) {
    return new Layer(Mode.RAIL, Integer.toString(gaugeMm));
  }

  /**
   * Reads a layer's name: {@code road}, {@code rail-1520}, {@code pipeline-oil}.
   *
   * @throws IllegalArgumentException if no mode begins the name
   */
  public static Layer of(String id) {
    for (Mode mode : Mode.values()) {
      if (id.equals(mode.id())) {
        return of(mode);
      }
      if (id.startsWith(mode.id() + "-")) {
        return new Layer(mode, id.substring(mode.id().length() + 1));
      }
    }
    throw new IllegalArgumentException("'" + id + "' is not a layer such as road or rail-1520");
  }

  public String id() {
    return variant.isEmpty() ? mode.id() : mode.id() + "-" + variant;
  }

  /** Gauge in mm; empty unless a railway. */
  public OptionalInt gaugeMm() {
    return mode == Mode.RAIL ? OptionalInt.of(Integer.parseInt(variant)) : OptionalInt.empty();
  }
}
