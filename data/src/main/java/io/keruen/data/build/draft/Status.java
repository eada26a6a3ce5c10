package io.keruen.data.build.draft;

import java.util.Locale;

/** Whether traffic can run today. */
public enum Status {
  OPEN,
  PLANNED,
  CLOSED;

  /** The word the tables use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
