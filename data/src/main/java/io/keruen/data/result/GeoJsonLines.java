package io.keruen.data.result;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines of a network as GeoJSON (RFC 7946): one feature per text line, both directions of a line
 * once, as the one with the lower number.
 */
public final class GeoJsonLines {
  /** Writes one feature, or nothing. */
  @FunctionalInterface
  public interface Feature {
    void write(JsonGenerator json, int link, Link.Line line) throws IOException;
  }

  private GeoJsonLines() {}

  public static void write(Network network, Feature feature, OutputStream out) throws IOException {
    try (JsonGenerator json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      Set<List<Integer>> written = new HashSet<>();
      for (int link = 0; link < network.linkCount(); link++) {
        if (network.link(link) instanceof Link.Line line && written.add(key(network, link, line))) {
          feature.write(json, link, line);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** The same for both directions of a line. */
  private static List<Integer> key(Network network, int link, Link.Line line) {
    int from = network.fromNode(link);
    int to = network.toNode(link);
    return line.dataSetLink() >= 0
        ? List.of(line.dataSetLink())
        : List.of(Math.min(from, to), Math.max(from, to), (int) Math.round(line.lengthKm() * 100));
  }
}
