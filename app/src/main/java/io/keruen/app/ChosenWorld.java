package io.keruen.app;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.result.ProjectLinks;
import io.keruen.data.result.WorldLabel;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.scenario.World;
import io.keruen.engine.study.Study;
import io.keruen.engine.study.StudyRun.Worlds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The world that single routes and matrices are computed in.
 *
 * @param scenario name of the scenario, {@code baseline}, or {@code shipped} for the data as it is
 * @param origin the study whose scenario it is; empty for the data as it is
 */
record ChosenWorld(
    DataSet data,
    World world,
    CommodityClass goods,
    double carbonPriceUsdPerTonne,
    String scenario,
    Optional<Origin> origin) {

  /** A study and all its worlds. */
  record Origin(Path file, Study study, Worlds worlds) {
    private ProjectLinks projectLinks() {
      List<AppliedEdit> edits = new ArrayList<>(worlds.baselineEdits());
      worlds.scenarios().forEach(scenario -> edits.addAll(scenario.edits()));
      return ProjectLinks.of(study, edits);
    }
  }

  /** Costs of some goods on all links. */
  LinkCosts costs(CommodityClass of) {
    return new CostModel(world.rates(), world.unions(), carbonPriceUsdPerTonne)
        .compute(world.network(), of);
  }

  /** Files that it was read from. */
  List<Path> inputs() {
    List<Path> inputs = new ArrayList<>(data.paths());
    origin.ifPresent(study -> inputs.add(study.file()));
    return inputs;
  }

  /** Which projects of the study change which links. */
  ProjectLinks projectLinks() {
    return origin.map(Origin::projectLinks).orElseGet(ProjectLinks::none);
  }

  WorldLabel label() {
    return WorldLabel.of(data, scenario, goods.name(), carbonPriceUsdPerTonne);
  }
}
