package io.keruen.data.input;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Files that are no text at all, told by their first bytes: what they are, and what to do. */
enum BinaryFormat {
  HDF5("\u0089HDF\r\n\u001a\n", "an HDF5 file (OMX is one)", "Export the matrix as a CSV table."),
  SQLITE("SQLite format 3\0", "a SQLite database", "Export its table as CSV."),
  PARQUET("PAR1", "a Parquet file", "Export it as CSV."),
  ZIP("PK\u0003\u0004", "a zip archive or a spreadsheet", "Unpack it, or save the sheet as CSV."),
  ZSTD("(\u00B5/\u00FD", "a file packed with zstd", "Unpack it; gzip is read as it is."),
  BZIP2("BZh", "a file packed with bzip2", "Unpack it; gzip is read as it is."),
  XZ("\u00FD7zXZ\0", "a file packed with xz", "Unpack it; gzip is read as it is."),
  UTF_16_LE("\u00FF\u00FE", "text in UTF-16", "Save the file with the encoding UTF-8."),
  UTF_16_BE("\u00FE\u00FF", "text in UTF-16", "Save the file with the encoding UTF-8.");

  private final String first; // each character is a byte
  private final String found;
  private final String remedy;

  BinaryFormat(String first, String found, String remedy) {
    this.first = first;
    this.found = found;
    this.remedy = remedy;
  }

  /**
   * The problem of a file that is of such a kind; empty if it is none of them.
   *
   * @param content all of it, or its beginning
   * @param kind what it should be, as "CSV file"
   */
  static Optional<InputProblem> of(Path path, byte[] content, String kind) {
    return Arrays.stream(values())
        .filter(each -> each.begins(content))
        .findFirst()
        .map(each -> InputProblem.ofFile(path.toString(), each.found, "a " + kind, each.remedy));
  }

  private boolean begins(byte[] content) {
    int length = Math.min(first.length(), content.length);
    return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(first);
  }
}
