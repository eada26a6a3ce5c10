package io.keruen.bench.assign;

import io.keruen.data.assignment.EngineInput;
import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.FlowClass;
import io.keruen.engine.flow.Method;
import io.keruen.engine.flow.StopRule;
import io.keruen.engine.path.Execution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Times how much sooner an equilibrium is found that begins with the flows of one a small step
 * away: trips raised by 1 and by 10 %. Medians of several runs, in which the two take turns, after
 * one that does not count.
 *
 * <p>{@code java -cp bench/target/keruen-bench.jar io.keruen.bench.assign.SmallSteps COLLECTION 5
 * Chicago-Sketch}
 */
public final class SmallSteps {
  private static final StopRule STOP = StopRule.atRelativeGap(1e-8);
  private static final Execution ONE_THREAD = Execution.onThreads(1);
  private static final double[] FACTORS = {1.01, 1.1};

  private SmallSteps() {}

  /**
   * @param args the collection's folder, how many runs a median is taken of, the instance
   */
  public static void main(String[] args) {
    Instance instance =
        Instance.in(Path.of(args[0])).stream()
            .filter(each -> each.name().equals(args[2]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no instance " + args[2]));
    EngineInput input = instance.read();
    Equilibrium before = solve(input, input.classes());
    for (double factor : FACTORS) {
      compare(input, before, factor, Integer.parseInt(args[1]));
    }
  }

  private static void compare(EngineInput input, Equilibrium before, double factor, int runs) {
    FlowClass only = input.classes().get(0);
    List<FlowClass> raised = List.of(only.withDemand(only.demand().times(factor)));
    List<Double> anew = new ArrayList<>();
    List<Double> next = new ArrayList<>();
    for (int run = -1; run < runs; run++) {
      double whole = seconds(() -> solve(input, raised));
      double step =
          seconds(
              () ->
                  before.solveNext(
                      input.network(), raised, Method.PAIRED_SEGMENTS, STOP, ONE_THREAD, i -> {}));
      if (run >= 0) {
        anew.add(whole);
        next.add(step);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "trips times %.2f: from scratch %.3f s, from the flows before %.3f s%n",
        factor,
        Assigners.median(anew),
        Assigners.median(next));
  }

  private static Equilibrium solve(EngineInput input, List<FlowClass> classes) {
    return Equilibrium.solve(
        input.network(), classes, Method.PAIRED_SEGMENTS, STOP, ONE_THREAD, i -> {});
  }

  private static double seconds(Supplier<Equilibrium> search) {
    long started = System.nanoTime();
    if (!search.get().converged()) {
      throw new IllegalStateException("not converged");
    }
    return (System.nanoTime() - started) / 1e9;
  }
}
