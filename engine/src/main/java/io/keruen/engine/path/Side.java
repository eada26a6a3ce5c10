package io.keruen.engine.path;

import io.keruen.engine.network.Network;

/** The two ends of a path; from both it climbs the hierarchy. */
enum Side {
  /** Where it starts: links that leave, arcs upwards. */
  ORIGIN(0) {
    @Override
    int firstLink(Hierarchy hierarchy, int node) {
      return hierarchy.network().firstOut(node);
    }

    @Override
    int endLink(Hierarchy hierarchy, int node) {
      return hierarchy.network().endOut(node);
    }

    @Override
    int link(Hierarchy hierarchy, int position) {
      return position;
    }

    @Override
    int inner(Network network, int link) {
      return network.toNode(link);
    }
  },
  /** Where it ends: links that enter, arcs downwards, taken against their sense. */
  DESTINATION(1) {
    @Override
    int firstLink(Hierarchy hierarchy, int node) {
      return hierarchy.firstInto(node);
    }

    @Override
    int endLink(Hierarchy hierarchy, int node) {
      return hierarchy.endInto(node);
    }

    @Override
    int link(Hierarchy hierarchy, int position) {
      return hierarchy.linkInto(position);
    }

    @Override
    int inner(Network network, int link) {
      return network.fromNode(link);
    }
  };

  private final int direction;

  Side(int direction) {
    this.direction = direction;
  }

  /** Position of the first link at a node that a path of this end could use. */
  abstract int firstLink(Hierarchy hierarchy, int node);

  abstract int endLink(Hierarchy hierarchy, int node);

  /** Link at a position between {@link #firstLink} and {@link #endLink}. */
  abstract int link(Hierarchy hierarchy, int position);

  /** The end of such a link that is not the node. */
  abstract int inner(Network network, int link);

  /** Direction in which this side takes an arc. */
  final int direction(int arc) {
    return 2 * arc + direction;
  }
}
