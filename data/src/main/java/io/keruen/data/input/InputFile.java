package io.keruen.data.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Files that people name. */
public final class InputFile {
  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;
  private static final int LONGEST_HEADER = 1 << 16;

  private InputFile() {}

  /** The name of a file in messages. */
  public static String name(Path path) {
    Path name = path.getFileName();
    return name == null || name.toString().isEmpty()
        ? path.toAbsolutePath().toString()
        : name.toString();
  }

  /**
   * All bytes of a text file, unpacked if it is packed with gzip; a missing or unreadable file and
   * one of another kind are a problem and give none.
   *
   * @param kind what the file should be, as "CSV file"
   * @param expected what should be there, to be read after "expected"
   */
  public static Optional<byte[]> read(
      Path path, String kind, String expected, InputProblems problems) {
    try {
      byte[] content = bytes(path);
      Optional<InputProblem> binary = BinaryFormat.of(path, content, kind);
      binary.ifPresent(problems::add);
      return binary.isPresent() ? Optional.empty() : Optional.of(content);
    } catch (NoSuchFileException e) {
      problems.add(
          InputProblem.ofFile(
              path.toString(), "no such file", expected, "Check the path, or create the file."));
    } catch (IOException e) {
      problems.add(unreadable(path, kind, e));
    }
    return Optional.empty();
  }

  /**
   * The first line of a large text file; empty, with the problem noted, if it has none.
   *
   * @param expected what should be there, to be read after "expected"
   */
  public static String firstLine(Path path, String expected, InputProblems problems) {
    byte[] content = first(path, expected, problems);
    String text = Utf8.decode(name(path), content, problems);
    return text.lines().findFirst().orElse("");
  }

  /** Whole lines from the beginning of a file. */
  private static byte[] first(Path path, String expected, InputProblems problems) {
    String kind = "CSV file";
    try (InputStream in = open(path)) {
      byte[] content = in.readNBytes(LONGEST_HEADER);
      BinaryFormat.of(path, content, kind).ifPresent(problems::add);
      int end = content.length;
      while (content.length == LONGEST_HEADER && end > 0 && content[end - 1] != '\n') {
        end--;
      }
      return problems.isEmpty() ? Arrays.copyOf(content, end) : new byte[0];
    } catch (NoSuchFileException e) {
      problems.add(
          InputProblem.ofFile(path.toString(), "no such file", expected, "Check the path."));
    } catch (IOException e) {
      problems.add(unreadable(path, kind, e));
    }
    return new byte[0];
  }

  /** A file that is there and cannot be read. */
  static InputProblem unreadable(Path path, String kind, IOException e) {
    return InputProblem.ofFile(
        path.toString(),
        "a file that cannot be read (" + e.getMessage() + ")",
        "a readable " + kind,
        "Check that it is a file and that you may read it.");
  }

  private static byte[] bytes(Path path) throws IOException {
    try (InputStream in = open(path)) {
      return in.readAllBytes();
    }
  }

  /** A file's bytes, unpacked if they are packed with gzip, whatever the name. */
  public static InputStream open(Path path) throws IOException {
    PushbackInputStream in =
        new PushbackInputStream(new BufferedInputStream(Files.newInputStream(path)), 2);
    try {
      byte[] first = in.readNBytes(2);
      in.unread(first);
      boolean packed =
          first.length == 2 && (first[0] & 0xFF) == GZIP_FIRST && (first[1] & 0xFF) == GZIP_SECOND;
      return packed ? WholeGzipStream.of(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
