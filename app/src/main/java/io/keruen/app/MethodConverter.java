package io.keruen.app;

import io.keruen.engine.flow.Method;
import io.keruen.engine.network.Names;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a method of assignment by its name, {@code paired-segments}, or by the literature's. */
final class MethodConverter implements ITypeConverter<MethodChoice> {
  /** The method of stochastic user equilibrium. */
  static final String PATH_SIZE_LOGIT = "path-size-logit";

  private static final Map<String, String> SHORT_NAMES =
      Map.of(
          "aon", "all-or-nothing",
          "msa", "successive-averages",
          "fw", "frank-wolfe",
          "bfw", "biconjugate-frank-wolfe",
          "tapas", "paired-segments");

  /** The name of a method as options and results have it. */
  static String id(Method method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public MethodChoice convert(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String id = SHORT_NAMES.getOrDefault(lower, lower);
    return find(id).orElseThrow(() -> unknown(name));
  }

  private static Optional<MethodChoice> find(String id) {
    if (id.equals(PATH_SIZE_LOGIT)) {
      return Optional.of(MethodChoice.SHARED);
    }
    return Stream.of(Method.values())
        .filter(method -> id(method).equals(id))
        .findFirst()
        .map(MethodChoice::of);
  }

  private static TypeConversionException unknown(String name) {
    var all =
        Stream.concat(
                Stream.of(Method.values()).map(MethodConverter::id), Stream.of(PATH_SIZE_LOGIT))
            .toList();
    return new TypeConversionException(
        "'%s' is not a method of assignment. %s"
            .formatted(
                name,
                Names.didYouMean(name, all, 1, "Methods are " + String.join(", ", all) + ".")));
  }
}
