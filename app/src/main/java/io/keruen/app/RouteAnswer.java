package io.keruen.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keruen.engine.network.Layer;
import io.keruen.engine.path.Alternative;
import io.keruen.engine.path.Route;
import io.keruen.engine.path.Routes;
import java.util.List;

/**
 * What {@code keruen route --format json} prints; docs/formats/cli.md names every field. All money,
 * time and emissions are for one TEU.
 *
 * @param scenario name of the world; {@code shipped} for the data set as it is
 */
record RouteAnswer(
    String from,
    String to,
    List<String> via,
    String commodity,
    List<String> modes,
    String dataSet,
    String scenario,
    @JsonUnwrapped Way way,
    List<OtherWay> alternatives) {

  static RouteAnswer of(Routes.Choice choice, RouteQuestion question) {
    Route best = choice.best();
    return new RouteAnswer(
        best.from(),
        best.to(),
        best.via(),
        question.goods().name(),
        question.modes(),
        question.chosen().data().name(),
        question.chosen().scenario(),
        Way.of(best),
        choice.alternatives().stream().map(OtherWay::of).toList());
  }

  /** One route: totals, and what they are made of. */
  record Way(
      double km,
      double hours,
      double usdPerTeu,
      double kgCo2e,
      double generalisedUsdPerTeu,
      List<Leg> legs,
      List<Border> borders,
      List<GaugeChange> gaugeChanges,
      List<Transshipment> transshipments,
      List<String> passages) {
    static Way of(Route route) {
      return new Way(
          route.km(),
          route.hours(),
          route.usdPerTeu(),
          route.kgCo2e(),
          route.generalisedUsd(),
          route.legs().stream().map(Leg::of).toList(),
          route.borders().stream().map(Border::of).toList(),
          route.gaugeChanges().stream().map(GaugeChange::of).toList(),
          route.transshipments().stream().map(Transshipment::of).toList(),
          route.passages());
    }
  }

  /**
   * A route besides the best one, and how it differs.
   *
   * @param through largest place passed that the best one does not pass; empty if there is none
   */
  record OtherWay(
      double shareInCommon,
      List<String> onlyHere,
      List<String> onlyInBest,
      String through,
      double extraKm,
      double extraHours,
      double extraUsdPerTeu,
      double extraKgCo2e,
      @JsonUnwrapped Way way) {
    static OtherWay of(Alternative other) {
      return new OtherWay(
          other.shareInCommon(),
          other.onlyHere(),
          other.onlyInBest(),
          other.through().orElse(""),
          other.extraKm(),
          other.extraHours(),
          other.extraUsdPerTeu(),
          other.extraKgCo2e(),
          Way.of(other.route()));
    }
  }

  /**
   * A run on one layer.
   *
   * @param layer for example {@code rail-1520}; empty for drayage
   * @param mode for example {@code rail}, {@code drayage}
   */
  record Leg(
      String from,
      String to,
      String mode,
      String layer,
      List<String> territories,
      double km,
      double hours,
      double usdPerTeu,
      double kgCo2e) {
    static Leg of(Route.Leg leg) {
      return new Leg(
          leg.from(),
          leg.to(),
          leg.mode(),
          leg.layer().map(Layer::id).orElse(""),
          leg.territories(),
          leg.km(),
          leg.hours(),
          leg.usdPerTeu(),
          leg.kgCo2e());
    }
  }

  /** Passage from one territory to another. */
  record Border(
      String crossing, String mode, String from, String to, double hours, double usdPerTeu) {
    static Border of(Route.Border border) {
      return new Border(
          border.crossing(),
          border.mode().id(),
          border.from(),
          border.to(),
          border.hours(),
          border.usdPerTeu());
    }
  }

  /** Change of rail gauge, at a border or at a terminal. */
  record GaugeChange(String at, int fromMm, int toMm, double hours, double usdPerTeu) {
    static GaugeChange of(Route.GaugeChange change) {
      return new GaugeChange(
          change.at(), change.fromMm(), change.toMm(), change.hours(), change.usdPerTeu());
    }
  }

  /** Change of layer at a terminal. */
  record Transshipment(String terminal, String from, String to, double hours, double usdPerTeu) {
    static Transshipment of(Route.Transshipment transshipment) {
      return new Transshipment(
          transshipment.terminal(),
          transshipment.from().id(),
          transshipment.to().id(),
          transshipment.hours(),
          transshipment.usdPerTeu());
    }
  }
}
