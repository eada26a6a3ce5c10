package io.keruen.data.trade;

import io.keruen.data.dataset.HsRow;
import io.keruen.data.dataset.IndustryRow;
import io.keruen.data.dataset.SectorRow;
import io.keruen.data.dataset.TradeRows;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Numbers of economies and sectors, from the codes that files of trade use. */
final class TradeNumbers {
  private final Map<String, Integer> economies;
  private final List<String> sectors;
  private final Map<String, Integer> sectorOfHs = new HashMap<>();
  private final List<IndustryRow> industries;
  private final Set<String> unknown = new TreeSet<>();

  TradeNumbers(Map<String, Integer> economies, TradeRows rows) {
    this.economies = economies;
    this.sectors = rows.sectors().stream().map(SectorRow::sector).toList();
    this.industries = rows.industries();
    for (HsRow row : rows.hs()) {
      sectorOfHs.put(row.hs(), sectors.indexOf(row.sector()));
    }
  }

  int economyCount() {
    return economies.size();
  }

  List<String> sectors() {
    return sectors;
  }

  /** An economy of the data set, else the rest of the world. */
  int economy(String iso3) {
    Integer known = economies.get(iso3);
    if (known == null) {
      unknown.add(iso3);
    }
    return known == null ? economies.get(TradeRows.REST_OF_WORLD) : known;
  }

  /** Codes that counted as the rest of the world, sorted. */
  List<String> unknownCodes() {
    return List.copyOf(unknown);
  }

  /** The sector of a code of the Harmonized System, by the longest known beginning. */
  OptionalInt sectorOfHs(String code) {
    for (int digits = Math.min(6, code.length()); digits >= 2; digits--) {
      Integer sector = sectorOfHs.get(code.substring(0, digits));
      if (sector != null) {
        return OptionalInt.of(sector);
      }
    }
    return OptionalInt.empty();
  }

  /** The sector of an industry, by the longest known words in its description. */
  OptionalInt sectorOfIndustry(String broadSector, String description) {
    String broad = broadSector.toLowerCase(Locale.ROOT);
    String text = description.toLowerCase(Locale.ROOT);
    IndustryRow best = null;
    for (IndustryRow row : industries) {
      if (broad.startsWith(row.broadSector())
          && text.contains(row.words())
          && (best == null || row.words().length() > best.words().length())) {
        best = row;
      }
    }
    return best == null ? OptionalInt.empty() : OptionalInt.of(sectors.indexOf(best.sector()));
  }
}
