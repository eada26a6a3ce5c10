package io.keruen.data.build.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads regular files from a POSIX tar stream (ustar, with the prefix field; pax and GNU extension
 * records are passed over, so names longer than 255 bytes are not found).
 */
final class TarReader {
  private static final int BLOCK = 512;
  private final InputStream in;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** Content of the first file whose path is {@code path} or ends with {@code /path}. */
  Optional<byte[]> find(String path) throws IOException {
    for (byte[] header = in.readNBytes(BLOCK); isEntry(header); header = in.readNBytes(BLOCK)) {
      long size = octal(header, 124, 12);
      String name = name(header);
      boolean file = header[156] == '0' || header[156] == 0;
      if (file && (name.equals(path) || name.endsWith("/" + path))) {
        byte[] content = in.readNBytes(Math.toIntExact(size));
        if (content.length != size) {
          throw new IOException("tar stream ends inside " + name);
        }
        return Optional.of(content);
      }
      in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
    }
    return Optional.empty();
  }

  private static boolean isEntry(byte[] header) {
    return header.length == BLOCK && header[0] != 0;
  }

  private static String name(byte[] header) {
    String name = text(header, 0, 100);
    boolean ustar = text(header, 257, 5).equals("ustar");
    String prefix = ustar ? text(header, 345, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] header, int start, int length) {
    int end = start;
    while (end < start + length && header[end] != 0) {
      end++;
    }
    return new String(header, start, end - start, StandardCharsets.UTF_8);
  }

  private static long octal(byte[] header, int start, int length) {
    long value = 0;
    for (int i = start; i < start + length; i++) {
      if (header[i] >= '0' && header[i] <= '7') {
        value = value * 8 + header[i] - '0';
      }
    }
    return value;
  }
}
