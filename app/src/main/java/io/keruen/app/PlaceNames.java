package io.keruen.app;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.Names;
import io.keruen.engine.network.Place;
import java.util.Optional;

/** Places that a user named in arguments or in a file. */
final class PlaceNames {
  private final DataSet data;
  private final InputProblems problems;

  PlaceNames(DataSet data, InputProblems problems) {
    this.data = data;
    this.problems = problems;
  }

  /**
   * The place of a name; empty, with a problem noted, if there is none or it hangs on no network.
   *
   * @param where argument or file
   * @param line line of the file, 0 for an argument
   */
  Optional<Place> find(String where, int line, String name) {
    Optional<Place> place = data.world().places().find(name);
    if (place.isEmpty()) {
      problems.add(
          new InputProblem(
              where,
              line,
              "",
              "'" + name + "'",
              "a place of the data set " + data.name(),
              Names.didYouMean(
                  data.world().places().similarTo(name),
                  "The file places.csv of the data set lists all names.")));
    } else if (!place.get().isConnected()) {
      problems.add(
          new InputProblem(
              where,
              line,
              "",
              "'" + name + "', which is connected to no road, railway or port",
              "a place within reach of the network",
              "Name a place near it, or see 'keruen validate'."));
      return Optional.empty();
    }
    return place;
  }
}
