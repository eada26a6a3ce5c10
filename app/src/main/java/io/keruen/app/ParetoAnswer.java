package io.keruen.app;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keruen.engine.path.Criterion;
import io.keruen.engine.path.ParetoChoice;
import java.util.List;
import java.util.Locale;

/**
 * What {@code keruen route --pareto --format json} prints; docs/formats/cli.md names every field.
 *
 * @param found number of routes that no other betters, of which {@code routes} are some
 */
record ParetoAnswer(
    String from,
    String to,
    String commodity,
    List<String> modes,
    String dataSet,
    String scenario,
    double tolerancePercent,
    int found,
    List<Member> routes) {

  static ParetoAnswer of(ParetoChoice choice, RouteQuestion question, double tolerancePercent) {
    return new ParetoAnswer(
        question.from().name(),
        question.to().name(),
        question.goods().name(),
        question.modes(),
        question.chosen().data().name(),
        question.chosen().scenario(),
        tolerancePercent,
        choice.count(),
        choice.routes().stream().map(Member::of).toList());
  }

  /**
   * One of the routes.
   *
   * @param bestIn of {@code time}, {@code money}, {@code carbon}
   */
  record Member(List<String> bestIn, @JsonUnwrapped RouteAnswer.Way way) {
    static Member of(ParetoChoice.Member member) {
      return new Member(
          member.bestIn().stream().sorted().map(Member::name).toList(),
          RouteAnswer.Way.of(member.route()));
    }

    private static String name(Criterion criterion) {
      return criterion.name().toLowerCase(Locale.ROOT);
    }
  }
}
