/**
 * The transport network: nodes in layers, links of four kinds, places, territories and unions.
 *
 * <p>In: values added to a {@link io.keruen.engine.network.NetworkBuilder}. Out: a frozen {@link
 * io.keruen.engine.network.Network} whose topology is arrays (searches read those) and whose links
 * carry a record each (cost models read those). The network is mode-expanded: a node belongs to one
 * layer, layers meet only at terminals, territories only at border crossings, and places hang on
 * the layers by connectors, so that a search needs no state beyond the node.
 */
package io.keruen.engine.network;
