package io.keruen.data.assignment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of a network of a few links, written into a folder of a test. */
record SmallNetwork(Path folder) {
  static final String TRIPS = "Origin 1\n2 : 8.0;";

  /** Rows after the usual metadata: two zones, closed to paths between others, and three nodes. */
  AssignmentInput readRows(String... rows) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "<NUMBER OF ZONES> 2",
                "<NUMBER OF NODES> 3",
                "<FIRST THRU NODE> 3",
                "<END OF METADATA>"));
    lines.addAll(List.of(rows));
    return read(String.join("\n", lines), TRIPS);
  }

  AssignmentInput read(String network, String trips) {
    return AssignmentInput.read(
        write("net.tntp", network), List.of(ClassTrips.ofTime(write("trips.tntp", trips))));
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
