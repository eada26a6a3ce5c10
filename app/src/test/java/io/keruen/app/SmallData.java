package io.keruen.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A small data set in src/test/resources/small: two railways from Urumqi into Kazakhstan, one to
 * Aktau, a ferry to Baku.
 *
 * <pre>
 * Urumqi --460-- Alashankou | Dostyk  --880-- Almaty --3200-- Aktau ~~475~~ Baku
 *        --640-- Khorgos    | Altynkol --360-'
 *         rail-1435             rail-1520                         ferry
 * </pre>
 */
final class SmallData {
  static final Path FOLDER = Path.of("src/test/resources/small");

  private SmallData() {}

  /** Arguments of a command, on the small data set. */
  static String[] on(String... arguments) {
    return Stream.concat(Stream.of(arguments), Stream.of("--data", FOLDER.toString()))
        .toArray(String[]::new);
  }

  /** A copy in which one text of one table is another. */
  static Path copyWith(Path folder, String table, String text, String replacement) {
    try (Stream<Path> tables = Files.list(FOLDER)) {
      for (Path file : tables.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    change(folder, table, text, replacement);
    return folder;
  }

  /** Changes one text of one table of a copy. */
  static void change(Path folder, String table, String text, String replacement) {
    try {
      String old = Files.readString(folder.resolve(table));
      if (!old.contains(text)) {
        throw new IllegalArgumentException(table + " does not contain '" + text + "'");
      }
      Files.writeString(folder.resolve(table), old.replace(text, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
