package io.keruen.engine.study;

import io.keruen.engine.trade.SectorDeficits;
import java.util.Locale;

/**
 * How a trade model is closed: what answers to cheaper routes and what is held. The choice moves
 * results by a factor of two and more, so that all are told side by side; docs/methods/trade.md.
 */
public enum TradeClosure {
  /** Many sectors that buy inputs from each other; trade deficits stay as they are. */
  SECTORS("many sectors with inputs, deficits held"),
  /** The same from a world in which trade is balanced. */
  SECTORS_BALANCED("many sectors with inputs, balanced trade"),
  /** One sector without inputs; output is fixed. */
  ONE_SECTOR("one sector, fixed output"),
  /** One sector whose output answers to its price. */
  ONE_SECTOR_SUPPLY("one sector, output answers to prices");

  /**
   * Supply elasticity of {@link #ONE_SECTOR_SUPPLY}: that of the example of Campos, Reggio and
   * Timini (2025), Stata Journal 25(4).
   */
  public static final double SUPPLY_ELASTICITY = 1.24;

  /** The closure that figures are told by where only one is told. */
  public static final TradeClosure HEADLINE = SECTORS;

  private final String title;

  TradeClosure(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }

  /** Name in files: {@code sectors-balanced}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean hasSectors() {
    return this == SECTORS || this == SECTORS_BALANCED;
  }

  SectorDeficits deficits() {
    return this == SECTORS ? SectorDeficits.HELD : SectorDeficits.ELIMINATED;
  }

  double supplyElasticity() {
    return this == ONE_SECTOR_SUPPLY ? SUPPLY_ELASTICITY : 0;
  }
}
