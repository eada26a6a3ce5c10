package io.keruen.data.build.draft;

import java.util.Locale;

/** How sure a figure is: stated in a document, derived from one, or estimated. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW;

  /** The word the tables use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Confidence of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
