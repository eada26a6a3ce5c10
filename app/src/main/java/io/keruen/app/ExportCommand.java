package io.keruen.app;

import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.export.DimacsFiles;
import io.keruen.data.export.GraphTables;
import io.keruen.data.export.RoutingKitFiles;
import io.keruen.data.export.WeightedGraph;
import io.keruen.data.export.WorldBankFiles;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keruen export}: the network under one class of goods, for other people's tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes the network with the generalised cost of one class of goods, which 'route'"
            + " minimises, in the forms that other tools read.")
final class ExportCommand implements Callable<Integer> {
  /** Writing is not shared out. */
  private static final int THREADS = 1;

  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FORMAT",
      converter = ExportFormat.Converter.class,
      description =
          "routingkit (vectors), dimacs (.gr and .co), world-bank (GeoJSON of the published"
              + " scripts); several with blanks.")
  private List<ExportFormat> formats = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder for the files. Those of an earlier export there are replaced, once the new ones"
              + " are complete.")
  private Path out = Path.of("");

  @Mixin private WorldOptions world;
  @Mixin private FormatOption output;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    Set<ExportFormat> asked = EnumSet.copyOf(formats);
    List<String> names = asked.stream().map(ExportFormat::id).toList();
    try (OutputFolder folder = OutputFolder.at(out)) {
      ChosenWorld chosen = world.choose();
      LinkCosts costs = chosen.costs(chosen.goods());
      write(asked, chosen, costs, folder);
      new Manifest(
              Version.run(THREADS, started),
              chosen.data(),
              chosen.origin().map(ChosenWorld.Origin::file),
              chosen.label(),
              names)
          .writeInto(folder);
      print(answer(chosen, names, WeightedGraph.usable(costs).length, folder.publish()));
    }
    return 0;
  }

  private static void write(
      Set<ExportFormat> formats, ChosenWorld chosen, LinkCosts costs, OutputFolder folder) {
    Network network = chosen.world().network();
    if (formats.contains(ExportFormat.ROUTINGKIT) || formats.contains(ExportFormat.DIMACS)) {
      WeightedGraph graph = WeightedGraph.of(network, costs);
      if (formats.contains(ExportFormat.ROUTINGKIT)) {
        new RoutingKitFiles(graph).writeInto(folder);
      }
      if (formats.contains(ExportFormat.DIMACS)) {
        new DimacsFiles(graph, chosen.label()).writeInto(folder);
      }
      new GraphTables(graph).writeInto(folder);
    }
    if (formats.contains(ExportFormat.WORLD_BANK)) {
      new WorldBankFiles(network, chosen.world().places(), chosen.projectLinks(), chosen.scenario())
          .writeInto(folder);
    }
  }

  private ExportAnswer answer(
      ChosenWorld chosen, List<String> names, int links, List<String> files) {
    Network network = chosen.world().network();
    return new ExportAnswer(
        chosen.data().name(),
        chosen.scenario(),
        chosen.goods().name(),
        names,
        network.nodeCount(),
        links,
        network.linkCount() - links,
        out.toString(),
        files);
  }

  private void print(ExportAnswer answer) {
    Answers.print(terminal, output.format(), answer, () -> text(answer));
  }

  private static String text(ExportAnswer answer) {
    return """

      The network of %s, %s, for %s: %s nodes, %s links; %s left out, which cannot be used
      Files in %s
      %s
    """
        .formatted(
            answer.dataSet(),
            answer.scenario(),
            answer.commodity(),
            Figures.whole(answer.nodes()),
            Figures.whole(answer.links()),
            Figures.whole(answer.linksLeftOut()),
            answer.out(),
            String.join("  ", answer.files()));
  }
}
