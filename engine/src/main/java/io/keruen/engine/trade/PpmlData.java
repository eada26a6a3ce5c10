package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a gravity equation is estimated from: flows, regressors, fixed effects, and perhaps an
 * offset (a regressor whose coefficient is 1). Immutable, thread-safe.
 */
public final class PpmlData {
  private final double[] dependent;
  private final List<String> names;
  private final List<double[]> regressors;
  private final List<Grouping> fixedEffects;
  private final double[] offset;

  private PpmlData(Builder from) {
    dependent = from.dependent;
    names = List.copyOf(from.names);
    regressors = List.copyOf(from.regressors);
    fixedEffects = List.copyOf(from.fixedEffects);
    offset = from.offset;
  }

  /**
   * Data to be completed.
   *
   * @param dependent flows, one per row: 0 or more, finite, in any unit
   */
  public static Builder of(double... dependent) {
    return new Builder(dependent);
  }

  public int rowCount() {
    return dependent.length;
  }

  /** Names of the regressors, in the order given. */
  public List<String> names() {
    return names;
  }

  /** Fixed effects, in the order given. */
  public List<Grouping> fixedEffects() {
    return fixedEffects;
  }

  double dependent(int row) {
    return dependent[row];
  }

  double regressor(int regressor, int row) {
    return regressors.get(regressor)[row];
  }

  double offset(int row) {
    return offset[row];
  }

  /** Collects the columns and checks each. Not thread-safe. */
  public static final class Builder {
    private final double[] dependent;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> regressors = new ArrayList<>();
    private final List<Grouping> fixedEffects = new ArrayList<>();
    private double[] offset;

    private Builder(double[] dependent) {
      this.dependent = finite("the dependent variable", dependent);
      for (int row = 0; row < dependent.length; row++) {
        if (dependent[row] < 0) {
          throw new IllegalArgumentException(
              "the dependent variable is %s in row %d; it must be 0 or more"
                  .formatted(dependent[row], row));
        }
      }
      offset = new double[dependent.length];
    }

    /**
     * Adds a regressor.
     *
     * @param name not used by another
     * @param values one per row, finite
     */
    public Builder regressor(String name, double... values) {
      if (name.equals(Coefficient.CONSTANT)) {
        throw new IllegalArgumentException("every equation has a constant; leave it out");
      }
      if (names.contains(name)) {
        throw new IllegalArgumentException("there are two regressors '" + name + "'");
      }
      names.add(name);
      regressors.add(finite("regressor '" + name + "'", values));
      return this;
    }

    /** Adds a fixed effect: a constant for each of its groups. */
    public Builder fixedEffect(Grouping groups) {
      requireRows("fixed effect '" + groups.name() + "'", groups.rowCount());
      fixedEffects.add(groups);
      return this;
    }

    /**
     * Sets the part of the logarithm of expected flows that is known.
     *
     * @param values one per row, finite
     */
    public Builder offset(double... values) {
      offset = finite("the offset", values);
      return this;
    }

    public PpmlData build() {
      return new PpmlData(this);
    }

    private double[] finite(String what, double[] values) {
      if (dependent != null) {
        requireRows(what, values.length);
      }
      for (int row = 0; row < values.length; row++) {
        if (!Double.isFinite(values[row])) {
          throw new IllegalArgumentException(
              "%s is %s in row %d; it must be finite".formatted(what, values[row], row));
        }
      }
      return Arrays.copyOf(values, values.length);
    }

    private void requireRows(String what, int rows) {
      if (rows != dependent.length) {
        throw new IllegalArgumentException(
            "%s has %d rows; the dependent variable has %d"
                .formatted(what, rows, dependent.length));
      }
    }
  }
}
