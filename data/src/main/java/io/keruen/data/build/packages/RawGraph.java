package io.keruen.data.build.packages;

import java.util.Arrays;

/**
 * Undirected graph as a package ships it: nodes with coordinates in degrees, edges with lengths in
 * km. Edge {@code e} joins {@code from(e) < to(e)}; no edge is given twice.
 */
public final class RawGraph {
  private final double[] lat;
  private final double[] lon;
  private final int[] from;
  private final int[] to;
  private final double[] km;

  RawGraph(double[] lat, double[] lon, int[] from, int[] to, double[] km) {
    this.lat = lat;
    this.lon = lon;
    this.from = from;
    this.to = to;
    this.km = km;
  }

  public int nodeCount() {
    return lat.length;
  }

  public int edgeCount() {
    return from.length;
  }

  public double lat(int node) {
    return lat[node];
  }

  public double lon(int node) {
    return lon[node];
  }

  public int from(int edge) {
    return from[edge];
  }

  public int to(int edge) {
    return to[edge];
  }

  public double km(int edge) {
    return km[edge];
  }

  /**
   * Parses a module of {@code scgraph_data}: two Python assignments, {@code graph=[{j: km, ...},
   * ...]} (neighbours of node 0, 1, ...) and {@code nodes=[[lat, lon], ...]}.
   *
   * @throws PackageProblem if either list is absent or their lengths differ
   */
  public static RawGraph parse(byte[] module, String name) {
    Parser parser = new Parser(module);
    parser.seek("graph=[", name);
    int[] from = new int[1 << 20];
    int[] to = new int[1 << 20];
    double[] km = new double[1 << 20];
    int edges = 0;
    int node = 0;
    while (parser.next('{', ']')) {
      while (parser.nextNumber('}')) {
        int neighbour = (int) parser.number;
        parser.nextNumber('}');
        if (neighbour > node) {
          if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
            km = Arrays.copyOf(km, 2 * edges);
          }
          from[edges] = node;
          to[edges] = neighbour;
          km[edges++] = parser.number;
        }
      }
      node++;
    }
    parser.seek("nodes=[", name);
    double[] lat = new double[node];
    double[] lon = new double[node];
    int located = 0;
    while (parser.next('[', ']')) {
      parser.nextNumber(']');
      double latitude = parser.number;
      parser.nextNumber(']');
      if (located < node) {
        lat[located] = latitude;
        lon[located] = parser.number;
      }
      parser.nextNumber(']');
      located++;
    }
    if (located != node) {
      throw new PackageProblem(
          name + " has " + node + " nodes with neighbours but " + located + " with coordinates");
    }
    return new RawGraph(
        lat, lon, Arrays.copyOf(from, edges), Arrays.copyOf(to, edges), Arrays.copyOf(km, edges));
  }

  /** Walks over the bytes of a Python literal. */
  private static final class Parser {
    private final byte[] text;
    private int at;
    private double number;

    Parser(byte[] text) {
      this.text = text;
    }

    void seek(String marker, String name) {
      byte[] wanted = marker.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      for (at = 0; at + wanted.length <= text.length; at++) {
        boolean lineStart = at == 0 || text[at - 1] == '\n';
        if (lineStart && Arrays.equals(text, at, at + wanted.length, wanted, 0, wanted.length)) {
          at += wanted.length;
          return;
        }
      }
      throw new PackageProblem(name + " has no line starting with '" + marker + "'");
    }

    /** Moves past the next {@code open} and tells true, or past the {@code close} before it. */
    boolean next(char open, char close) {
      while (text[at] != open && text[at] != close) {
        at++;
      }
      return text[at++] == open;
    }

    /** Reads the next number into {@link #number}, or moves past {@code close} and tells false. */
    boolean nextNumber(char close) {
      while (text[at] != '-' && (text[at] < '0' || text[at] > '9')) {
        if (text[at++] == close) {
          return false;
        }
      }
      int start = at;
      while (text[at] == '-'
          || text[at] == '.'
          || text[at] == 'e'
          || (text[at] >= '0' && text[at] <= '9')) {
        at++;
      }
      number =
          Double.parseDouble(
              new String(text, start, at - start, java.nio.charset.StandardCharsets.US_ASCII));
      return true;
    }
  }
}
