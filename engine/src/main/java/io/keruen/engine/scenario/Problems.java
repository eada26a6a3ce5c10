package io.keruen.engine.scenario;

import io.keruen.engine.network.Names;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of edits while they are resolved. Not thread-safe. */
final class Problems {
  private final List<EditProblem> all = new ArrayList<>();

  void add(WrittenEdit edit, String key, String value, String expected, String remedy) {
    all.add(new EditProblem(edit, key, value, expected, remedy));
  }

  /** A name that is not known, with the nearest known ones. */
  void addUnknown(
      WrittenEdit edit, String key, String name, String expected, List<String> nearest) {
    add(edit, key, name, expected, didYouMean(nearest));
  }

  static String didYouMean(List<String> nearest) {
    return Names.didYouMean(nearest, "No known name is near; look it up in the data set's tables.");
  }

  int count() {
    return all.size();
  }

  List<EditProblem> all() {
    return List.copyOf(all);
  }
}
