package io.keruen.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Changes of one file or another among the inputs of a trial. */
final class InputMutations {
  private static final byte[] EMPTY = {};

  private InputMutations() {}

  /**
   * @param names the files that may change
   * @return other inputs, one to three changes away
   */
  static Inputs mutate(Inputs inputs, List<String> names, Draw draw) {
    Inputs changed = inputs;
    int changes = draw.onceIn(3) ? 2 + draw.below(2) : 1;
    for (int i = 0; i < changes; i++) {
      String name = draw.oneOf(names);
      if (changed.has(name)) {
        changed =
            draw.onceIn(12)
                ? withOtherFile(changed, name, names, draw)
                : changed.with(name, mutated(name, changed.content(name), draw));
      }
    }
    return changed;
  }

  private static byte[] mutated(String name, byte[] content, Draw draw) {
    if (draw.onceIn(4)) {
      return ByteMutations.mutate(content, draw);
    }
    if (name.endsWith(".yaml")) {
      return YamlMutations.mutate(content, draw);
    }
    return name.endsWith(".json")
        ? JsonMutations.mutate(content, draw)
        : TableMutations.mutate(content, draw);
  }

  private static Inputs withOtherFile(Inputs inputs, String name, List<String> names, Draw draw) {
    String other = draw.oneOf(names);
    return switch (draw.below(5)) {
      case 0 -> inputs.without(name);
      case 1 -> inputs.with(name, EMPTY);
      case 2 -> inputs.without(name).with(name + "/", EMPTY);
      case 3 -> inputs.has(other) ? swapped(inputs, name, other) : inputs;
      default -> inputs.with(name, packed(inputs.content(name)));
    };
  }

  private static Inputs swapped(Inputs inputs, String one, String other) {
    return inputs.with(one, inputs.content(other)).with(other, inputs.content(one));
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
