package wagewire.lab.bench.round;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Templates of a form of answers, with values such as {@code {title}} in them.
 *
 * @param head of a list
 * @param item a posting in a list
 * @param tail of a list
 * @param detail a posting's own page; empty where there are none
 */
record PageTemplate(String head, String item, String tail, String detail) {

  private static final Pattern VALUE = Pattern.compile("\\{([a-z.]+)}");
  private static final Pattern PART = Pattern.compile("(?m)^@@ (\\w+)\n");

  static PageTemplate read(String form) {
    String text = text(form + ".txt");
    Map<String, String> parts = new HashMap<>();
    Matcher part = PART.matcher(text);
    String name = "";
    int from = 0;
    while (part.find()) {
      parts.put(name, text.substring(from, part.start()).strip());
      name = part.group(1);
      from = part.end();
    }
    parts.put(name, text.substring(from).strip());
    return new PageTemplate(
        Objects.requireNonNull(parts.get("head")),
        Objects.requireNonNull(parts.get("item")),
        Objects.requireNonNull(parts.get("tail")),
        parts.getOrDefault("detail", ""));
  }

  private static String text(String name) {
    try (InputStream stream = PageTemplate.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void fill(StringBuilder page, String template, UnaryOperator<String> values) {
    Matcher value = VALUE.matcher(template);
    int from = 0;
    while (value.find()) {
      page.append(template, from, value.start()).append(values.apply(value.group(1)));
      from = value.end();
    }
    page.append(template, from, template.length());
  }
}
