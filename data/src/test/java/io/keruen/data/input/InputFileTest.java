package io.keruen.data.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files packed with gzip, of lengths around the 512 bytes that are unpacked at a time. */
class InputFileTest {
  private static final int SHORTEST = 465;
  private static final int LONGEST = 520;

  @TempDir private Path folder;

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    Arrays.fill(bytes, 0, Math.min(8, length), (byte) 'a'); // no format begins so
    return bytes;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private byte[] unpacked(byte[] packed) throws IOException {
    Path file = Files.write(folder.resolve("table.csv.gz"), packed);
    try (var in = InputFile.open(file)) {
      return in.readAllBytes();
    }
  }

  @Test
  void members_one_after_the_other_are_one_text() throws IOException {
    for (int length = SHORTEST; length < LONGEST; length++) {
      byte[] one = random(length);
      byte[] both = join(gzip(one), gzip(random(7)));

      assertThat(unpacked(both)).as("first of %d", length).isEqualTo(join(one, random(7)));
      assertThat(unpacked(gzip(one))).isEqualTo(one);
    }
    assertThat(unpacked(gzip(new byte[0]))).isEmpty();
  }

  @Test
  void bytes_after_the_end_are_refused_however_few() throws IOException {
    for (int length = SHORTEST; length < LONGEST; length++) {
      for (byte[] rest :
          new byte[][] {{'x'}, {0x1F, (byte) 0x8B}, "a,b\n".getBytes(StandardCharsets.UTF_8)}) {
        Path file = Files.write(folder.resolve("table.csv.gz"), join(gzip(random(length)), rest));
        InputProblems found = new InputProblems();

        InputFile.read(file, "CSV file", "a table", found);

        assertThat(found.count()).as("%d bytes, then %d", length, rest.length).isEqualTo(1);
        assertThat(found.all().get(0).text())
            .contains("cannot be read (other bytes follow the end of what gzip packed)");
      }
    }
  }
}
