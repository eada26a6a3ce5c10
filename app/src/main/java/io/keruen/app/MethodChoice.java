package io.keruen.app;

import io.keruen.engine.flow.Method;
import java.util.Optional;

/**
 * What {@code --method} names.
 *
 * @param userEquilibrium how one is sought; empty for routes shared by path-size logit
 */
record MethodChoice(Optional<Method> userEquilibrium) {
  static final MethodChoice SHARED = new MethodChoice(Optional.empty());

  static MethodChoice of(Method method) {
    return new MethodChoice(Optional.of(method));
  }
}
