package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** Value, slope and integral of every link time, by numbers known and by numeric calculus. */
class LinkTimeTest {
  private static final double CAPACITY = 80;

  @Example
  void a_road_takes_its_free_flow_time_when_empty_and_15_percent_longer_at_capacity() {
    LinkTime road = new Bpr(10, 0.15, CAPACITY, 4);
    assertThat(road.freeFlow()).isEqualTo(10);
    assertThat(road.time(CAPACITY)).isCloseTo(11.5, offset(1e-12));
    assertThat(road.time(2 * CAPACITY)).isCloseTo(10 * (1 + 0.15 * 16), offset(1e-12));
    assertThat(road.slope(CAPACITY)).isCloseTo(10 * 0.15 * 4 / CAPACITY, offset(1e-12));
    assertThat(road.integral(CAPACITY)).isCloseTo(10 * CAPACITY * 1.03, offset(1e-9));
  }

  @Example
  void a_conical_road_takes_twice_as_long_at_capacity_and_its_slope_stays_bounded() {
    LinkTime road = new Conical(10, CAPACITY, 8);
    assertThat(road.freeFlow()).isCloseTo(10, offset(1e-12));
    assertThat(road.time(CAPACITY)).isCloseTo(20, offset(1e-12));
    assertThat(road.slope(1e6)).isLessThanOrEqualTo(10 * 2 * 8 / CAPACITY);
  }

  @Example
  void a_train_alone_never_waits_and_at_capacity_each_waits_as_stated() {
    LinkTime line = new SingleTrack(5, 3, CAPACITY, 4);
    assertThat(line.freeFlow()).isEqualTo(5);
    assertThat(line.time(CAPACITY)).isCloseTo(8, offset(1e-12));
    double slope = 3 / Math.expm1(4) * 4 / CAPACITY * Math.exp(4);
    assertThat(line.time(3 * CAPACITY))
        .as("on along the tangent")
        .isCloseTo(8 + 2 * CAPACITY * slope, offset(1e-9));
  }

  @Example
  void a_queue_waits_as_one_in_steady_state_below_capacity_and_as_one_that_grows_above() {
    double longPeriod = 1e6;
    LinkTime border = new Queue(2, 10, 1, longPeriod);
    assertThat(border.freeFlow()).isEqualTo(2);
    assertThat(border.time(5)).as("M/M/1: (1 / 10) 0.5 / 0.5").isCloseTo(2.1, offset(1e-5));
    assertThat(border.time(20) - 2)
        .as("mean wait in a queue that grows to T (x - 1)")
        .isCloseTo(longPeriod / 2, offset(1.0));
    assertThat(border.slope(0)).as("j / c^2").isCloseTo(0.01, offset(1e-9));
  }

  @Example
  void a_power_of_zero_and_a_free_flow_time_of_zero_make_constant_times() {
    LinkTime flat = new Bpr(10, 0.5, CAPACITY, 0);
    LinkTime free = new Bpr(0, 0.15, CAPACITY, 4);
    for (double volume : new double[] {0, 1, CAPACITY, 1e9}) {
      assertThat(flat.time(volume)).isEqualTo(15);
      assertThat(flat.integral(volume)).isEqualTo(15 * volume);
      assertThat(free.time(volume)).isZero();
      assertThat(free.integral(volume)).isZero();
      assertThat(flat.slope(volume) + free.slope(volume)).isZero();
    }
  }

  @Example
  void a_road_without_delay_stays_so_where_its_power_overflows() {
    for (Bpr road : List.of(new Bpr(0, 0.15, 1e-9, 16), new Bpr(3, 0, 1e-9, 16))) {
      assertThat(road.time(1e30)).isEqualTo(road.freeFlow());
      assertThat(road.slope(1e30)).isZero();
      assertThat(road.integral(1e30)).isEqualTo(road.freeFlow() * 1e30);
    }
  }

  @Example
  void a_power_below_one_begins_vertically() {
    LinkTime root = new Bpr(10, 0.15, CAPACITY, 0.5);
    assertThat(root.slope(0)).isInfinite();
    assertThat(root.slope(1e-9)).isFinite();
    assertThat(root.time(0)).isEqualTo(10);
  }

  @Example
  void powers_by_multiplication_agree_with_powers_by_logarithm() {
    for (int power = 0; power <= 20; power++) {
      double byLogarithm = 1 + 0.15 * Math.pow(1.7, power);
      assertThat(new Bpr(1, 0.15, 1, power).time(1.7))
          .isCloseTo(byLogarithm, offset(1e-13 * byLogarithm));
    }
  }

  @Example
  void parameters_out_of_range_are_refused_by_name_value_and_range() {
    assertThatThrownBy(() -> new Bpr(1, 0.15, 0, 4))
        .hasMessage("capacity is 0.0; it must be above 0 and finite");
    assertThatThrownBy(() -> new Conical(1, -5, 8))
        .hasMessage("capacity is -5.0; it must be above 0 and finite");
    assertThatThrownBy(() -> new Bpr(-1, 0.15, 10, 4))
        .hasMessage("free-flow time is -1.0; it must be 0 or more and finite");
    assertThatThrownBy(() -> new Bpr(1, Double.NaN, 10, 4))
        .hasMessage("b is NaN; it must be 0 or more and finite");
    assertThatThrownBy(() -> new Bpr(1, 1, 10, -2))
        .hasMessage("power is -2.0; it must be 0 or more and finite");
    assertThatThrownBy(() -> new ConstantTime(Double.POSITIVE_INFINITY))
        .hasMessage("time is Infinity; it must be 0 or more and finite");
    assertThatThrownBy(() -> new Conical(1, 10, 1))
        .hasMessage("steepness is 1.0; it must be above 1 and finite");
    assertThatThrownBy(() -> new SingleTrack(1, 1, 10, 51))
        .hasMessage("growth is 51.0; it must be from 0.01 to 50");
    assertThatThrownBy(() -> new SingleTrack(1, -1, 10, 5))
        .hasMessage("delay at capacity is -1.0; it must be 0 or more and finite");
    assertThatThrownBy(() -> new Queue(1, 10, 0, 1))
        .hasMessage("irregularity is 0.0; it must be above 0 and finite");
    assertThatThrownBy(() -> new Queue(1, 10, 1, 0))
        .hasMessage("period is 0.0; it must be above 0 and finite");
  }

