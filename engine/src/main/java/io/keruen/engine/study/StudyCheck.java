package io.keruen.engine.study;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.network.Names;
import io.keruen.engine.network.Place;
import io.keruen.engine.scenario.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the names a study speaks of, edits apart. */
final class StudyCheck {
  private StudyCheck() {}

  /**
   * @throws InvalidStudyException if goods or places of corridors are not known, or if there is
   *     congestion without trade
   */
  static void requireNames(World world, Study study) {
    List<StudyProblem> problems = new ArrayList<>();
    List<String> known = world.commodities().stream().map(CommodityClass::name).toList();
    for (String goods : study.goods()) {
      if (!known.contains(goods)) {
        problems.add(
            StudyProblem.of(
                study,
                "goods",
                goods,
                "a commodity of the data set: " + String.join(", ", known),
                didYouMean(Names.nearest(goods, known, 3))));
      }
    }
    for (Corridor corridor : study.corridors()) {
      Stream.concat(corridor.from().stream(), corridor.to().stream())
          .filter(name -> !world.territories().containsKey(name))
          .forEach(name -> checkPlace(world, study, corridor, name).ifPresent(problems::add));
    }
    if (study.congestion().isPresent() && world.trade().isEmpty()) {
      problems.add(
          StudyProblem.of(
              study,
              "congestion",
              "yes",
              "a data set that says what economies sell each other",
              "Add trade.csv and the tables that belong to it, or leave congestion out."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidStudyException(problems);
    }
  }

  private static Optional<StudyProblem> checkPlace(
      World world, Study study, Corridor corridor, String name) {
    Optional<Place> place = world.places().find(name);
    if (place.filter(Place::isConnected).isPresent()) {
      return Optional.empty();
    }
    String remedy =
        place.isPresent()
            ? "'%s' hangs on no road, railway or port; name a place near it.".formatted(name)
            : didYouMean(world.places().similarTo(name));
    return Optional.of(
        StudyProblem.of(
            study,
            "corridors",
            name,
            "a place or territory of the data set in corridor '" + corridor.name() + "'",
            remedy));
  }

  private static String didYouMean(List<String> nearest) {
    return Names.didYouMean(nearest, "No known name is near; look it up in the data set's tables.");
  }
}
