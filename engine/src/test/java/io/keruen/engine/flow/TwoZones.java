package io.keruen.engine.flow;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;

/** Zones 0 and 1 with nothing but links from the first to the second. */
final class TwoZones {
  private TwoZones() {}

  /** Links of given times, numbered as given. */
  static FlowNetwork joinedBy(LinkTime... times) {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    builder.addZone(builder.addNode(), Passage.OPEN);
    builder.addZone(builder.addNode(), Passage.OPEN);
    for (LinkTime time : times) {
      builder.addLink(0, 1, time);
    }
    return builder.freeze();
  }

  static OdMatrix demand(double volume) {
    return OdMatrix.builder(2).add(0, 1, volume).build();
  }
}
