package io.keruen.engine.study;

import io.keruen.engine.appraisal.CityAccess;
import io.keruen.engine.appraisal.CityChanges;
import io.keruen.engine.appraisal.Economies;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.SkimChanges;
import io.keruen.engine.path.Skims;
import io.keruen.engine.path.Tasks;
import io.keruen.engine.scenario.Resolution;
import io.keruen.engine.scenario.ScenarioBase;
import io.keruen.engine.scenario.World;
import io.keruen.engine.scenario.WrittenEdit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Values every project of a study twice: alone, against the baseline, and in complement, against
 * the programme without it. Any number of threads gives the same bits.
 */
public final class ProjectRun {
  private static final Execution ONE_THREAD = Execution.onThreads(1);

  private final Study study;
  private final Execution execution;
  private final Consumer<Progress> progress;
  private final CommodityClass goods;
  private final List<Place> cities;
  private final Economies economies;
  private final ScenarioBase base;
  private final List<World> worlds; // baseline, programme, each project alone, programme without
  private final int pairsAmong;

  private ProjectRun(
      World shipped,
      Study study,
      int pairsAmong,
      Execution execution,
      Consumer<Progress> progress) {
    this.study = study;
    this.pairsAmong = pairsAmong;
    this.execution = execution;
    this.progress = progress;
    StudyCheck.requireNames(shipped, study);
    goods = study.goodsOf(shipped, study.goods().get(0));
    progress.accept(new Progress("edits", 0, 1));
    List<List<WrittenEdit>> edits = edits(study);
    base = ScenarioBase.of(shipped, edits.stream().flatMap(List::stream).distinct().toList());
    worlds = StudyRun.resolveAll(base, edits, execution).stream().map(Resolution::world).toList();
    progress.accept(new Progress("edits", 1, 1));
    cities = study.cities(worlds.get(0));
    economies = Economies.of(cities, worlds.get(0).territories(), study.weighting());
  }

  /**
   * Values the projects of a study for its first commodity class.
   *
   * @param shipped the data set's world in the study's base year
   * @param pairsAmong also value all pairs of so many projects, the most valuable alone; 0 for none
   * @param threads 1 or more
   * @param progress told of every project done, from one thread at a time
   * @param cancelled asked many times a second; true stops the run
   * @throws InvalidStudyException with all problems of the study and its edits, before computing
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static ProjectLeague run(
      World shipped,
      Study study,
      int pairsAmong,
      int threads,
      Consumer<Progress> progress,
      BooleanSupplier cancelled) {
    Execution execution = Execution.onThreads(threads).stoppingWhen(cancelled);
    return Tasks.cancellable(
        cancelled, () -> new ProjectRun(shipped, study, pairsAmong, execution, progress).league());
  }

  /** Memory that {@link #run} will need. */
  public static MemoryForecast forecast(World shipped, Study study, int threads) {
    return MemoryForecast.ofProjects(shipped, study, study.cities(shipped).size(), threads);
  }

  /** Edits of the baseline, the programme, each project alone, then the programme without each. */
  private static List<List<WrittenEdit>> edits(Study study) {
    Set<String> all = new LinkedHashSet<>();
    study.projects().forEach(project -> all.add(project.id()));
    List<Set<String>> sets = new ArrayList<>(List.of(Set.of(), all));
    all.forEach(project -> sets.add(Set.of(project)));
    for (String project : all) {
      Set<String> others = new LinkedHashSet<>(all);
      others.remove(project);
      sets.add(others);
    }
    return sets.stream().map(study::editsWith).toList();
  }

