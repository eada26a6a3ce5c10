package io.keruen.engine.study;

import io.keruen.engine.appraisal.MarketAccessParameters;
import io.keruen.engine.appraisal.Weighting;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Place;
import io.keruen.engine.scenario.World;
import io.keruen.engine.scenario.WrittenEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One question: a baseline, scenarios, and what to report.
 *
 * @param file file name as the user knows it; empty for studies made by a program
 * @param name lower case, digits and hyphens
 * @param goods commodity classes appraised; the first gives the headline
 * @param modes that all goods keep to; empty means all modes the goods can use
 * @param carbonPriceUsdPerTonne USD per tonne CO2e, 0 or more
 * @param mostPlaces keeps to the most populous centroids
 * @param projects the study's projects, in the data set's order
 * @param baselineEdits hold in every world of the study
 * @param congestion how facilities of stated capacity slow down; empty if they do not
 */
public record Study(
    String file,
    String name,
    String title,
    String question,
    String description,
    int baseYear,
    List<String> goods,
    Set<Mode> modes,
    double carbonPriceUsdPerTonne,
    Weighting weighting,
    OptionalInt mostPlaces,
    List<Project> projects,
    List<WrittenEdit> baselineEdits,
    List<Scenario> scenarios,
    List<Corridor> corridors,
    MarketAccessParameters marketAccess,
    Optional<CongestionParameters> congestion) {
  public Study {
    goods = List.copyOf(goods);
    modes = Set.copyOf(modes);
    projects = List.copyOf(projects);
    baselineEdits = List.copyOf(baselineEdits);
    scenarios = List.copyOf(scenarios);
    corridors = List.copyOf(corridors);
    if (goods.isEmpty() || scenarios.isEmpty()) {
      throw new IllegalArgumentException("a study needs goods and scenarios");
    }
  }

  /** The same question for the most populous centroids only. */
  public Study withMostPlaces(int most) {
    return with(OptionalInt.of(most), congestion);
  }

  /** The same question where facilities of stated capacity slow down. */
  public Study with(CongestionParameters parameters) {
    return with(mostPlaces, Optional.of(parameters));
  }

  private Study with(OptionalInt most, Optional<CongestionParameters> parameters) {
    return new Study(
        file,
        name,
        title,
        question,
        description,
        baseYear,
        goods,
        modes,
        carbonPriceUsdPerTonne,
        weighting,
        most,
        projects,
        baselineEdits,
        scenarios,
        corridors,
        marketAccess,
        parameters);
  }

  /** Cities of a world, the most populous first; no more than the study asks for. */
  List<Place> cities(World world) {
    return world.places().centroids().stream()
        .sorted(Comparator.comparingLong(Place::population).reversed())
        .limit(mostPlaces.orElse(Integer.MAX_VALUE))
        .toList();
  }

  /**
   * A commodity class of a world, kept to the modes of this study.
   *
   * @throws java.util.NoSuchElementException if there is none of that name
   */
  CommodityClass goodsOf(World world, String commodity) {
    return world.commodities().stream()
        .filter(candidate -> candidate.name().equals(commodity))
        .findFirst()
        .map(candidate -> modes.isEmpty() ? candidate : candidate.limitedTo(modes))
        .orElseThrow();
  }

  /** What the links of a world cost for one TEU of the goods. */
  LinkCosts costs(World world, CommodityClass commodity) {
    return new CostModel(world.rates(), world.unions(), carbonPriceUsdPerTonne)
        .compute(world.network(), commodity);
  }

  /** Edits over the shipped world that make the baseline. */
  public List<WrittenEdit> editsOfBaseline() {
    return editsWith(Set.of());
  }

  /** Edits over the shipped world that make a scenario. */
  public List<WrittenEdit> editsOf(Scenario scenario) {
    List<WrittenEdit> edits = editsWith(scenario.projects());
    edits.addAll(scenario.edits());
    return edits;
  }

  /**
   * Edits over the shipped world that make a world with some of the projects. Where two projects
   * share a stretch, it stays as long as one of them is built.
   *
   * @param built ids
   * @return a list to add to
   */
  List<WrittenEdit> editsWith(Set<String> built) {
    List<WrittenEdit> edits = new ArrayList<>();
    for (Project project : projects) {
      if (built.contains(project.id())) {
        edits.addAll(project.with());
        project.without().forEach(edit -> edits.add(edit.reserving()));
      }
    }
    for (Project project : projects) {
      if (!built.contains(project.id())) {
        project.without().forEach(edit -> edits.add(edit.yielding()));
      }
    }
    edits.addAll(baselineEdits);
    return edits;
  }
}
