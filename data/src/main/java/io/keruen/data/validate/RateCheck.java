package io.keruen.data.validate;

import io.keruen.data.validate.Validation.RateCoverage;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.cost.RateTable.Row;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.scenario.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** How specific the rates are that hold on the network's lines. */
final class RateCheck {
  private final RateTable rates;
  private final Map<Mode, Map<Use, Double>> kmByUse = new TreeMap<>();

  private record Use(LinkClass linkClass, String territory) {}

  RateCheck(World world) {
    rates = world.rates();
    Network network = world.network();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line
          && network.isOpen(link)
          && network.node(network.fromNode(link)) instanceof Node.OfLayer from) {
        kmByUse
            .computeIfAbsent(line.layer().mode(), mode -> new LinkedHashMap<>())
            .merge(new Use(line.linkClass(), from.territory()), line.lengthKm(), Double::sum);
      }
    }
  }

  List<RateCoverage> coverage() {
    List<RateCoverage> rows = new ArrayList<>();
    kmByUse.forEach(
        (mode, uses) -> {
          rows.add(coverage(mode, uses, "usd_per_teu_km", RateCheck::price));
          rows.add(coverage(mode, uses, "speed_km_h", Row::speedKmH));
          rows.add(coverage(mode, uses, "kg_co2e_per_teu_km", Row::kgCo2ePerTeuKm));
        });
    return rows;
  }

  private static OptionalDouble price(Row row) {
    return row.usdPerTeuKm().isPresent() ? row.usdPerTeuKm() : row.usdPerTonneKm();
  }

  private RateCoverage coverage(
      Mode mode, Map<Use, Double> uses, String measure, Function<Row, OptionalDouble> column) {
    double[] km = new double[4]; // by territory, by class, by mode, missing
    uses.forEach(
        (use, length) ->
            km[level(rates.rowThatStates(mode.id(), use.linkClass(), use.territory(), column))] +=
                length);
    double total = km[0] + km[1] + km[2] + km[3];
    return new RateCoverage(
        mode.id(),
        measure,
        total / 2, // lines run both ways
        km[0] / total,
        km[1] / total,
        km[2] / total,
        km[3] / total);
  }

  private static int level(Optional<Row> row) {
    return row.map(r -> !r.territory().isEmpty() ? 0 : r.linkClass() != LinkClass.UNKNOWN ? 1 : 2)
        .orElse(3);
  }
}
