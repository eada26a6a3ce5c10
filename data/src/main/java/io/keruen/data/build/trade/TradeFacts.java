package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import io.keruen.data.build.draft.Point;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.TerritoryRow;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.References;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What trade is estimated from: the tables kept by hand, read and checked.
 *
 * @param sectors services last
 * @param economies by code, the rest of the world last
 * @param year of the money
 */
record TradeFacts(
    List<String> sectors,
    List<Economy> economies,
    Sample sample,
    Gravity gravity,
    Closeness closeness,
    Structure structure,
    int year) {
  TradeFacts {
    sectors = List.copyOf(sectors);
    economies = List.copyOf(economies);
  }

  /**
   * Reads the tables.
   *
   * @param folder of the data set, with {@code facts/}
   * @throws io.keruen.data.input.InvalidInputException with the problems of all tables
   */
  static TradeFacts read(DataSet data, Path folder) {
    InputProblems problems = new InputProblems();
    List<String> sectors = sectors(folder, problems);
    problems.throwIfAny(); // columns of the other tables are named after sectors
    References territories = Profiles.territories(data);
    Profiles profiles =
        new Profiles(
            FactTable.read(folder, "facts/trade_profiles.csv", Profiles.COLUMNS, problems),
            data,
            sectors,
            territories,
            problems);
    Sample sample =
        new Sample(
            FactTable.read(folder, "facts/trade_sample.csv", Sample.columns(sectors), problems),
            sectors,
            territories);
    Gravity gravity =
        new Gravity(
            FactTable.read(folder, "facts/trade_gravity.csv", Gravity.COLUMNS, problems), sectors);
    Structure structure =
        new Structure(
            FactTable.read(folder, "uses.csv", Structure.usesColumns(), problems),
            FactTable.read(
                folder,
                "facts/value_added_sample.csv",
                Structure.branchesColumns(sectors),
                problems),
            sectors,
            territories);
    int year = latestYear(data, problems);
    problems.throwIfAny(); // places are looked up by codes
    List<Economy> economies = new ArrayList<>(profiles.economies());
    economies.sort(Comparator.comparing(Economy::isRest).thenComparing(Economy::code));
    Closeness closeness = closeness(data, economies, sample, profiles.positions(), problems);
    requireTrade(economies, problems);
    problems.throwIfAny();
    return new TradeFacts(sectors, economies, sample, gravity, closeness, structure, year);
  }

  private static List<String> sectors(Path folder, InputProblems problems) {
    FactTable table =
        FactTable.read(folder, "sectors.csv", Columns.of("sector", "moved"), problems)
            .requireUnique("sector");
    List<CsvRow> rows = table.rows();
    List<String> sectors = table.rows(row -> row.requiredText("sector"));
    for (int at = 0; at < rows.size(); at++) {
      boolean last = at == rows.size() - 1;
      if (rows.get(at).yes("moved") == last) {
        rows.get(at)
            .problem(
                "moved",
                last ? "no, for the last row is that of services" : "yes before the last row",
                "Put the services, which transport does not move, into the last row.");
      }
    }
    int fuels = sectors.indexOf(SectorTotals.FUELS);
    if (fuels < 0 || fuels == sectors.size() - 1) {
      table.tellMissing(
          "of the sector '" + SectorTotals.FUELS + "' before the last",
          SectorTotals.FUELS + ", other goods, and services last",
          "Add the sector: profiles state its share in exports.");
    } else if (sectors.size() < 3) {
      table.tellMissing(
          "of other goods than " + SectorTotals.FUELS,
          SectorTotals.FUELS + ", other goods, and services last",
          "Add a sector of goods.");
    }
    return sectors;
  }

  private static int latestYear(DataSet data, InputProblems problems) {
    int year = data.territories().stream().mapToInt(row -> row.year().orElse(0)).max().orElse(0);
    if (year == 0) {
      problems.add(
          InputProblem.ofFile(
              "territories.csv",
              "no year in any row",
              "the year of the figures",
              "Fill in the column year."));
    }
    return year;
  }

  private static Closeness closeness(
      DataSet data,
      List<Economy> economies,
      Sample sample,
      Map<String, Point> positions,
      InputProblems problems) {
    Set<String> codes = new TreeSet<>();
    economies.forEach(economy -> codes.add(economy.code()));
    Closeness closeness = new Closeness(data, rest(data, codes), positions);
    codes.addAll(sample.economies());
    closeness.tellWithoutPlace(codes, problems);
    return closeness;
  }

  /** Territories outside the land network that belong to the rest of the world. */
  private static Set<String> rest(DataSet data, Set<String> own) {
    Set<String> rest = new TreeSet<>();
    for (TerritoryRow row : data.territories()) {
      if (!own.contains(row.territory().iso3()) && !row.inNetwork()) {
        rest.add(row.territory().iso3());
      }
    }
    return rest;
  }

  private static void requireTrade(List<Economy> economies, InputProblems problems) {
    requireTrade("exports", economies.stream().mapToDouble(Economy::exports).sum(), problems);
    requireTrade("imports", economies.stream().mapToDouble(Economy::imports).sum(), problems);
  }

  private static void requireTrade(String what, double sum, InputProblems problems) {
    if (sum == 0) {
      problems.add(
          InputProblem.ofFile(
              "facts/trade_profiles.csv",
              "no " + what + " of any economy",
              "economies that trade",
              "Fill in " + what + "_usd_bn, here or in territories.csv."));
    }
  }

  /** Codes of the economies. */
  List<String> codes() {
    return economies.stream().map(Economy::code).toList();
  }
}
