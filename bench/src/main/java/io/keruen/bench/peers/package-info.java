/**
 * Path engines side by side, on one exported graph and one set of questions: Keruen's hierarchy,
 * GraphHopper's and JGraphT's contraction hierarchies. Every answer is compared with a plain
 * search's before a time is told. The same graph and questions are written for RoutingKit
 * (bench/peers/routingkit.cpp).
 */
package io.keruen.bench.peers;
