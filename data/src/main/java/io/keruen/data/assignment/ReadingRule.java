package io.keruen.data.assignment;

import java.util.Optional;

/**
 * What the files of a network leave open and the caller tells; nothing of it is guessed.
 *
 * @param capacity what a capacity is that of; without it, as the format has it: of a link in TNTP,
 *     of a lane in GMNS
 * @param centroids whether paths may run through centroids; without it, as the file has it
 * @param lengthUnit of the column {@code length} of GMNS, if {@code config.csv} does not tell
 * @param speedUnit of the column {@code free_speed} of GMNS, if {@code config.csv} does not tell
 */
public record ReadingRule(
    Optional<CapacityOf> capacity,
    Optional<NetworkNode.Passage> centroids,
    Optional<LengthUnit> lengthUnit,
    Optional<SpeedUnit> speedUnit) {
  /** What a capacity is that of. */
  public enum CapacityOf {
    LINK,
    LANE
  }

  /** Nothing beside what the files say. */
  public static ReadingRule asFilesSay() {
    return new ReadingRule(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
