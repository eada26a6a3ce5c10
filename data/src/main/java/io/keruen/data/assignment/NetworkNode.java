package io.keruen.data.assignment;

import java.util.Optional;

/**
 * A node of a network to assign to.
 *
 * @param id as its file names it
 * @param passage whether paths between other nodes may run through it
 * @param position in the coordinates of its file, if they are given
 */
public record NetworkNode(String id, Passage passage, Optional<Position> position) {
  /** Whether paths may run through a node, or only start and end at it. */
  public enum Passage {
    OPEN,
    CLOSED
  }

  /** Coordinates in whatever reference system the file has. */
  public record Position(double x, double y) {}
}
