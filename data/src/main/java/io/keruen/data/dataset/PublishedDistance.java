package io.keruen.data.dataset;

import io.keruen.engine.network.Mode;
import java.util.List;

/**
 * One row of distances.csv: a published distance between two places by one mode.
 *
 * @param via places on the way, in order
 * @param publishedKm above 0
 */
public record PublishedDistance(
    int line,
    Mode mode,
    String from,
    String to,
    List<String> via,
    double publishedKm,
    Evidence evidence) {
  public PublishedDistance {
    via = List.copyOf(via);
  }
}
