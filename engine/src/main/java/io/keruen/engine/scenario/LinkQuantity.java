package io.keruen.engine.scenario;

import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Status;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A quantity of a link that an edit can set; two edits fight if they set one differently. */
enum LinkQuantity {
  STATUS,
  /** 1 or 2; 0 if unknown. */
  TRACKS,
  /** A {@link LineQuality.Traction}; of unknown class: an empty Optional. */
  TRACTION,
  ROAD_CLASS,
  /** km/h; -1 if by the rates. */
  SPEED,
  TRANSFER_HOURS,
  TRANSFER_USD,
  CLEARANCE_HOURS,
  CLEARANCE_USD,
  HANDLING_HOURS,
  GAUGE_CHANGE_HOURS,
  GAUGE_CHANGE_USD;

  static LinkQuantity of(NetworkEdit.CrossingMeasure measure) {
    return switch (measure) {
      case CLEARANCE_HOURS -> CLEARANCE_HOURS;
      case CLEARANCE_USD_PER_TEU -> CLEARANCE_USD;
      case HANDLING_HOURS -> HANDLING_HOURS;
      case GAUGE_CHANGE_HOURS -> GAUGE_CHANGE_HOURS;
      case GAUGE_CHANGE_USD_PER_TEU -> GAUGE_CHANGE_USD;
    };
  }

  Object of(Link link) {
    return switch (this) {
      case STATUS -> link.status();
      case TRACKS -> tracks(((Link.Line) link).linkClass());
      case TRACTION -> traction(((Link.Line) link).linkClass());
      case ROAD_CLASS -> ((Link.Line) link).linkClass();
      case SPEED -> ((Link.Line) link).speedKmH().orElse(-1);
      case TRANSFER_HOURS -> ((Link.Transfer) link).hours();
      case TRANSFER_USD -> ((Link.Transfer) link).usdPerTeu();
      case CLEARANCE_HOURS -> ((Link.Crossing) link).clearanceHours();
      case CLEARANCE_USD -> ((Link.Crossing) link).clearanceUsdPerTeu();
      case HANDLING_HOURS -> ((Link.Crossing) link).handlingHours();
      case GAUGE_CHANGE_HOURS -> ((Link.Crossing) link).gaugeChangeHours();
      case GAUGE_CHANGE_USD -> ((Link.Crossing) link).gaugeChangeUsdPerTeu();
    };
  }

  private static int tracks(LinkClass linkClass) {
    if (linkClass == LinkClass.UNKNOWN) {
      return 0;
    }
    return LineQuality.isDouble(linkClass) ? 2 : 1;
  }

  private static Object traction(LinkClass linkClass) {
    if (linkClass == LinkClass.UNKNOWN) {
      return Optional.empty();
    }
    return LineQuality.isElectrified(linkClass)
        ? LineQuality.Traction.ELECTRIFIED
        : LineQuality.Traction.NOT_ELECTRIFIED;
  }

  /** The same link with this quantity set. */
  Link set(Link link, Object value) {
    if (link instanceof Link.Line line && this != STATUS) {
      return setOnLine(line, value);
    }
    if (link instanceof Link.Transfer transfer && this != STATUS) {
      double number = (Double) value;
      return this == TRANSFER_HOURS ? transfer.withHours(number) : transfer.withUsdPerTeu(number);
    }
    if (link instanceof Link.Crossing crossing && this != STATUS) {
      return setOnCrossing(crossing, (Double) value);
    }
    return link.with((Status) value);
  }

  private Link setOnLine(Link.Line line, Object value) {
    if (this == SPEED) {
      return line.withSpeedKmH((Double) value);
    }
    LineQuality quality =
        new LineQuality(
            this == TRACKS ? OptionalInt.of((Integer) value) : OptionalInt.empty(),
            this == TRACTION ? Optional.of((LineQuality.Traction) value) : Optional.empty(),
            this == ROAD_CLASS ? Optional.of((LinkClass) value) : Optional.empty(),
            OptionalDouble.empty());
    return line.with(quality.applyTo(line.linkClass()));
  }

  private Link setOnCrossing(Link.Crossing crossing, double number) {
    return new Link.Crossing(
        crossing.crossing(),
        crossing.mode(),
        this == CLEARANCE_HOURS ? number : crossing.clearanceHours(),
        this == CLEARANCE_USD ? number : crossing.clearanceUsdPerTeu(),
        this == HANDLING_HOURS ? number : crossing.handlingHours(),
        this == GAUGE_CHANGE_HOURS ? number : crossing.gaugeChangeHours(),
        this == GAUGE_CHANGE_USD ? number : crossing.gaugeChangeUsdPerTeu(),
        crossing.capacity(),
        crossing.status());
  }
}
