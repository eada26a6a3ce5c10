package io.keruen.data.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A CSV table: UTF-8, one header row, RFC 4180 quotes; with commas, or, of another tool, with
 * semicolons or tabs and perhaps compressed. Reading reports what is wrong with the file, the
 * header and each row's number of fields; the rows that remain are read cell by cell through {@link
 * CsvRow}.
 */
public final class CsvTable {
  private static final String END = "\u0000end of table";
  private static final String QUOTED = "a cell quoted as \"...\" with quotes inside it doubled";
  private static final String REMEDY_FOR_QUOTES =
      "Put a cell with commas, quotes or line breaks between quotes, and double the quotes in it.";
  private static final int EXCERPT = 40;
  private static final char COMMA = ',';
  private static final char[] OTHER_SEPARATORS = {';', '\t'};

  private static final String CSV_FILE = "CSV file";

  /** Problems after which the rest of a large file is not read. */
  private static final int MOST_PROBLEMS = 200;

  private final String file;
  private final Map<String, Integer> positions;
  private final List<CsvRecord> records;
  private final InputProblems problems;

  private CsvTable(
      String file,
      Map<String, Integer> positions,
      List<CsvRecord> records,
      InputProblems problems) {
    this.file = file;
    this.positions = positions;
    this.records = records;
    this.problems = problems;
  }

  /** Reads a file; a missing or unreadable file is a problem and gives a table without rows. */
  public static CsvTable read(Path path, Columns columns, InputProblems problems) {
    String file = InputFile.name(path);
    return content(path, columns, problems)
        .map(content -> parse(file, content, columns, problems))
        .orElseGet(() -> new CsvTable(file, Map.of(), List.of(), problems));
  }

