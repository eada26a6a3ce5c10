package io.keruen.data.dataset;

import io.keruen.data.input.Choice;
import io.keruen.engine.network.Unions;
import java.util.Locale;
import java.util.OptionalInt;

/** One row of unions.csv: a member, and from when to when. */
record UnionRow(
    int line,
    String union,
    Unions.Kind kind,
    String member,
    OptionalInt fromYear,
    OptionalInt toYear,
    Evidence evidence) {
  static final Choice<Unions.Kind> KIND = Choice.of(Unions.Kind.values(), UnionRow::name);

  static String name(Unions.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True if the membership holds in a year; the last year counts. */
  boolean holdsIn(int year) {
    return fromYear.orElse(Integer.MIN_VALUE) <= year && year <= toYear.orElse(Integer.MAX_VALUE);
  }
}
