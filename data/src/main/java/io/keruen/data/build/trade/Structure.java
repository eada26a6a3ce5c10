package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import io.keruen.data.dataset.UseRow;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How production is made up: value added in the output of sectors (uses.csv), and sectors within
 * branches (facts/value_added_sample.csv). Rows without a territory hold for all that have none.
 */
final class Structure {
  /** How far shares may sum to something else than 1; they are rounded. */
  private static final double SHARE_TOLERANCE = 0.01;

  private static final String ANY = "";
  private static final Range SHARE = Range.between(0, 1);

  private final Map<String, double[]> shareOfOutput = new TreeMap<>(); // by sector
  private final Map<String, double[][]> sectorsOfBranch = new TreeMap<>(); // by branch, sector

  static Columns usesColumns() {
    return Columns.of("territory", "user", "value_added_share");
  }

  static Columns branchesColumns(List<String> sectors) {
    return Columns.of("territory", "branch").and(sectors.toArray(String[]::new));
  }

  Structure(FactTable uses, FactTable branches, List<String> sectors, References territories) {
    readUses(uses.requireUnique("territory", "user"), sectors, territories);
    readBranches(branches.requireUnique("territory", "branch"), sectors, territories);
  }

  private void readUses(FactTable uses, List<String> sectors, References territories) {
    List<String> users = new ArrayList<>(sectors);
    users.add(UseRow.FINAL);
    References known = References.of("sectors.csv", users);
    for (CsvRow row : uses.rows()) {
      String territory = row.optionalReference("territory", territories);
      int sector = sectors.indexOf(row.reference("user", known));
      double share = row.optionalDecimal("value_added_share", SHARE).orElse(0);
      if (sector >= 0) {
        shareOfOutput.computeIfAbsent(territory, key -> new double[sectors.size()])[sector] = share;
      }
    }
    double[] usual = shareOfOutput.getOrDefault(ANY, new double[sectors.size()]);
    for (int s = 0; s < usual.length; s++) {
      if (usual[s] == 0) {
        uses.tellMissing(
            "of the user '" + sectors.get(s) + "' without a territory and with value_added_share",
            "one for every sector, with a share above 0",
            "Add it: it holds for the territories that have no row of their own.");
      }
    }
  }

  private void readBranches(FactTable table, List<String> sectors, References territories) {
    Choice<String> choice = Choice.of(Economy.BRANCHES, name -> name);
    for (CsvRow row : table.rows()) {
      String branch = row.choice("branch", choice, Economy.BRANCHES.get(0));
      double[] shares = sectors.stream().mapToDouble(s -> row.decimal(s, SHARE)).toArray();
      double sum = 0;
      for (double share : shares) {
        sum += share;
      }
      if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
        row.problem(
            sectors.get(0),
            "shares of the sectors that sum to 1; these sum to " + sum,
            "Divide the shares of the row by their sum.");
      }
      sectorsOfBranch
              .computeIfAbsent(
                  row.optionalReference("territory", territories),
                  key -> new double[Economy.BRANCHES.size()][])[Economy.BRANCHES.indexOf(branch)] =
          shares;
    }
    sectorsOfBranch.putIfAbsent(ANY, new double[Economy.BRANCHES.size()][]);
    sectorsOfBranch.forEach((territory, shares) -> requireBranches(table, territory, shares));
  }

  private static void requireBranches(FactTable table, String territory, double[][] shares) {
    for (int branch = 0; branch < shares.length; branch++) {
      if (shares[branch] == null) {
        table.tellMissing(
            "of the branch '"
                + Economy.BRANCHES.get(branch)
                + (territory.isEmpty() ? "' without a territory" : "' for " + territory),
            "one row per branch for every territory, and for none",
            "Add the row, or delete the other rows of the territory.");
      }
    }
  }

  /** Value added in output, above 0. */
  double valueAddedShare(String territory, int sector) {
    double own = shareOfOutput.getOrDefault(territory, shareOfOutput.get(ANY))[sector];
    return own > 0 ? own : shareOfOutput.get(ANY)[sector];
  }

  /** Share of a sector in the value added of a branch. */
  double shareInBranch(String territory, int branch, int sector) {
    return sectorsOfBranch.getOrDefault(territory, sectorsOfBranch.get(ANY))[branch][sector];
  }
}
