package io.keruen.data.gravity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column as a regressor, or its natural logarithm.
 *
 * @param name as the user wrote it: {@code rta}, {@code log(dist)}
 * @param column of the table
 */
public record Regressor(String name, String column, Transform transform) {
  private static final Pattern LOG = Pattern.compile("(?:log|ln)\\((.+)\\)");

  /** What is done with the numbers of the column. */
  public enum Transform {
    NONE,
    LOG
  }

  /** Reads {@code rta} or {@code log(dist)}. */
  public static Regressor of(String written) {
    Matcher log = LOG.matcher(written);
    return log.matches()
        ? new Regressor(written, log.group(1).strip(), Transform.LOG)
        : new Regressor(written, written, Transform.NONE);
  }

  double of(double value) {
    return transform == Transform.LOG ? Math.log(value) : value;
  }
}