  /**
   * Reads a file of another tool: separated by commas, semicolons or tabs, whichever its first line
   * has most of, and unpacked if its name ends in {@code .gz}.
   */
  public static CsvTable readAnySeparator(Path path, Columns columns, InputProblems problems) {
    String file = InputFile.name(path);
    Optional<byte[]> content = content(path, columns, problems);
    if (content.isEmpty()) {
      return new CsvTable(file, Map.of(), List.of(), problems);
    }
    String text = Utf8.decode(file, content.get(), problems);
    return parse(file, text, separator(text), columns, problems);
  }

  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    char most = COMMA;
    for (char other : OTHER_SEPARATORS) {
      if (count(header, other) > count(header, most)) {
        most = other;
      }
    }
    return most;
  }

  private static long count(String text, char of) {
    return text.chars().filter(c -> c == of).count();
  }

  private static Optional<byte[]> content(Path path, Columns columns, InputProblems problems) {
    return InputFile.read(path, CSV_FILE, "a table with " + columns.text(), problems);
  }

  /**
   * Reads a large file row by row, without holding it; only the row of the moment is in memory.
   *
   * @param row takes every complete row; stops being called after {@link #MOST_PROBLEMS} problems
   */
  public static void forEach(
      Path path, Columns columns, InputProblems problems, Consumer<CsvRow> row) {
    forEach(path, Utf8::reader, columns, problems, row);
  }

  /**
   * As {@link #forEach(Path, Columns, InputProblems, Consumer)}, for a publisher's file whose names
   * are in another encoding: of its cells, only those in ASCII are of use.
   */
  public static void forEachOfAnyEncoding(
      Path path, Columns columns, InputProblems problems, Consumer<CsvRow> row) {
    forEach(path, Utf8::lenientReader, columns, problems, row);
  }

  /** Makes characters of bytes. */
  @FunctionalInterface
  private interface Decoding {
    Reader of(InputStream bytes) throws IOException;
  }

  private static void forEach(
      Path path, Decoding decoding, Columns columns, InputProblems problems, Consumer<CsvRow> row) {
    String file = InputFile.name(path);
    try (Reader text = decoding.of(InputFile.open(path));
        CsvReader<CsvRecord> reader =
            CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      Iterator<CsvRecord> records = reader.iterator();
      List<String> header = records.hasNext() ? records.next().getFields() : List.of();
      Map<String, Integer> positions = columns.positions(file, header, problems);
      boolean readable = columns.required().stream().allMatch(name -> positions.get(name) >= 0);
      while (readable && records.hasNext() && problems.count() < MOST_PROBLEMS) {
        complete(file, header.size(), List.of(records.next()), problems)
            .forEach(record -> row.accept(new CsvRow(file, positions, record, problems)));
      }
    } catch (CsvParseException e) {
      if (e.getCause() instanceof IOException cause) {
        problems.add(unreadable(path, cause));
        return;
      }
      problems.add(
          InputProblem.ofFile(
              file, "what is no CSV (" + e.getMessage() + ")", QUOTED, REMEDY_FOR_QUOTES));
    } catch (IOException e) {
      problems.add(unreadable(path, e));
    } catch (UncheckedIOException e) {
      problems.add(unreadable(path, e.getCause()));
    }
  }

  private static InputProblem unreadable(Path path, IOException e) {
    if (e instanceof CharacterCodingException) {
      try {
        return Utf8.problem(path);
      } catch (IOException changed) {
        return InputFile.unreadable(path, CSV_FILE, changed);
      }
    }
    return InputFile.unreadable(path, CSV_FILE, e);
  }

  /**
   * Reads a table from bytes.
   *
   * @param file name for messages
   */
  public static CsvTable parse(
      String file, byte[] content, Columns columns, InputProblems problems) {
    return parse(file, Utf8.decode(file, content, problems), COMMA, columns, problems);
  }

  private static CsvTable parse(
      String file, String text, char separator, Columns columns, InputProblems problems) {
    List<CsvRecord> records = records(file, text, separator, problems);
    if (records.isEmpty()) {
      if (problems.all().stream().noneMatch(p -> p.file().equals(file))) {
        problems.add(
            InputProblem.ofFile(
                file,
                "an empty file",
                "a header row with " + columns.text(),
                "Write the header row; a table without rows is allowed."));
      }
      return new CsvTable(file, Map.of(), List.of(), problems);
    }
    List<String> header = records.get(0).getFields();
    if (header.size() == 1 && header.get(0).matches(".*[;\t].*")) {
      problems.add(
          new InputProblem(
              file,
              1,
              "",
              "columns separated by semicolons or tabs",
              "commas",
              "Save the table as CSV (comma separated, UTF-8)."));
      return new CsvTable(file, Map.of(), List.of(), problems);
    }
    Map<String, Integer> positions = columns.positions(file, header, problems);
    if (columns.required().stream().anyMatch(name -> positions.get(name) < 0)) {
      return new CsvTable(file, positions, List.of(), problems);
    }
    return new CsvTable(
        file,
        positions,
        complete(file, header.size(), records.subList(1, records.size()), problems),
        problems);
  }

  /** True if the header has a column. */
  public boolean has(String column) {
    return positions.getOrDefault(column, -1) >= 0;
  }

  /** Names of the columns that are there, as the header has them. */
  public List<String> columns() {
    return positions.entrySet().stream()
        .filter(each -> each.getValue() >= 0)
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Rows after the header, top down; empty if the table itself is wrong. */
  public <T> List<T> rows(Function<CsvRow, T> read) {
    List<T> rows = new ArrayList<>(records.size());
    for (CsvRecord record : records) {
      rows.add(read.apply(new CsvRow(file, positions, record, problems)));
    }
    return rows;
  }

  private static List<CsvRecord> records(
      String file, String text, char separator, InputProblems problems) {
    List<CsvRecord> records = new ArrayList<>();
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text + "\n" + END);
    try {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      int line = records.isEmpty() ? 1 : nextLine(records.get(records.size() - 1));
      String found = e.getCause() == null ? e.getMessage() : cause(e.getCause());
      String written = text.lines().skip(line - 1).findFirst().orElse("");
      problems.add(
          new InputProblem(
              file, line, "", found + " in " + excerpt(written), QUOTED, REMEDY_FOR_QUOTES));
      return records;
    }
    CsvRecord last = records.remove(records.size() - 1);
    if (!last.getField(0).equals(END)) {
      problems.add(neverClosed(file, records, last));
    }
    return records;
  }

  private static InputProblem neverClosed(String file, List<CsvRecord> records, CsvRecord last) {
    int at = last.getFieldCount() - 1;
    String cell = last.getField(at).lines().findFirst().orElse("");
    boolean inHeader = records.isEmpty() || at >= records.get(0).getFieldCount();
    return new InputProblem(
        file,
        (int) last.getStartingLineNumber(),
        "",
        "a quote that is never closed in "
            + (inHeader ? "" : "column '" + records.get(0).getField(at) + "', ")
            + excerpt('"' + cell),
        QUOTED,
        REMEDY_FOR_QUOTES);
  }

  /** The beginning of a line or cell, for messages. */
  private static String excerpt(String text) {
    return "'" + (text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...") + "'";
  }

  private static String cause(Throwable cause) {
    String message = cause.getMessage();
    return Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }

  private static int nextLine(CsvRecord record) {
    long newLines =
        record.getFields().stream()
            .mapToLong(field -> field.chars().filter(c -> c == '\n').count())
            .sum();
    return (int) (record.getStartingLineNumber() + newLines + 1);
  }

  private static List<CsvRecord> complete(
      String file, int fields, List<CsvRecord> records, InputProblems problems) {
    List<CsvRecord> complete = new ArrayList<>(records.size());
    for (CsvRecord record : records) {
      if (record.getFieldCount() == fields) {
        complete.add(record);
      } else {
        int found = record.getFieldCount();
        problems.add(
            new InputProblem(
                file,
                (int) record.getStartingLineNumber(),
                "",
                found
                    + (found == 1 ? " field" : " fields")
                    + " in "
                    + excerpt(String.join(",", record.getFields())),
                fields + " as in the header",
                found > fields
                    ? "Put a cell that contains a comma between quotes, or delete what is too much."
                    : "Add the missing commas; an empty cell is a missing value."));
      }
    }
    return complete;
  }
}
