package io.keruen.engine.flow;

/**
 * Demand that no path can carry.
 *
 * @param flowClass number of the class
 * @param origin zone
 * @param destination zone
 * @param volume above 0
 */
public record UnreachablePair(int flowClass, int origin, int destination, double volume) {
  boolean isOf(int ofClass, int from, int to) {
    return flowClass == ofClass && origin == from && destination == to;
  }
}
