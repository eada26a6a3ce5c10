package io.keruen.engine.cost;

import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Unions;
import java.util.HashMap;
import java.util.Map;

/**
 * Turns what links are into what they cost:
 *
 * <pre>generalised cost = tariff + fees + value of time x hours + carbon price x kg CO2e</pre>
 *
 * (equation 1 of docs/methods/cost.md). A link costs infinitely much if it is not open or if the
 * goods cannot use its mode.
 *
 * @param carbonPriceUsdPerTonne USD per tonne CO2e, 0 or more
 */
public record CostModel(RateTable rates, Unions unions, double carbonPriceUsdPerTonne) {
  public CostModel {
    if (!(carbonPriceUsdPerTonne >= 0 && carbonPriceUsdPerTonne < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "carbon price is " + carbonPriceUsdPerTonne + " USD per tonne; it must be 0 or more");
    }
  }

  /** Money, time and emissions of one link for one TEU. */
  private record Part(double usd, double hours, double kgCo2e) {}

  private record RateKey(String mode, LinkClass linkClass, String territory) {}

  /** Costs of every link of the network for one TEU of the goods. */
  public LinkCosts compute(Network network, CommodityClass goods) {
    int count = network.linkCount();
    LinkCosts costs =
        new LinkCosts(new double[count], new double[count], new double[count], new double[count]);
    Map<RateKey, Rate> cache = new HashMap<>();
    for (int link = 0; link < count; link++) {
      Part part = part(network, link, goods, cache);
      costs.usd()[link] = part.usd();
      costs.hours()[link] = part.hours();
      costs.kgCo2e()[link] = part.kgCo2e();
      costs.generalisedUsd()[link] =
          network.isOpen(link) && canUse(goods, network, link)
              ? part.usd()
                  + goods.routeValueOfTimeUsdPerTeuHour() * part.hours()
                  + carbonPriceUsdPerTonne / 1000 * part.kgCo2e()
              : Double.POSITIVE_INFINITY;
    }
    return costs;
  }

  private Part part(Network network, int number, CommodityClass goods, Map<RateKey, Rate> cache) {
    Link link = network.link(number);
    if (link instanceof Link.Line line) {
      Rate rate =
          rate(line.layer().mode().id(), line.linkClass(), network.territory(number), goods, cache);
      double speedKmH = line.speedKmH().orElse(rate.speedKmH());
      return new Part(
          rate.fixedUsdPerTeu() + rate.usdPerTeuKm() * line.lengthKm(),
          rate.fixedHours() + line.lengthKm() / speedKmH,
          rate.kgCo2ePerTeuKm() * line.lengthKm());
    }
    if (link instanceof Link.Connector connector) {
      String mode = reachesWater(network, number) ? portMode() : RateTable.DRAYAGE;
      Rate rate = rate(mode, LinkClass.UNKNOWN, network.territory(number), goods, cache);
      return new Part(
          rate.fixedUsdPerTeu() + rate.usdPerTeuKm() * connector.lengthKm(),
          rate.fixedHours() + connector.lengthKm() / rate.speedKmH(),
          rate.kgCo2ePerTeuKm() * connector.lengthKm());
    }
    if (link instanceof Link.Transfer transfer) {
      return new Part(transfer.usdPerTeu(), transfer.hours(), 0);
    }
    return crossingPart(network, number, (Link.Crossing) link);
  }

  /** Cargo that starts or ends at the quay passes the port, as cargo from inland does. */
  private String portMode() {
    return rates.knows(RateTable.PORT) ? RateTable.PORT : RateTable.DRAYAGE;
  }

  private static boolean reachesWater(Network network, int connector) {
    return isOnWater(network.node(network.fromNode(connector)))
        || isOnWater(network.node(network.toNode(connector)));
  }

  private static boolean isOnWater(Node node) {
    return node instanceof Node.OfLayer layered && !layered.layer().mode().isLand();
  }

  private Part crossingPart(Network network, int number, Link.Crossing crossing) {
    boolean free =
        network.node(network.fromNode(number)) instanceof Node.OfLayer from
            && network.node(network.toNode(number)) instanceof Node.OfLayer to
            && unions.shareCustomsUnion(from.territory(), to.territory());
    return new Part(
        (free ? 0 : crossing.clearanceUsdPerTeu()) + crossing.gaugeChangeUsdPerTeu(),
        (free ? 0 : crossing.clearanceHours())
            + crossing.handlingHours()
            + crossing.gaugeChangeHours(),
        0);
  }

  private Rate rate(
      String mode,
      LinkClass linkClass,
      String territory,
      CommodityClass goods,
      Map<RateKey, Rate> cache) {
    return cache.computeIfAbsent(
        new RateKey(mode, linkClass, territory),
        key -> rates.find(key.mode(), key.linkClass(), key.territory(), goods.tonnesPerTeu()));
  }

  private static boolean canUse(CommodityClass goods, Network network, int link) {
    return canUse(goods, network.node(network.fromNode(link)))
        && canUse(goods, network.node(network.toNode(link)));
  }

  private static boolean canUse(CommodityClass goods, Node node) {
    return !(node instanceof Node.OfLayer layered)
        || goods.modes().contains(layered.layer().mode());
  }
}
