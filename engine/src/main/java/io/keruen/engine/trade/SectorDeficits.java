package io.keruen.engine.trade;

/** What becomes of the trade deficits that the data hold. */
public enum SectorDeficits {
  /** They are set to zero before the shock; the changes are counted from there. */
  ELIMINATED,
  /** Each country keeps its deficit, as a fixed sum in units of world value added. */
  HELD
}
