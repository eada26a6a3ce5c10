package io.keruen.app;

import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Names;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a mode by its name in files: {@code inland-waterway}. */
final class ModeConverter implements ITypeConverter<Mode> {
  @Override
  public Mode convert(String id) {
    return Mode.find(id.strip()).orElseThrow(() -> unknown(id));
  }

  private static TypeConversionException unknown(String id) {
    List<String> all = Arrays.stream(Mode.values()).map(Mode::id).toList();
    return new TypeConversionException(
        "'%s' is not a mode. %s"
            .formatted(
                id, Names.didYouMean(id, all, 1, "Modes are " + String.join(", ", all) + ".")));
  }
}
