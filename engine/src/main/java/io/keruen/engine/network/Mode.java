package io.keruen.engine.network;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Means of transport. */
public enum Mode {
  RAIL,
  ROAD,
  SEA,
  FERRY,
  INLAND_WATERWAY,
  PIPELINE,
  AIR;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Name in files and messages: {@code inland-waterway}. */
  public String id() {
    return id;
  }

  /** Names of all modes. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Mode::id).toList();
  }

  public static Optional<Mode> find(String id) {
    return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
  }

  /** True for modes whose goods stay on land (a canal or river counts as water). */
  public boolean isLand() {
    return this == RAIL || this == ROAD || this == PIPELINE;
  }
}
