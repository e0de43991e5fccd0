package wagewire.reporting.serve.assistant;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import wagewire.metrics.sentence.Labels;
import wagewire.model.posting.Seniority;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.serve.answer.RequestParameters;

/**
 * Reads the arguments of a call as the API reads a request, after words of which there is one
 * meaning, such as "Senior Manager". Other words stay as they are, so that they are refused with
 * the nearest known one.
 */
final class ToolArguments {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}+]+");

  private ToolArguments() {}

  /**
   * Reads the arguments; empty ones are not given.
   *
   * @param known names that have a meaning
   * @throws WrongParameterException for the first that has none, and for a list or an object
   */
  static RequestParameters read(Map<String, Object> arguments, List<String> known) {
    Map<String, String> given = new LinkedHashMap<>();
    arguments.forEach((name, value) -> {
      String text = text(name, value);
      if (!text.isEmpty()) {
        given.put(name, known(name, text));
      }
    });
    return RequestParameters.of(given, known);
  }

  private static String text(String name, Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text.strip();
      case Integer number -> number.toString();
      case Number number ->
          number.doubleValue() == number.longValue()
              ? Long.toString(number.longValue())
              : number.toString();
      default -> throw new WrongParameterException(name, "must be a text or a number", "");
    };
  }

  private static String known(String name, String written) {
    return switch (name) {
      case "seniority" -> seniority(written);
      case "tool" -> spelled(written);
      default -> written;
    };
  }

  private static String seniority(String written) {
    String name = spelled(written);
    return Arrays.stream(Seniority.values())
        .map(Seniority::id)
        .filter(id -> id.equals(name) || spelled(Labels.seniority(id)).equals(name))
        .findFirst()
        .orElse(written);
  }

  private static String spelled(String written) {
    return BETWEEN_WORDS
        .matcher(written.toLowerCase(Locale.ROOT))
        .replaceAll("-")
        .replaceAll("^-|-$", "");
  }
}
