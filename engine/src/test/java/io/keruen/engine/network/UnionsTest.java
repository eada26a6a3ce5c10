package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.network.Unions.Kind;
import io.keruen.engine.network.Unions.Union;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class UnionsTest {
  private final Unions unions =
      new Unions(
          List.of(
              union("EAEU", Kind.CUSTOMS_UNION, "KAZ", "RUS"),
              union("CIS-FTA", Kind.FREE_TRADE_AREA, "KAZ", "RUS", "UZB")));

  private static Union union(String name, Kind kind, String... members) {
    return new Union(name, kind, new TreeSet<>(List.of(members)));
  }

  @Test
  void a_customs_union_frees_from_clearance_and_tariff() {
    assertThat(unions.shareCustomsUnion("KAZ", "RUS")).isTrue();
    assertThat(unions.shareFreeTrade("RUS", "KAZ")).isTrue();
  }

  @Test
  void a_free_trade_area_frees_from_tariff_alone() {
    assertThat(unions.shareCustomsUnion("KAZ", "UZB")).isFalse();
    assertThat(unions.shareFreeTrade("KAZ", "UZB")).isTrue();
  }

  @Test
  void a_territory_shares_everything_with_itself_and_nothing_with_strangers() {
    assertThat(Unions.none().shareCustomsUnion("CHN", "CHN")).isTrue();
    assertThat(unions.shareFreeTrade("CHN", "KAZ")).isFalse();
  }

  @Test
  void joining_and_leaving_make_new_unions_and_leave_the_old_alone() {
    Unions joined = unions.withMember("EAEU", "UZB");
    assertThat(joined.shareCustomsUnion("UZB", "RUS")).isTrue();
    assertThat(unions.shareCustomsUnion("UZB", "RUS")).isFalse();
    Unions left = joined.withoutMember("EAEU", "UZB");
    assertThat(left.byName()).isEqualTo(unions.byName());
  }

  @Test
  void a_union_that_is_not_there_cannot_be_joined() {
    assertThatThrownBy(() -> unions.withMember("EEU", "UZB")).hasMessage("no union 'EEU'");
    assertThat(unions.find("EEU")).isEmpty();
  }
}
