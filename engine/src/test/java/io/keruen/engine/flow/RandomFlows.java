package io.keruen.engine.flow;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A random network with demand of one or two classes. Nodes form a ring of links in both
 * directions, so that zones reach each other; more links, parallel ones and loops among them, are
 * thrown in. Prints itself as code to paste into a test.
 */
final class RandomFlows {
  /** Which link times there are. */
  enum Times {
    /** Strictly rising everywhere, with a finite slope. */
    RISING,
    /** All variants: constant and zero times, powers below 1, single tracks, queues. */
    ALL
  }

  private final StringBuilder code = new StringBuilder();
  private final FlowNetwork network;
  private final List<FlowClass> classes = new ArrayList<>();

  private RandomFlows(long seed, Times times, int classCount) {
    Random random = new Random(seed);
    int nodes = 4 + random.nextInt(8);
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    say("// seed %d, times %s, %d classes".formatted(seed, times, classCount));
    say("FlowNetworkBuilder builder = new FlowNetworkBuilder();");
    for (int node = 0; node < nodes; node++) {
      builder.addNode();
      say("builder.addNode();");
    }
    int zones = 2 + random.nextInt(nodes - 2);
    for (int zone = 0; zone < zones; zone++) {
      Passage passage = zone > 0 && random.nextInt(5) == 0 ? Passage.CLOSED : Passage.OPEN;
      builder.addZone(zone, passage);
      say("builder.addZone(%d, Passage.%s);".formatted(zone, passage));
    }
    addLinks(builder, random, nodes, times);
    if (random.nextBoolean()) {
      LinkTime limit = time(random, times);
      builder.limitNode(nodes - 1, limit);
      say("builder.limitNode(%d, %s);".formatted(nodes - 1, codeOf(limit)));
    }
    network = builder.freeze();
    for (int number = 0; number < classCount; number++) {
      classes.add(flowClass(random, number, zones));
    }
  }

  static RandomFlows of(long seed, Times times, int classCount) {
    return new RandomFlows(seed, times, classCount);
  }

  FlowNetwork network() {
    return network;
  }

  List<FlowClass> classes() {
    return classes;
  }

  private void addLinks(FlowNetworkBuilder builder, Random random, int nodes, Times times) {
    for (int node = 0; node < nodes; node++) {
      addLink(builder, node, (node + 1) % nodes, time(random, times));
      addLink(builder, (node + 1) % nodes, node, time(random, times));
    }
    int more = random.nextInt(3 * nodes);
    for (int link = 0; link < more; link++) {
      addLink(builder, random.nextInt(nodes), random.nextInt(nodes), time(random, times));
    }
  }

  private void addLink(FlowNetworkBuilder builder, int from, int to, LinkTime time) {
    builder.addLink(from, to, time);
    say("builder.addLink(%d, %d, %s);".formatted(from, to, codeOf(time)));
  }

  private FlowClass flowClass(Random random, int number, int zones) {
    OdMatrix.Builder demand = OdMatrix.builder(zones);
    say("OdMatrix.Builder demand%d = OdMatrix.builder(%d);".formatted(number, zones));
    for (int origin = 0; origin < zones; origin++) {
      for (int destination = 0; destination < zones; destination++) {
        if (origin != destination && random.nextInt(3) > 0) {
          double volume = 1 + random.nextInt(20);
          demand.add(origin, destination, volume);
          say("demand%d.add(%d, %d, %s);".formatted(number, origin, destination, volume));
        }
      }
    }
    double[] fixed = new double[network.linkCount()];
    for (int link = 0; link < fixed.length; link++) {
      fixed[link] = number == 0 ? 0 : random.nextInt(4);
    }
    String costs =
        Arrays.stream(fixed).mapToObj(Double::toString).collect(Collectors.joining(", "));
    say("double[] fixed%d = {%s}; // by the number in the frozen network".formatted(number, costs));
    return FlowClass.of("class " + number, demand.build(), fixed);
  }

  private static LinkTime time(Random random, Times times) {
    double freeFlow = 1 + random.nextInt(10);
    double capacity = 5 + random.nextInt(40);
    int variant = random.nextInt(times == Times.RISING ? 3 : 9);
    return switch (variant) {
      case 0 -> new Bpr(freeFlow, 0.15, capacity, 1);
      case 1 -> new Conical(freeFlow, capacity, 4);
      case 2 -> new Queue(freeFlow, capacity, 0.5, 4);
      case 3 -> new Bpr(freeFlow, 0.15, capacity, 4);
      case 4 -> new Bpr(freeFlow, 1, capacity, 0.5);
      case 5 -> new Bpr(freeFlow, 1, capacity, 0);
      case 6 -> new Bpr(0, 0.15, capacity, 4);
      case 7 -> new SingleTrack(freeFlow, 5, capacity, 3);
      default -> new ConstantTime(freeFlow);
    };
  }

  private static String codeOf(LinkTime time) {
    String values =
        Stream.of(time.getClass().getRecordComponents())
            .map(component -> value(component, time))
            .collect(Collectors.joining(", "));
    return "new " + time.getClass().getSimpleName() + "(" + values + ")";
  }

  private static String value(RecordComponent component, LinkTime time) {
    try {
      return component.getAccessor().invoke(time).toString();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void say(String line) {
    code.append(line).append('\n');
  }

  @Override
  public String toString() {
    return code.toString();
  }
}
