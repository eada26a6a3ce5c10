package io.keruen.app;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Range;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.network.Names;
import io.keruen.engine.study.InvalidStudyException;
import io.keruen.engine.study.Study;
import io.keruen.engine.study.StudyRun;
import io.keruen.engine.study.StudyRun.ScenarioWorld;
import io.keruen.engine.study.StudyRun.Worlds;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which world, and for which goods, a route or a matrix is computed. */
final class WorldOptions {
  @Option(
      names = "--commodity",
      paramLabel = "C",
      description = "Goods, by their id in commodities.csv; without it, the first there.")
  private Optional<String> commodity = Optional.empty();

  @Option(
      names = "--carbon-price",
      paramLabel = "USD",
      defaultValue = "0",
      description =
          "USD per tonne CO2e that the choice of the way reckons with (${DEFAULT-VALUE}).")
  private double carbonPriceUsdPerTonne;

  @Option(
      names = "--scenario",
      paramLabel = "STUDY.yaml[:NAME]",
      converter = ScenarioName.Converter.class,
      description =
          "Compute in a scenario of a study (the first, if no name is given) or in its"
              + " 'baseline'; without it, in the data set as it is.")
  private Optional<ScenarioName> scenario = Optional.empty();

  @Mixin private DataOption data;

  /**
   * Reads the data and makes the world.
   *
   * @throws InvalidInputException if something in them, or an option, is wrong
   */
  ChosenWorld choose() {
    requireCarbonPrice();
    if (scenario.isEmpty()) {
      DataSet set = data.read();
      return new ChosenWorld(
          set, set.world(), goods(set), carbonPriceUsdPerTonne, "shipped", Optional.empty());
    }
    StudyFile study = StudyFile.read(scenario.get().study());
    DataSet set = data.read(study.dataFolder(), study.baseYear());
    Study asked = study.on(set);
    Worlds worlds = worlds(set, study, asked);
    ScenarioWorld chosen = scenario.get().in(worlds);
    return new ChosenWorld(
        set,
        chosen.world(),
        goods(set),
        carbonPriceUsdPerTonne,
        chosen.scenario().name(),
        Optional.of(new ChosenWorld.Origin(scenario.get().study(), asked, worlds)));
  }

  private void requireCarbonPrice() {
    if (!Range.AMOUNT.contains(carbonPriceUsdPerTonne)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "option --carbon-price",
              Double.toString(carbonPriceUsdPerTonne),
              Range.AMOUNT.text(),
              "Give USD per tonne of CO2e, or leave the option out."));
    }
  }

  private static Worlds worlds(DataSet set, StudyFile file, Study study) {
    try {
      return StudyRun.makeWorlds(set.world(), study);
    } catch (InvalidStudyException e) {
      throw file.asInputProblems(e);
    }
  }

  private CommodityClass goods(DataSet set) {
    List<CommodityClass> all = set.world().commodities();
    if (commodity.isEmpty()) {
      return all.get(0);
    }
    String name = commodity.get();
    return all.stream()
        .filter(goods -> goods.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name, all, set));
  }

  private static InvalidInputException unknown(String name, List<CommodityClass> all, DataSet set) {
    List<String> names = all.stream().map(CommodityClass::name).toList();
    return new InvalidInputException(
        InputProblem.ofFile(
            "option --commodity",
            "'" + name + "'",
            "a commodity of the data set " + set.name(),
            Names.didYouMean(name, names, 1, "There are " + String.join(", ", names) + ".")));
  }
}
