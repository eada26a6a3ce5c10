package io.keruen.data.gravity;

import java.util.Set;

/**
 * Rows that a user asked for: those whose cell in a column is one of some values.
 *
 * @param column of the table
 * @param values texts as the cells have them
 */
public record RowChoice(String column, Set<String> values) {
  public RowChoice {
    values = Set.copyOf(values);
  }
}
