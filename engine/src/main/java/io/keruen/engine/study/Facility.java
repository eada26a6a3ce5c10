package io.keruen.engine.study;

import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What shares one capacity: all transfers of a terminal, or a border crossing of one mode in one
 * direction.
 *
 * @param mode of a crossing; empty for a terminal
 * @param from territory that a crossing leaves; empty for a terminal
 * @param to territory that a crossing enters; empty for a terminal
 */
public record Facility(Kind kind, String name, Optional<Mode> mode, String from, String to) {
  /** What it is. */
  public enum Kind {
    CROSSING,
    TERMINAL;

    /** Name in files. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Crossings first, by name, mode and direction. */
  static final Comparator<Facility> ORDER =
      Comparator.comparing(Facility::kind)
          .thenComparing(Facility::name)
          .thenComparing(facility -> facility.mode().map(Mode::id).orElse(""))
          .thenComparing(Facility::from)
          .thenComparing(Facility::to);

  static Facility of(Link.Transfer transfer) {
    return new Facility(Kind.TERMINAL, transfer.terminal(), Optional.empty(), "", "");
  }

  static Facility of(Link.Crossing crossing, String from, String to) {
    return new Facility(Kind.CROSSING, crossing.crossing(), Optional.of(crossing.mode()), from, to);
  }

  /** The way a crossing is passed, {@code CHN > KAZ}; empty for a terminal. */
  public String direction() {
    return kind == Kind.CROSSING ? from + " > " + to : "";
  }
}
