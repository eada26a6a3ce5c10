package io.keruen.data.gravity;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.engine.network.Names;
import io.keruen.engine.trade.Coefficient;
import io.keruen.engine.trade.Grouping;
import io.keruen.engine.trade.PpmlData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table read for one equation: numbers for the engine, and what each row and group is called. */
public final class GravityData {
  private static final String PAIR = "pair";
  private static final List<String> PAIR_COLUMNS =
      List.of("pair_id", "exporter" + GravityModel.JOINT + "importer");
  private static final Range POSITIVE_FOR_LOG =
      new Range(
          Double.MIN_VALUE, Double.MAX_VALUE, "a number above 0, since its logarithm is taken");

  private final GravityModel model;
  private final List<Row> rows;
  private final int rowsInFile;
  private final int incompleteRows;
  private final PpmlData data;

  /** One row: its numbers and names by column, and its line in the file. */
  private record Row(int line, Map<String, Double> numbers, Map<String, String> names) {
    List<String> names(String joined) {
      return GravityModel.columns(joined).stream().map(names::get).toList();
    }
  }

  private GravityData(GravityModel model, List<Row> rows, int rowsInFile, int incompleteRows) {
    this.model = model;
    this.rows = rows;
    this.rowsInFile = rowsInFile;
    this.incompleteRows = incompleteRows;
    data = data(model, rows);
  }

  /**
   * Reads a table.
   *
   * @param choices a row must meet all of them
   * @throws io.keruen.data.input.InvalidInputException with every problem of the table
   */
  public static GravityData read(
      Path file, GravityModel model, List<RowChoice> choices, IncompleteRows incomplete) {
    InputProblems problems = new InputProblems();
    CsvTable table = CsvTable.readAnySeparator(file, Columns.any(), problems);
    problems.throwIfAny();
    GravityModel found = model.withClusters(clusters(model, table.columns()));
    requireColumns(file, found, choices, table.columns(), problems);
    problems.throwIfAny();
    List<CsvRow> all = table.rows(row -> row);
    List<CsvRow> chosen = all.stream().filter(row -> isChosen(row, choices)).toList();
    List<Row> rows = new ArrayList<>();
    for (CsvRow row : chosen) {
      if (incomplete == IncompleteRows.REFUSE || isComplete(row, found)) {
        rows.add(row(row, found));
      }
    }
    if (rows.isEmpty()) {
      problems.add(noRows(file, all.size(), chosen.size()));
    }
    problems.throwIfAny();
    return new GravityData(found, rows, all.size(), chosen.size() - rows.size());
  }

  /** A cluster 'pair' is a column of that name, or else what the table has in its place. */
  private static List<String> clusters(GravityModel model, List<String> columns) {
    return model.clusters().stream()
        .map(
            cluster ->
                !cluster.equals(PAIR) || columns.contains(PAIR)
                    ? cluster
                    : PAIR_COLUMNS.stream()
                        .filter(instead -> columns.containsAll(GravityModel.columns(instead)))
                        .findFirst()
                        .orElse(cluster))
        .toList();
  }

  private static void requireColumns(
      Path file,
      GravityModel model,
      List<RowChoice> choices,
      List<String> columns,
      InputProblems problems) {
    Map<String, String> asked = new HashMap<>();
    choices.forEach(choice -> asked.putIfAbsent(choice.column(), "--where"));
    model.clusters().stream()
        .flatMap(cluster -> GravityModel.columns(cluster).stream())
        .forEach(column -> asked.put(column, "--cluster"));
    model.fixedEffects().stream()
        .flatMap(effect -> GravityModel.columns(effect).stream())
        .forEach(column -> asked.put(column, "--fixed-effects"));
    if (!model.offset().isEmpty()) {
      asked.put(model.offset(), "--offset");
    }
    model.regressors().forEach(regressor -> asked.put(regressor.column(), "--regressors"));
    asked.put(model.dependent(), "--dependent");
    requireRegressors(model, problems);
    asked.keySet().stream()
        .sorted()
        .filter(column -> !columns.contains(column))
        .forEach(column -> problems.add(missing(file, column, asked.get(column), columns)));
  }

  private static void requireRegressors(GravityModel model, InputProblems problems) {
    Set<String> seen = new HashSet<>();
    for (Regressor regressor : model.regressors()) {
      boolean constant = regressor.name().equals(Coefficient.CONSTANT);
      if (constant || !seen.add(regressor.name())) {
        problems.add(
            InputProblem.ofFile(
                "option --regressors",
                "'" + regressor.name() + (constant ? "', which every equation has" : "' twice"),
                "each regressor once",
                "Leave it out."));
      }
    }
  }

