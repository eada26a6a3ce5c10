package io.keruen.engine.network;

import java.util.Locale;

/** Whether cargo can use a link: only {@link #OPEN} links can be travelled. */
public enum Status {
  OPEN,
  /** Not built yet; a scenario can open it. */
  PLANNED,
  CLOSED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
