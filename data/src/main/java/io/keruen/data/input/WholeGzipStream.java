package io.keruen.data.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, one member after the other, to the end of the file. {@link GZIPInputStream} passes
 * over what follows the last member and is no member; here that is refused, as the file is damaged.
 */
final class WholeGzipStream extends GZIPInputStream {
  private static final int TRAILER = 8;

  private final Counted packed;
  private long filled; // packed bytes read when the inflater was last given some

  private WholeGzipStream(Counted packed) throws IOException {
    super(packed);
    this.packed = packed;
  }

  static WholeGzipStream of(InputStream in) throws IOException {
    return new WholeGzipStream(new Counted(in));
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = packed.count;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read < 0) {
      requireEnd();
    }
    return read;
  }

  /** What the inflater left of its last bytes begins with the last member's trailer. */
  private void requireEnd() throws IOException {
    long end = filled - inf.getRemaining() + TRAILER;
    packed.read();
    if (packed.count > end) {
      throw new ZipException("other bytes follow the end of what gzip packed");
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
