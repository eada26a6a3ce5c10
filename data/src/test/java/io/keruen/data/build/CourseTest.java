package io.keruen.data.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.build.draft.Point;
import io.keruen.data.dataset.Polyline;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final List<Point> BENT =
      List.of(new Point(43, 77), new Point(43.001, 78), new Point(44, 79));

  @Test
  void a_course_loses_only_points_within_the_tolerance() {
    assertThat(Course.thin(BENT, 0.0001)).isEqualTo(BENT);
    assertThat(Course.thin(BENT, 2)).containsExactly(BENT.get(0), BENT.get(2));
  }

  @Test
  void an_encoded_course_reads_back_latitude_first() {
    assertThat(Polyline.decode(Course.encode(BENT)).get(1)).containsExactly(43.001, 78);
  }
}
