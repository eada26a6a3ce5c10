package io.keruen.app;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.AlternativeRule;
import io.keruen.engine.path.ParetoChoice;
import io.keruen.engine.path.ParetoRule;
import io.keruen.engine.path.Routes;
import io.keruen.engine.path.TooManyLabelsException;
import io.keruen.engine.scenario.World;
import java.util.List;

/**
 * From where to where, with which goods by which modes, in which world.
 *
 * @param goods limited to the modes that were asked for
 */
record RouteQuestion(ChosenWorld chosen, CommodityClass goods, Place from, Place to) {

  /** Modes by name. */
  List<String> modes() {
    return goods.modes().stream().map(Mode::id).toList();
  }

  /** Commodity, data set and scenario in words. */
  String setting() {
    return "%s, %s, %s".formatted(goods.name(), chosen.data().name(), chosen.scenario());
  }

  Routes.Choice find(List<Place> via, AlternativeRule rule) {
    return routes().findWithAlternatives(from, via, to, rule).orElseThrow(this::noWay);
  }

  ParetoChoice findPareto(ParetoRule rule) {
    try {
      return routes().findPareto(from, to, rule).orElseThrow(this::noWay);
    } catch (TooManyLabelsException tooMany) {
      throw tooManyLabels(rule);
    }
  }

  /** What to do about a search that would take too much memory. */
  static InvalidInputException tooManyLabels(ParetoRule rule) {
    return new InvalidInputException(
        InputProblem.ofFile(
            "option --tolerance",
            "%s %%, which takes more than %,d partial routes"
                .formatted(100 * rule.tolerance(), rule.maxLabels()),
            "a larger one",
            "Maybe --tolerance 1, or fewer modes with --modes."));
  }

  private Routes routes() {
    World world = chosen.world();
    return new Routes(world.network(), world.places(), chosen.costs(goods));
  }

  private InvalidInputException noWay() {
    return new InvalidInputException(
        InputProblem.ofFile(
            "route",
            "no way from %s to %s by %s"
                .formatted(from.name(), to.name(), String.join(", ", modes())),
            "one",
            "Allow more modes with --modes, leave out --via, or see 'keruen validate' for places"
                + " that cannot be reached."));
  }
}
