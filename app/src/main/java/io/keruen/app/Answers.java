package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Terminal;
import io.keruen.engine.study.NotFiniteException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Prints what a command has found out, once it is sure that every number of it is one. */
final class Answers {
  private Answers() {}

  /**
   * Prints an answer as text or JSON.
   *
   * @throws NotFiniteException if a number of it is infinite, or missing where none may be
   */
  static void print(Terminal terminal, Format format, Object answer, Supplier<String> text) {
    requireFinite(answer);
    terminal.out().println(format == Format.JSON ? Json.pretty(answer) : text.get());
  }

  /** As {@link #print}, with all digits of every number in JSON. */
  static void printExact(Terminal terminal, Format format, Object answer, Supplier<String> text) {
    requireFinite(answer);
    terminal.out().println(format == Format.JSON ? Json.prettyExact(answer) : text.get());
  }

  /**
   * Looks through all records, lists and maps of an answer.
   *
   * @throws NotFiniteException naming the number
   */
  static void requireFinite(Object answer) {
    require(answer, "", true);
  }

  private static void require(Object value, String name, boolean mayBeMissing) {
    if (value instanceof Double number) {
      if (number.isInfinite() || (number.isNaN() && !mayBeMissing)) {
        throw new NotFiniteException("'" + name + "' came out as " + number);
      }
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        require(
            value(record, component),
            component.getName(),
            component.isAnnotationPresent(MayBeMissing.class)
                || record.getClass().getPackage() != Answers.class.getPackage());
      }
    } else if (value instanceof Iterable<?> list) {
      list.forEach(each -> require(each, name, mayBeMissing));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> require(each, key.toString(), mayBeMissing));
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(each -> require(each, name, mayBeMissing));
    }
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no value of " + component, e);
    }
  }
}
