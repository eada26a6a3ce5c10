package io.keruen.data.dataset;

import io.keruen.engine.cost.RateTable;

/** One row of rates.csv. */
record RateRow(int line, RateTable.Row rate, Evidence evidence) {}
