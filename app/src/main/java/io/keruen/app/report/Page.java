package io.keruen.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pages are made of: templates, and parts that stand in the program. */
final class Page {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");

  private Page() {}

  /** Fills placeholders once; what is filled in is not looked at again. */
  static String filled(String template, Map<String, String> values) {
    Matcher placeholders = PLACEHOLDER.matcher(template);
    StringBuilder page = new StringBuilder();
    while (placeholders.find()) {
      String value = values.get(placeholders.group(1));
      if (value == null) {
        throw new IllegalStateException("the template asks for " + placeholders.group());
      }
      placeholders.appendReplacement(page, Matcher.quoteReplacement(value));
    }
    return placeholders.appendTail(page).toString();
  }

  /** Text as it stands in HTML. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A part of a page that the program brings along. */
  static String own(String name) {
    return resource(Page.class.getResourceAsStream(name), name);
  }

  /** ECharts (Apache-2.0) from its jar. */
  static String echarts() {
    String path =
        "/META-INF/resources/_static/echarts/" + echartsVersion() + "/dist/echarts.min.js";
    return resource(Page.class.getResourceAsStream(path), path);
  }

  private static String echartsVersion() {
    return own("echarts-version.txt").strip();
  }

  private static String resource(InputStream stream, String name) {
    try (InputStream in = stream) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its part " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
