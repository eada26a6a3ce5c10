package io.keruen.data.gravity;

/** What becomes of a row with an empty cell in a column that the equation needs. */
public enum IncompleteRows {
  /** Every empty cell is a problem. */
  REFUSE,
  /** Such rows are left out and counted. */
  DROP
}
