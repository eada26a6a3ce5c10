package io.keruen.engine.scenario;

import io.keruen.engine.network.LinkClass;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Quality of a rail or road line as an edit states it; what it leaves out stays as it is.
 *
 * @param tracks 1 or 2 (two or more)
 * @param traction of a railway
 * @param roadClass {@link LinkClass#DIVIDED} or {@link LinkClass#UNDIVIDED}
 * @param speedKmH commercial speed without border delays
 */
public record LineQuality(
    OptionalInt tracks,
    Optional<Traction> traction,
    Optional<LinkClass> roadClass,
    OptionalDouble speedKmH) {

  /** Whether a railway is electrified. */
  public enum Traction {
    ELECTRIFIED,
    NOT_ELECTRIFIED
  }

  public LineQuality {
    if (tracks.isPresent() && tracks.getAsInt() != 1 && tracks.getAsInt() != 2) {
      throw new IllegalArgumentException(
          "tracks are " + tracks.getAsInt() + "; 1, or 2 for two and more");
    }
    if (speedKmH.isPresent() && !(speedKmH.getAsDouble() > 0 && speedKmH.getAsDouble() < 1000)) {
      throw new IllegalArgumentException(
          "speed is " + speedKmH.getAsDouble() + " km/h; it must be above 0 and below 1,000");
    }
  }

  /** States nothing. */
  public static LineQuality asRates() {
    return new LineQuality(
        OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
  }

  /** The class of a line of the class given, once this quality holds. */
  LinkClass applyTo(LinkClass before) {
    if (roadClass.isPresent()) {
      return roadClass.get();
    }
    LinkClass withTracks =
        tracks.isPresent() ? railClass(tracks.getAsInt() == 2, isElectrified(before)) : before;
    return traction
        .map(t -> railClass(isDouble(withTracks), t == Traction.ELECTRIFIED))
        .orElse(withTracks);
  }

  static boolean isDouble(LinkClass linkClass) {
    return linkClass == LinkClass.DOUBLE || linkClass == LinkClass.DOUBLE_ELECTRIFIED;
  }

  static boolean isElectrified(LinkClass linkClass) {
    return linkClass == LinkClass.ELECTRIFIED || linkClass == LinkClass.DOUBLE_ELECTRIFIED;
  }

  private static LinkClass railClass(boolean isDouble, boolean electrified) {
    if (isDouble) {
      return electrified ? LinkClass.DOUBLE_ELECTRIFIED : LinkClass.DOUBLE;
    }
    return electrified ? LinkClass.ELECTRIFIED : LinkClass.SINGLE;
  }
}
