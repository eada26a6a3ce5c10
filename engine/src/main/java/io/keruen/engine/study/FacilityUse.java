package io.keruen.engine.study;

/**
 * What a scenario does to a terminal or crossing of stated capacity.
 *
 * @param statedTeuPerYear capacity in the data set
 * @param capacityTeuPerYear capacity in the scenario: what is stated, or more where the baseline's
 *     volume needed it
 * @param teuBefore TEU per year in the baseline
 * @param teuAfter TEU per year in the scenario
 * @param extraHours longer than in the baseline; below 0 for less long
 */
public record FacilityUse(
    Facility facility,
    double statedTeuPerYear,
    double capacityTeuPerYear,
    double teuBefore,
    double teuAfter,
    double extraHours) {
  /** True if the baseline's volume needed more capacity than is stated. */
  public boolean isAdjusted() {
    return capacityTeuPerYear > statedTeuPerYear * (1 + 1e-9); // no mere rounding
  }

  /** Share of the capacity that the scenario's volume uses; may exceed 100. */
  public double usePercent() {
    return 100 * teuAfter / capacityTeuPerYear;
  }
}
