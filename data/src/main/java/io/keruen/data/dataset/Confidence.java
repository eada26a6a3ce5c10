package io.keruen.data.dataset;

import io.keruen.data.input.Choice;
import java.util.Locale;

/** How sure a figure is. */
public enum Confidence {
  /** Stated by a source that should know. */
  HIGH,
  /** Derived from such a source, or stated at second hand. */
  MEDIUM,
  /** Estimated. */
  LOW,
  /** The row does not say. */
  UNSTATED;

  static final Choice<Confidence> CHOICE = Choice.of(values(), Confidence::id);

  /** Name in files; empty for unstated. */
  public String id() {
    return this == UNSTATED ? "" : name().toLowerCase(Locale.ROOT);
  }
}
