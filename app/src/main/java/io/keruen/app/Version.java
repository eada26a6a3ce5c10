package io.keruen.app;

import io.keruen.data.result.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version this program was built as. */
final class Version implements IVersionProvider {
  /** Nothing is drawn at random yet. */
  private static final long NO_SEED = 0;

  private static final String RESOURCE = "keruen.properties";

  /** For example {@code 0.1.0}. */
  static String number() {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE, e);
    }
  }

  /** What a manifest says of a run of this program that ends now. */
  static Manifest.Run run(int threads, Instant started) {
    return new Manifest.Run(
        number(), NO_SEED, threads, Runtime.version().toString(), started, Instant.now());
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "keruen " + number(), "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
