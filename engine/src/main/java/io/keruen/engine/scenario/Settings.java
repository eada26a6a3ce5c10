package io.keruen.engine.scenario;

import io.keruen.engine.cost.RateTable;
import io.keruen.engine.cost.RateTable.Row;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Unions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Makes a world in which settings hold. */
final class Settings {
  private record RowKey(String mode, LinkClass linkClass, String territory) {}

  private Settings() {}

  /** The world with every setting made; the world given is untouched. */
  static World apply(World world, List<Setting> settings) {
    Map<Integer, Link> links = new HashMap<>();
    Map<RowKey, Row> rates = new LinkedHashMap<>();
    Unions unions = world.unions();
    Tariffs tariffs = world.tariffs();
    for (Setting setting : settings) {
      if (setting.key() instanceof Setting.OfLink key) {
        Link before = links.getOrDefault(key.link(), world.network().link(key.link()));
        links.put(key.link(), key.quantity().set(before, setting.value()));
      } else if (setting.key() instanceof Setting.OfRate key) {
        rates.merge(
            new RowKey(key.mode(), key.linkClass(), key.territory()),
            scaled(world.rates(), stated(world.rates(), key), key, (Double) setting.value()),
            (before, scaledNow) -> scaled(world.rates(), before, key, (Double) setting.value()));
      } else if (setting.key() instanceof Setting.OfUnion key) {
        unions =
            (Boolean) setting.value()
                ? unions.withMember(key.union(), key.territory())
                : unions.withoutMember(key.union(), key.territory());
      } else if (setting.key() instanceof Setting.OfTariff key) {
        tariffs = tariffs.scaled(key.from(), key.to(), (Double) setting.value());
      }
    }
    Network network = links.isEmpty() ? world.network() : world.network().with(links);
    return new World(
        network,
        world.places(),
        world.territories(),
        rates.isEmpty() ? world.rates() : world.rates().with(rates.values()),
        unions,
        tariffs,
        world.commodities(),
        world.trade());
  }

  private static Row stated(RateTable rates, Setting.OfRate key) {
    return rates
        .findRow(key.mode(), key.linkClass(), key.territory())
        .orElse(
            new Row(
                key.mode(),
                key.linkClass(),
                key.territory(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty()));
  }

  /** The row with one measure stated: what holds in the rates, times the factor. */
  private static Row scaled(RateTable rates, Row row, Setting.OfRate key, double factor) {
    Row now = rates.effective(key.mode(), key.linkClass(), key.territory());
    boolean price = key.measure() == NetworkEdit.RateMeasure.USD_PER_TEU_KM;
    boolean speed = key.measure() == NetworkEdit.RateMeasure.SPEED_KM_H;
    boolean carbon = key.measure() == NetworkEdit.RateMeasure.KG_CO2E_PER_TEU_KM;
    return new Row(
        row.mode(),
        row.linkClass(),
        row.territory(),
        price ? times(now.usdPerTeuKm(), factor) : row.usdPerTeuKm(),
        price ? times(now.usdPerTonneKm(), factor) : row.usdPerTonneKm(),
        speed ? times(now.speedKmH(), factor) : row.speedKmH(),
        carbon ? times(now.kgCo2ePerTeuKm(), factor) : row.kgCo2ePerTeuKm(),
        row.fixedUsdPerTeu(),
        row.fixedHours());
  }

  private static OptionalDouble times(OptionalDouble value, double factor) {
    return value.isPresent()
        ? OptionalDouble.of(value.getAsDouble() * factor)
        : OptionalDouble.empty();
  }
}
