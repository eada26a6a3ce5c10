package io.keruen.app;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.network.Names;
import io.keruen.engine.study.Scenario;
import io.keruen.engine.study.StudyRun.ScenarioWorld;
import io.keruen.engine.study.StudyRun.Worlds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;

/**
 * A scenario as an argument names it: {@code studies/khorgos.yaml:closed}.
 *
 * @param name empty for the study's first scenario
 */
record ScenarioName(Path study, Optional<String> name) {
  private static final String BASELINE = "baseline";

  /** Reads {@code STUDY.yaml} or {@code STUDY.yaml:NAME}. */
  static final class Converter implements ITypeConverter<ScenarioName> {
    @Override
    public ScenarioName convert(String text) {
      int colon = text.lastIndexOf(':');
      return colon > text.lastIndexOf('/') && colon > 1
          ? new ScenarioName(
              Path.of(text.substring(0, colon)), Optional.of(text.substring(colon + 1)))
          : new ScenarioName(Path.of(text), Optional.empty());
    }
  }

  /**
   * @throws InvalidInputException if the study has no such scenario
   */
  ScenarioWorld in(Worlds worlds) {
    if (name.isEmpty()) {
      return worlds.scenarios().get(0);
    }
    if (name.get().equals(BASELINE)) {
      return new ScenarioWorld(
          new Scenario(BASELINE, "The baseline", Set.of(), List.of()),
          worlds.baseline(),
          worlds.baselineEdits());
    }
    return worlds.scenarios().stream()
        .filter(world -> world.scenario().name().equals(name.get()))
        .findFirst()
        .orElseThrow(() -> unknown(worlds));
  }

  private InvalidInputException unknown(Worlds worlds) {
    List<String> names = new ArrayList<>(List.of(BASELINE));
    worlds.scenarios().forEach(world -> names.add(world.scenario().name()));
    return new InvalidInputException(
        InputProblem.ofFile(
            "option --scenario",
            "'" + name.orElse("") + "'",
            "a scenario of " + study,
            Names.didYouMean(
                name.orElse(""), names, 1, "There are " + String.join(", ", names) + ".")));
  }
}