  private ProjectLeague league() {
    Hierarchy hierarchy = Hierarchy.of(worlds.get(0).network());
    Reference before = new Reference(worlds.get(0), hierarchy, "baseline");
    Reference after = new Reference(worlds.get(1), hierarchy, "programme");
    double[] gainOfAll = gains(before.access, after.access);
    int count = study.projects().size();
    double[][] gains = new double[2 * count][];
    Execution reporting =
        execution.reporting(done -> progress.accept(new Progress("projects", done, gains.length)));
    Tasks.run(
        gains.length,
        reporting,
        () ->
            i -> {
              Reference near = i < count ? before : after;
              gains[i] = gains(before.access, near.accessIn(worlds.get(2 + i)));
            });
    List<ProjectValue> values = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      double[] complement = gainOfAll.clone();
      for (int city = 0; city < complement.length; city++) {
        complement[city] -= gains[count + p][city];
      }
      values.add(
          new ProjectValue(
              study.projects().get(p),
              sum(gains[p]),
              sum(complement),
              byCountry(gains[p]),
              byCountry(complement)));
    }
    ProjectLeague league =
        new ProjectLeague(study, values, List.of(), sum(gainOfAll), cities.size(), goods.name());
    return league.with(pairs(before, league.values()));
  }

  /** Values pairs of the first projects of a league; a pair's world is made when it is its turn. */
  private List<ProjectPair> pairs(Reference before, List<ProjectValue> values) {
    int among = Math.min(pairsAmong, values.size());
    int count = among * (among - 1) / 2;
    ProjectPair[] pairs = new ProjectPair[count];
    Execution reporting =
        execution.reporting(done -> progress.accept(new Progress("pairs", done, count)));
    Tasks.run(
        count,
        reporting,
        () ->
            number -> {
              int second = (int) ((1 + Math.sqrt(1 + 8.0 * number)) / 2);
              int first = number - second * (second - 1) / 2;
              pairs[number] = pair(before, values.get(first), values.get(second));
            });
    return List.of(pairs);
  }

  private ProjectPair pair(Reference before, ProjectValue first, ProjectValue second) {
    Set<String> both = Set.of(first.project().id(), second.project().id());
    World world =
        StudyRun.resolveAll(base, List.of(study.editsWith(both)), ONE_THREAD).get(0).world();
    double together = sum(gains(before.access, before.accessIn(world)));
    return new ProjectPair(
        first.project(),
        second.project(),
        together,
        together - first.aloneUsdM() - second.aloneUsdM());
  }

  /** Land value gained, USD billion per city. */
  private double[] gains(CityAccess from, CityAccess to) {
    return IntStream.range(0, cities.size())
        .mapToDouble(city -> from.gainUsdBn(city, to))
        .toArray();
  }

  private static double sum(double[] gainUsdBn) {
    double sum = 0;
    for (double gain : gainUsdBn) {
      sum += Double.isNaN(gain) ? 0 : 1000 * gain;
    }
    return sum;
  }

  private Map<String, Double> byCountry(double[] gainUsdBn) {
    Map<String, Double> sums = new TreeMap<>();
    for (int city = 0; city < gainUsdBn.length; city++) {
      double gain = Double.isNaN(gainUsdBn[city]) ? 0 : 1000 * gainUsdBn[city];
      sums.merge(cities.get(city).iso3(), gain, Double::sum);
    }
    return sums;
  }

  /** A world whose skims are known, from which others that differ little are computed. */
  private final class Reference {
    private final World own;
    private final LinkCosts costs;
    private final Skims skims;
    private final CityAccess access;

    Reference(World world, Hierarchy hierarchy, String stage) {
      own = world;
      costs = study.costs(world, goods);
      skims =
          Skims.compute(
              hierarchy,
              costs,
              cities,
              cities,
              PathAccumulator.on(world.network()),
              execution.reporting(
                  done -> progress.accept(new Progress(stage, done, cities.size()))));
      access =
          CityAccess.of(
              economies,
              goods,
              study.marketAccess(),
              CityChanges.withTime(skims, goods),
              world.tariffPercent());
    }

    /** Market access in a world near this one. */
    CityAccess accessIn(World world) {
      LinkCosts other = study.costs(world, goods);
      SkimChanges changes = skims.changes(changedLinks(other), other, world.network());
      boolean sameTariffs = world.tariffs() == own.tariffs() && world.unions() == own.unions();
      return sameTariffs ? access.with(changes) : access.with(changes, world.tariffPercent());
    }

    private int[] changedLinks(LinkCosts other) {
      return IntStream.range(0, other.generalisedUsd().length)
          .filter(link -> other.generalisedUsd()[link] != costs.generalisedUsd()[link])
          .toArray();
    }
  }
}
