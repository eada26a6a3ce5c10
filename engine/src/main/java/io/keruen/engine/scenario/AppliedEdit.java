package io.keruen.engine.scenario;

import java.util.List;

/**
 * What became of an edit.
 *
 * @param links numbers of the links it concerns, rising; of the study's one network
 * @param lengthKm length of its lines, each direction of a line counted once
 * @param note what the reader should know: an estimated length, the crossings passed; may be empty
 */
public record AppliedEdit(WrittenEdit edit, List<Integer> links, double lengthKm, String note) {
  public AppliedEdit {
    links = List.copyOf(links);
  }
}
