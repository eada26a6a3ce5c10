package io.keruen.engine.study;

import java.util.List;

/**
 * Pairs of places that are reported together.
 *
 * @param from places, or territories meaning all their centroids
 * @param to likewise; both directions count
 */
public record Corridor(String name, List<String> from, List<String> to) {
  public Corridor {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }
}
