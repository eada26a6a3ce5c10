package io.keruen.data.dataset;

import io.keruen.data.input.CsvRow;
import io.keruen.data.input.References;
import java.util.List;

/**
 * Where a row's figures come from: the columns that end every table of facts.
 *
 * @param sources ids of sources.csv; empty if the row names none
 */
public record Evidence(List<String> sources, Confidence confidence, String note) {
  public Evidence {
    sources = List.copyOf(sources);
  }

  static Evidence of(CsvRow row, References sources) {
    return new Evidence(
        row.references("source", sources),
        row.choice("confidence", Confidence.CHOICE, Confidence.UNSTATED),
        row.text("note"));
  }
}
