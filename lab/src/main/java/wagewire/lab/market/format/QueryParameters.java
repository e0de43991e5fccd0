package wagewire.lab.market.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of an address. */
public record QueryParameters(Map<String, String> parameters) {

  /** Parses {@code a=1&b=2}; a parameter without a value is empty. */
  public static QueryParameters parse(@Nullable String raw) {
    Map<String, String> parameters = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.put(decoded(name), decoded(value));
      }
    }
    return new QueryParameters(parameters);
  }

  boolean isTrue(String name) {
    return parameters.getOrDefault(name, "").equals("true");
  }

  /** Returns the number, or {@code otherwise} where it is absent or not a number. */
  int number(String name, int otherwise) {
    String text = parameters.getOrDefault(name, "");
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /** Returns the names of the parameters that are true. */
  Set<String> switches() {
    return parameters.keySet().stream()
        .filter(this::isTrue)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