  @Property(tries = 2000, seed = "1964")
  void the_slope_is_the_finite_difference_of_the_time(
      @ForAll("curves") LinkTime curve, @ForAll @DoubleRange(min = 0, max = 20) double x) {
    double volume = x * CAPACITY;
    double step = 1e-4 * CAPACITY;
    double below = Math.max(0, volume - step);
    double rise = (curve.time(volume + step) - curve.time(below)) / (volume + step - below);
    assertThat(rise)
        .as("%s at %s", curve, volume)
        .isBetween(
            Math.min(curve.slope(below), curve.slope(volume + step)) * (1 - 1e-6) - 1e-7,
            Math.max(curve.slope(below), curve.slope(volume + step)) * (1 + 1e-6) + 1e-7);
  }

  @Property(tries = 1000, seed = "1964")
  void the_integral_is_the_area_under_the_time(
      @ForAll("curves") LinkTime curve, @ForAll @DoubleRange(min = 0, max = 20) double x) {
    double volume = x * CAPACITY;
    double area = area(curve, volume);
    assertThat(curve.integral(volume))
        .as("%s to %s", curve, volume)
        .isCloseTo(area, offset(1e-7 * (1 + area)));
  }

  @Property(tries = 2000, seed = "1964")
  void times_never_fall_and_stay_finite_however_far_beyond_capacity(
      @ForAll("curves") LinkTime curve,
      @ForAll @DoubleRange(min = 0, max = 1e6) double x,
      @ForAll @DoubleRange(min = 0, max = 10) double more) {
    double volume = x * CAPACITY;
    assertThat(curve.integral(0)).isZero();
    assertThat(curve.time(volume)).isBetween(0.0, Double.MAX_VALUE);
    assertThat(curve.slope(volume)).as("%s at %s", curve, volume).isNotNegative();
    assertThat(curve.integral(volume)).isBetween(0.0, Double.MAX_VALUE);
    assertThat(curve.time(volume + more))
        .as("%s at %s and %s more", curve, volume, more)
        .isGreaterThanOrEqualTo(curve.time(volume) * (1 - 1e-12));
  }

  private static double area(LinkTime curve, double volume) {
    double within = Math.min(volume, CAPACITY);
    return area(curve, 0, within) + area(curve, within, volume);
  }

  /**
   * Area by Simpson's rule over pieces that grow from both ends, so that a vertical start and a
   * sharp bend at capacity are met in small steps.
   */
  private static double area(LinkTime curve, double from, double to) {
    double width = to - from;
    double sum = 0;
    double done = 0;
    for (double next = 1e-12; done < 0.5; next *= 1.25) {
      double share = Math.min(0.5, next);
      sum += simpson(curve, from + done * width, from + share * width);
      sum += simpson(curve, to - share * width, to - done * width);
      done = share;
    }
    return sum;
  }

  private static double simpson(LinkTime curve, double from, double to) {
    int parts = 20;
    double width = (to - from) / parts;
    double sum = curve.time(from) + curve.time(to);
    for (int part = 1; part < parts; part++) {
      sum += (part % 2 == 0 ? 2 : 4) * curve.time(from + part * width);
    }
    return sum * width / 3;
  }

  @Provide
  static Arbitrary<LinkTime> curves() {
    Arbitrary<Double> freeFlow = Arbitraries.of(0.0, 0.3, 10.0);
    Arbitrary<Double> power = Arbitraries.of(0.0, 0.3, 1.0, 1.5, 2.0, 4.0, 6.87, 16.0, 17.0);
    Arbitrary<Double> growth = Arbitraries.of(0.01, 0.5, 1.0, 4.0, 50.0);
    Arbitrary<Double> delay = Arbitraries.of(0.0, 0.5, 50.0);
    Arbitrary<Double> irregularity = Arbitraries.of(0.01, 0.5, 1.0, 50.0);
    Arbitrary<Double> periods = Arbitraries.of(0.01, 1.0, 50.0, 1e4, 1e9, 1e18);
    return Arbitraries.oneOf(
        List.of(
            freeFlow.map(ConstantTime::new),
            Combinators.combine(freeFlow, Arbitraries.of(0.0, 0.15, 2.0), power)
                .as((t0, b, p) -> new Bpr(t0, b, CAPACITY, p)),
            Combinators.combine(freeFlow, Arbitraries.of(1.01, 2.0, 4.0, 12.0))
                .as((t0, a) -> new Conical(t0, CAPACITY, a)),
            Combinators.combine(freeFlow, delay, growth)
                .as((t0, d, g) -> new SingleTrack(t0, d, CAPACITY, g)),
            Combinators.combine(freeFlow, irregularity, periods)
                .as((t0, j, period) -> new Queue(t0, CAPACITY, j, period)),
            Arbitraries.just(
                new Queue(1, CAPACITY, 10, 1)))); // root of a full square: 8 j / (c T) = 1
  }
}
