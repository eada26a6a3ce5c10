package io.keruen.engine.scenario;

import io.keruen.engine.network.Mode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Part of the network, by name. */
public sealed interface Selector
    permits Selector.Stretch,
        Selector.Passage,
        Selector.NamedCrossing,
        Selector.Border,
        Selector.TerritoryBorders,
        Selector.NamedTerminal {

  /**
   * The least-length way of a mode between two places through others.
   *
   * @param gaugeMm keeps rail to one gauge
   * @param via places or crossings passed, in order
   */
  record Stretch(Mode mode, OptionalInt gaugeMm, String from, String to, List<String> via)
      implements Selector {
    public Stretch {
      via = List.copyOf(via);
    }

    @Override
    public String toString() {
      return mode.id()
          + " "
          + from
          + " - "
          + to
          + (via.isEmpty() ? "" : " via " + String.join(", ", via));
    }
  }

  /** All links through a strait or canal. */
  record Passage(String name) implements Selector {
    @Override
    public String toString() {
      return "passage " + name;
    }
  }

  /** A border crossing by name. */
  record NamedCrossing(String name, Optional<Mode> mode) implements Selector {
    @Override
    public String toString() {
      return "crossing " + name + of(mode);
    }
  }

  /** All crossings between two territories (ISO 3166-1 alpha-3). */
  record Border(String a, String b, Optional<Mode> mode) implements Selector {
    @Override
    public String toString() {
      return "border " + a + "-" + b + of(mode);
    }
  }

  /** All border crossings of a territory (ISO 3166-1 alpha-3). */
  record TerritoryBorders(String territory, Optional<Mode> mode) implements Selector {
    @Override
    public String toString() {
      return "borders of " + territory + of(mode);
    }
  }

  /** All transfers of a terminal. */
  record NamedTerminal(String name) implements Selector {
    @Override
    public String toString() {
      return "terminal " + name;
    }
  }

  private static String of(Optional<Mode> mode) {
    return mode.map(m -> " (" + m.id() + ")").orElse("");
  }
}