  private static InputProblem missing(
      Path file, String column, String option, List<String> columns) {
    return new InputProblem(
        InputFile.name(file),
        1,
        "",
        "no column '%s', which %s names".formatted(column, option),
        "one of " + String.join(", ", columns),
        Names.didYouMean(
            column, columns, 2, "Name a column of the table, or add the column to it."));
  }

  private static boolean isChosen(CsvRow row, List<RowChoice> choices) {
    return choices.stream().allMatch(choice -> choice.values().contains(row.text(choice.column())));
  }

  private static boolean isComplete(CsvRow row, GravityModel model) {
    return model.numbers().stream().noneMatch(column -> row.text(column).isEmpty())
        && model.names().stream().noneMatch(column -> row.text(column).isEmpty());
  }

  private static Row row(CsvRow row, GravityModel model) {
    Map<String, Double> numbers = new HashMap<>();
    for (String column : model.numbers()) {
      Range range = range(model, column);
      if (isFilled(row, column, range.text())) {
        numbers.put(column, row.decimal(column, range));
      }
    }
    Map<String, String> names = new HashMap<>();
    for (String column : model.names()) {
      if (isFilled(row, column, "a name")) {
        names.put(column, row.text(column));
      }
    }
    return new Row(row.line(), numbers, names);
  }

  private static boolean isFilled(CsvRow row, String column, String expected) {
    boolean filled = !row.text(column).isEmpty();
    if (!filled) {
      row.problem(
          column,
          expected,
          "Fill in the cell, delete the row, or leave out all such rows with --drop-incomplete.");
    }
    return filled;
  }

  private static Range range(GravityModel model, String column) {
    boolean ofLog =
        model.regressors().stream()
            .anyMatch(
                regressor ->
                    regressor.column().equals(column)
                        && regressor.transform() == Regressor.Transform.LOG);
    if (ofLog) {
      return POSITIVE_FOR_LOG;
    }
    return column.equals(model.dependent()) ? Range.ZERO_OR_MORE : Range.ANY;
  }

  private static InputProblem noRows(Path file, int all, int chosen) {
    String found =
        all == 0
            ? "a table without rows"
            : chosen == 0
                ? "no row that meets --where, of %,d rows".formatted(all)
                : "no row without an empty cell, of %,d rows".formatted(chosen);
    return InputProblem.ofFile(
        InputFile.name(file),
        found,
        "a row for each pair of countries",
        chosen == 0 && all > 0
            ? "Write the values after --where as the cells have them."
            : "Fill in the columns that the equation needs.");
  }

  private static PpmlData data(GravityModel model, List<Row> rows) {
    PpmlData.Builder data = PpmlData.of(column(rows, model.dependent()));
    for (Regressor regressor : model.regressors()) {
      double[] values = column(rows, regressor.column());
      for (int row = 0; row < values.length; row++) {
        values[row] = regressor.of(values[row]);
      }
      data.regressor(regressor.name(), values);
    }
    model.fixedEffects().forEach(effect -> data.fixedEffect(grouping(rows, effect)));
    if (!model.offset().isEmpty()) {
      data.offset(column(rows, model.offset()));
    }
    return data.build();
  }

  private static double[] column(List<Row> rows, String name) {
    return rows.stream().mapToDouble(row -> row.numbers().get(name)).toArray();
  }

  private static Grouping grouping(List<Row> rows, String joined) {
    return Grouping.byValue(joined, rows.stream().map(row -> row.names(joined)).toList());
  }

  /** The equation, with the columns that a cluster 'pair' turned out to mean. */
  public GravityModel model() {
    return model;
  }

  /** What the engine estimates from; its rows are those of this table, in the order of the file. */
  public PpmlData data() {
    return data;
  }

  /** Clusters of the equation, over the rows of {@link #data}. */
  public List<Grouping> clusters() {
    return model.clusters().stream().map(cluster -> grouping(rows, cluster)).toList();
  }

  /** Line in the file of a row of {@link #data}. */
  public int line(int row) {
    return rows.get(row).line();
  }

  /** What a fixed effect calls the group of a row: {@code DEU:2006}. */
  public String group(String fixedEffect, int row) {
    return String.join(GravityModel.JOINT, rows.get(row).names(fixedEffect));
  }

  /** Rows of the file after its header. */
  public int rowsInFile() {
    return rowsInFile;
  }

  /** Rows asked for that were left out because of an empty cell. */
  public int incompleteRows() {
    return incompleteRows;
  }
}
