package io.keruen.data.dataset;

import io.keruen.engine.network.Node;

/** One row of nodes.csv; its number is its place in the list. */
record NodeRow(int line, Node.OfLayer node) {}
