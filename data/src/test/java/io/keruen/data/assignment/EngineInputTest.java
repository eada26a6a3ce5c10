package io.keruen.data.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which node of the engine's network is which of the file. */
class EngineInputTest {
  @TempDir private Path folder;

  // Node 3 is closed to paths and no zone: it has two nodes in the engine.
  @Test
  void nodes_are_called_as_in_the_file() {
    AssignmentInput input =
        new SmallNetwork(folder)
            .read(
                """
                <NUMBER OF ZONES> 2
                <NUMBER OF NODES> 4
                <FIRST THRU NODE> 4
                1 3 10 1 1 0.15 4 0 0 1 ;
                3 2 10 1 1 0.15 4 0 0 1 ;
                1 4 10 1 1 0.15 4 0 0 1 ;
                4 2 10 1 1 0.15 4 0 0 1 ;
                """,
                SmallNetwork.TRIPS);
    EngineInput engine = EngineInput.of(input);

    assertThat(engine.network().addedNodeCount()).isEqualTo(5);
    for (int row = 0; row < 4; row++) {
      NetworkLink link = input.network().links().get(row);
      int from = engine.network().addedNode(engine.network().fromNode(engine.link(row)));
      int to = engine.network().addedNode(engine.network().toNode(engine.link(row)));
      assertThat(engine.nodeId(from)).isEqualTo(input.network().nodes().get(link.from()).id());
      assertThat(engine.nodeId(to)).isEqualTo(input.network().nodes().get(link.to()).id());
    }
  }
}
