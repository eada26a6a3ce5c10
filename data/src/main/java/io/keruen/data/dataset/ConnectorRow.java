package io.keruen.data.dataset;

/** One row of connectors.csv. */
record ConnectorRow(int line, String place, int node, double lengthKm) {}
