package io.keruen.data.input;

import io.keruen.engine.network.Names;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names of the rows of a table, which other tables refer to.
 *
 * @param table file name, for messages
 * @param names all names; none if the table could not be read
 */
public record References(String table, Set<String> names) {
  public References {
    names = Set.copyOf(names);
  }

  public static References of(String table, Collection<String> names) {
    return new References(table, Set.copyOf(names));
  }

  String expected() {
    return "a name of " + table;
  }

  /** What to do if the table has rows but not this one. */
  Optional<String> remedyIfUnknown(String name) {
    if (names.isEmpty() || names.contains(name)) {
      return Optional.empty();
    }
    List<String> near = Names.nearest(name, List.copyOf(names), 3);
    return Optional.of(
        near.isEmpty()
            ? "Add a row for it to " + table + ", or correct the name."
            : Names.didYouMean(near, "") + " Otherwise add a row for it to " + table + ".");
  }
}
