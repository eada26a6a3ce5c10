package io.keruen.engine.network;

import java.util.Locale;

/** Quality of a rail or road link. Unknown quality takes the territory's rate. */
public enum LinkClass {
  UNKNOWN,
  /** Rail: one track, not electrified. */
  SINGLE,
  /** Rail: two or more tracks, not electrified. */
  DOUBLE,
  /** Rail: one track, electrified. */
  ELECTRIFIED,
  /** Rail: two or more tracks, electrified. */
  DOUBLE_ELECTRIFIED,
  /** Road: dual carriageway or motorway. */
  DIVIDED,
  /** Road: single carriageway. */
  UNDIVIDED;

  /** Name in files: {@code double-electrified}; empty for unknown. */
  public String id() {
    return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
