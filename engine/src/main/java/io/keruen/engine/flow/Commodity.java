package io.keruen.engine.flow;

/**
 * The demand of one class from one zone: what one least-cost tree serves.
 *
 * @param flowClass number of the class
 * @param origin zone
 */
record Commodity(int flowClass, int origin) {}
