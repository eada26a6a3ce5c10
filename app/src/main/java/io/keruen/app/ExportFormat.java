package io.keruen.app;

import io.keruen.engine.network.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A form in which other tools read a network. */
enum ExportFormat {
  ROUTINGKIT,
  DIMACS,
  WORLD_BANK;

  /** Name on the command line: {@code world-bank}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a format by its name. */
  static final class Converter implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String id) {
      return Arrays.stream(values())
          .filter(format -> format.id().equals(id.strip()))
          .findFirst()
          .orElseThrow(() -> unknown(id));
    }

    private static TypeConversionException unknown(String id) {
      List<String> all = Arrays.stream(values()).map(ExportFormat::id).toList();
      return new TypeConversionException(
          "'%s' is not a format to export. %s"
              .formatted(
                  id, Names.didYouMean(id, all, 1, "Formats are " + String.join(", ", all) + ".")));
    }
  }
}
