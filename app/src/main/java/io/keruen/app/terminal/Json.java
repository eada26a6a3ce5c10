package io.keruen.app.terminal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Values as JSON: the component {@code usdPerTeu} of a record becomes {@code usd_per_teu}, numbers
 * have nine significant digits, and a number that could not be computed is {@code null}.
 */
public final class Json {
  private static final JsonMapper MAPPER = mapper(new NumberSerializer(new MathContext(9)));
  private static final JsonMapper EXACT = mapper(new NumberSerializer(MathContext.UNLIMITED));

  private Json() {}

  private static JsonMapper mapper(NumberSerializer numbers) {
    return JsonMapper.builder()
        .addModule(
            new SimpleModule()
                .addSerializer(Double.class, numbers)
                .addSerializer(double.class, numbers))
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .build();
  }

  /** Indented, for people and tools. */
  public static String pretty(Object value) {
    return write(MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT), value);
  }

  /** As {@link #pretty}, with all digits of every number: for what others check to the last. */
  public static String prettyExact(Object value) {
    return write(EXACT.writer().with(SerializationFeature.INDENT_OUTPUT), value);
  }

  /** On one line, for data inside a page. */
  public static String compact(Object value) {
    return write(MAPPER.writer(), value);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a value that JSON can carry: " + value.getClass(), e);
    }
  }

  /** Digits beyond the ninth are noise of the computation; JSON has neither NaN nor infinity. */
  private static final class NumberSerializer extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    private final transient MathContext digits;

    NumberSerializer(MathContext digits) {
      super(Double.class);
      this.digits = digits;
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (!Double.isFinite(value)) {
        json.writeNull();
        return;
      }
      BigDecimal rounded = BigDecimal.valueOf(value).round(digits).stripTrailingZeros();
      json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
  }
}
