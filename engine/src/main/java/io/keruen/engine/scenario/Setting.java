package io.keruen.engine.scenario;

import io.keruen.engine.network.LinkClass;

/**
 * One value an edit sets.
 *
 * @param key what is set
 * @param value new value
 * @param shipped value in the shipped world
 */
record Setting(Key key, Object value, Object shipped) {
  boolean changes() {
    return !value.equals(shipped);
  }

  /** What can be set; equal keys mean the same value of the world. */
  sealed interface Key {}

  /** A quantity of a link. */
  record OfLink(int link, LinkQuantity quantity) implements Key {}

  /** Factor on a rate; the shipped value is 1. */
  record OfRate(String mode, LinkClass linkClass, String territory, NetworkEdit.RateMeasure measure)
      implements Key {}

  /** Membership of a territory in a union: true or false. */
  record OfUnion(String union, String territory) implements Key {}

  /** Factor on the tariff between two territories; the shipped value is 1. */
  record OfTariff(String from, String to) implements Key {}
}
