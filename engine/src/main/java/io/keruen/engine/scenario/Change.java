package io.keruen.engine.scenario;

/** A new value of a quantity: stated outright, or relative to the shipped value. */
public sealed interface Change permits Change.To, Change.By {
  /** The value that follows from the shipped one. */
  double of(double shipped);

  /** As written: {@code 12} or {@code -50%}. */
  String text();

  /**
   * A value stated outright.
   *
   * @param value 0 or more, in the quantity's unit
   */
  record To(double value) implements Change {
    public To {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("new value is " + value + "; it must be 0 or more");
      }
    }

    @Override
    public double of(double shipped) {
      return value;
    }

    @Override
    public String text() {
      return Numbers.text(value);
    }
  }

  /**
   * A difference in percent.
   *
   * @param percent -100 or more: -50 halves
   */
  record By(double percent) implements Change {
    public By {
      if (!(percent >= -100 && percent < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("change is " + percent + " %; it must be -100 or more");
      }
    }

    public double factor() {
      return 1 + percent / 100;
    }

    @Override
    public double of(double shipped) {
      return shipped * factor();
    }

    @Override
    public String text() {
      return (percent > 0 ? "+" : "") + Numbers.text(percent) + "%";
    }
  }
}
