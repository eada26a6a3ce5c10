package io.keruen.data.input;

import io.keruen.engine.network.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values a column of names may hold, as {@code Choice.of(Mode.values(), Mode::id)}.
 *
 * @param <E> what a name stands for
 */
public final class Choice<E> {
  private final Map<String, E> byName = new LinkedHashMap<>();

  private Choice() {}

  public static <E> Choice<E> of(E[] values, Function<E, String> name) {
    return of(List.of(values), name);
  }

  public static <E> Choice<E> of(Iterable<E> values, Function<E, String> name) {
    Choice<E> choice = new Choice<>();
    values.forEach(value -> choice.byName.put(name.apply(value), value));
    return choice;
  }

  public Optional<E> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** To be read after "expected": all names if they are few, else the nearest. */
  String expected(String written) {
    List<String> names = byName.keySet().stream().filter(name -> !name.isEmpty()).toList();
    if (names.size() <= 12) {
      return (names.size() == 1 ? "" : "one of ") + String.join(", ", names);
    }
    List<String> near = nearest(written);
    return near.isEmpty() ? "one of " + names.size() + " known names" : String.join(" or ", near);
  }

  List<String> nearest(String written) {
    return Names.nearest(written, List.copyOf(byName.keySet()), 3).stream()
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
