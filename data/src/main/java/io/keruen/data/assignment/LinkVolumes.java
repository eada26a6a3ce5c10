package io.keruen.data.assignment;

import java.util.Optional;

/**
 * Volumes of a network's links as a file lists them. Immutable as long as nobody changes what it
 * was made of.
 */
public final class LinkVolumes {
  private final double[][] volume; // per class, per link of the network's file
  private final Optional<double[][]> cost; // per class, per link
  private final Optional<double[]> time; // per link

  LinkVolumes(double[][] volume, Optional<double[][]> cost, Optional<double[]> time) {
    this.volume = volume;
    this.cost = cost;
    this.time = time;
  }

  public int classCount() {
    return volume.length;
  }

  /** Volume of a class on a link, 0 or more. */
  public double volume(int flowClass, int link) {
    return volume[flowClass][link];
  }

  /** True if the file states what links cost. */
  public boolean hasCosts() {
    return cost.isPresent();
  }

  /** Generalised cost of a link to a class as the file states it. */
  public double cost(int flowClass, int link) {
    return cost.orElseThrow()[flowClass][link];
  }

  /** True if the file states how long links take. */
  public boolean hasTimes() {
    return time.isPresent();
  }

  /** Time on a link as the file states it; infinite if it states none. */
  public double time(int link) {
    return time.orElseThrow()[link];
  }
}
