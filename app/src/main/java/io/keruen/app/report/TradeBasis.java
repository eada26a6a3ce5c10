package io.keruen.app.report;

import io.keruen.data.dataset.Fallback;
import java.util.List;

/**
 * What the trade models of a run rest on.
 *
 * @param words a sentence; if no model is asked, the reason as a clause: {@code as the data set has
 *     no tables of trade}
 * @param fallbacks missing values of the accounts that a rule replaced
 */
public record TradeBasis(String words, List<Fallback> fallbacks) {
  public TradeBasis {
    fallbacks = List.copyOf(fallbacks);
  }

  /** No models, for a reason. */
  public static TradeBasis none(String reason) {
    return new TradeBasis(reason, List.of());
  }
}
