package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LayerTest {
  @Test
  void a_layer_is_read_from_its_name_and_written_back() {
    for (String id : new String[] {"road", "sea", "rail-1520", "inland-waterway", "pipeline-oil"}) {
      assertThat(Layer.of(id).id()).isEqualTo(id);
    }
  }

  @Test
  void only_railways_have_a_gauge() {
    assertThat(Layer.of("rail-1520").gaugeMm()).hasValue(1520);
    assertThat(Layer.rail(1435)).isEqualTo(Layer.of("rail-1435"));
    assertThat(Layer.of("pipeline-oil").gaugeMm()).isEmpty();
  }

  @Test
  void a_name_without_a_mode_is_refused() {
    assertThatThrownBy(() -> Layer.of("railway"))
        .hasMessage("'railway' is not a layer such as road or rail-1520");
  }

  @Test
  void a_railway_without_a_gauge_in_mm_is_refused() {
    assertThatThrownBy(() -> Layer.of("rail"))
        .hasMessage("rail gauge is ''; it must be in mm, for example 1520");
    assertThatThrownBy(() -> Layer.of("rail-broad"))
        .hasMessage("rail gauge is 'broad'; it must be in mm, for example 1520");
  }

  @Test
  void modes_and_classes_are_named_as_in_files() {
    assertThat(Mode.find("inland-waterway")).contains(Mode.INLAND_WATERWAY);
    assertThat(Mode.find("train")).isEmpty();
    assertThat(LinkClass.DOUBLE_ELECTRIFIED.id()).isEqualTo("double-electrified");
    assertThat(LinkClass.UNKNOWN.id()).isEmpty();
    assertThat(Status.PLANNED.id()).isEqualTo("planned");
  }
}
