package io.keruen.engine.trade;

/** Numbers for every ordered pair of countries, in one array. Immutable. */
final class SquareMatrix {
  private final int size;
  private final double[] value; // row by row

  private SquareMatrix(int size, double[] value) {
    this.size = size;
    this.value = value;
  }

  /**
   * @param what for messages
   * @throws IllegalArgumentException if a row is not as long as there are rows
   */
  static SquareMatrix copyOf(double[][] rows, String what) {
    int size = rows.length;
    double[] value = new double[size * size];
    for (int i = 0; i < size; i++) {
      if (rows[i].length != size) {
        throw new IllegalArgumentException(
            "%s have %d rows, but row %d has %d columns".formatted(what, size, i, rows[i].length));
      }
      System.arraycopy(rows[i], 0, value, i * size, size);
    }
    return new SquareMatrix(size, value);
  }

  int size() {
    return size;
  }

  double get(int i, int j) {
    return value[i * size + j];
  }
}
