package io.keruen.app.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of one trial, by path below a folder; a path that ends in "/" is an empty folder. */
final class Inputs {
  private final SortedMap<String, byte[]> files;

  private Inputs(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  static Inputs none() {
    return new Inputs(new TreeMap<>());
  }

  /** All files below a folder, as they would stand below {@code prefix}. */
  static Inputs in(Path folder, String prefix) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(prefix + name, Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Inputs(files);
  }

  Inputs with(String name, byte[] content) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.put(name, content);
    return new Inputs(changed);
  }

  Inputs with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  Inputs without(String name) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.remove(name);
    return new Inputs(changed);
  }

  Inputs and(Inputs others) {
    SortedMap<String, byte[]> changed = new TreeMap<>(files);
    changed.putAll(others.files);
    return new Inputs(changed);
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  byte[] content(String name) {
    return files.get(name);
  }

  /** Writes all files into a folder, which need not be there. */
  Path writeInto(Path folder) {
    try {
      replace(none(), Files.createDirectories(folder));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a folder that holds {@code earlier} hold these. */
  void replace(Inputs earlier, Path folder) throws IOException {
    for (String name : earlier.files.keySet()) {
      if (!files.containsKey(name)) {
        Files.delete(folder.resolve(name));
      }
    }
    for (String name : files.keySet()) {
      if (files.get(name) != earlier.files.get(name)) {
        write(folder.resolve(name), name);
      }
    }
  }

  private void write(Path path, String name) throws IOException {
    if (name.endsWith("/")) {
      Files.createDirectories(path);
      return;
    }
    try {
      Files.write(path, files.get(name));
    } catch (IOException noFolder) {
      Files.createDirectories(path.getParent());
      Files.write(path, files.get(name));
    }
  }

  /** Names of files that a folder has otherwise, or not at all, or beside these. */
  List<String> differencesTo(Path folder) throws IOException {
    SortedMap<String, byte[]> left = new TreeMap<>(files);
    List<String> different = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isDirectory(path)) {
          left.remove(name + "/");
          continue;
        }
        byte[] expected = left.remove(name);
        if (expected == null || !Arrays.equals(expected, Files.readAllBytes(path))) {
          different.add(name);
        }
      }
    }
    different.addAll(left.keySet());
    return different;
  }

  /** What differs from other inputs, as lines of a test. */
  String changesFrom(Inputs base) {
    StringBuilder code = new StringBuilder();
    for (String name : base.files.keySet()) {
      if (!files.containsKey(name)) {
        code.append("    Files.delete(in.resolve(\"%s\"));\n".formatted(name));
      }
    }
    files.forEach(
        (name, content) -> {
          if (!Arrays.equals(content, base.files.get(name))) {
            code.append(
                name.endsWith("/")
                    ? "    Files.createDirectories(in.resolve(\"%s\"));\n".formatted(name)
                    : "    Files.write(in.resolve(\"%s\"), %s);\n".formatted(name, code(content)));
          }
        });
    return code.toString();
  }

  private static String code(byte[] content) {
    String text;
    try {
      text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return bytes(content);
    }
    boolean plain = text.chars().allMatch(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0xFEFF));
    if (!plain || text.contains("\"\"\"") || text.contains(" \n")) {
      return bytes(content);
    }
    String escaped = text.replace("\\", "\\\\");
    String end = text.endsWith("\n") ? "" : "\\\n";
    return "\"\"\"\n" + escaped + end + "\"\"\".getBytes(UTF_8)";
  }

  private static String bytes(byte[] content) {
    return "Base64.getDecoder().decode(\"%s\")"
        .formatted(Base64.getEncoder().encodeToString(content));
  }
}
