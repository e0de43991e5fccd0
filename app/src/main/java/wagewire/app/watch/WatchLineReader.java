package wagewire.app.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.app.watch.WatchCondition.Above;
import wagewire.app.watch.WatchCondition.Below;
import wagewire.app.watch.WatchCondition.Changes;
import wagewire.app.watch.WatchWords.Dimension;
import wagewire.metrics.definition.Metric;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;
import wagewire.reporting.figure.FigureChoice;

/** Reads a line such as {@code tool_share hubspot marketing-ops below 40}. */
final class WatchLineReader {

  private static final String BELOW = "below";
  private static final String ABOVE = "above";
  private static final String CHANGES = "changes";
  private static final String EXAMPLE = "Write it as tool_share hubspot marketing-ops below 40.";
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?[0-9][0-9,]*(?:\\.[0-9]+)?)(k?)(%?)");
  private static final double PER_CENT = 100;
  private static final double THOUSAND = 1_000;

  private final String key;
  private final List<String> words;

  private WatchLineReader(String key, String line) {
    this.key = key;
    this.words = Arrays.stream(line.strip().replaceFirst("\\s+%$", "%").split("\\s+")).toList();
  }

  /**
   * Reads a line.
   *
   * @param key of its setting
   * @throws WagewireException WRONG_USAGE for a line without a meaning; names the nearest word
   */
  static WatchLine read(String key, String line) {
    return new WatchLineReader(key, line).read();
  }

  private WatchLine read() {
    String first = words.getFirst();
    Metric metric =
        WatchWords.metric(first).orElseThrow(() -> unknown("metric", first, WatchWords.metrics()));
    boolean changes = words.getLast().equals(CHANGES);
    int end = words.size() - (changes ? 1 : 2);
    if (end < 1) {
      throw wrong("it has no condition", EXAMPLE);
    }
    WatchCondition condition =
        changes ? new Changes() : limit(metric, words.get(end), words.getLast());
    Map<String, String> dimensions = dimensions(metric, words.subList(1, end));
    List<String> all = new ArrayList<>(words);
    if (!dimensions.containsKey(Dimension.ROLE.column())) {
      // The line is known by its text, and the family of the brief may be another one tomorrow.
      all.add(end, FigureChoice.usualRole());
      dimensions.put(Dimension.ROLE.column(), FigureChoice.usualRole());
    }
    return new WatchLine(key, String.join(" ", all), metric, dimensions, condition);
  }

  private WatchCondition limit(Metric metric, String word, String number) {
    if (number.equals(BELOW) || number.equals(ABOVE)) {
      throw wrong("'%s' needs a number".formatted(number), EXAMPLE);
    }
    if (!word.equals(BELOW) && !word.equals(ABOVE)) {
      boolean last = !NUMBER.matcher(number).matches();
      throw unknown("condition", last ? number : word, List.of(BELOW, ABOVE, CHANGES));
    }
    double limit = number(metric, number);
    String text = number.replace("%", "") + unit(metric);
    return word.equals(BELOW) ? new Below(limit, text) : new Above(limit, text);
  }

  private double number(Metric metric, String text) {
    Matcher number = NUMBER.matcher(text);
    boolean perCent = List.of("share", "percent").contains(metric.unit());
    if (!number.matches() || (!number.group(3).isEmpty() && !perCent)) {
      throw wrong("'%s' is not a number".formatted(text), EXAMPLE);
    }
    double value = Double.parseDouble(number.group(1).replace(",", ""));
    if (!number.group(2).isEmpty()) {
      value *= THOUSAND;
    }
    if (!metric.unit().equals("share")) {
      return value;
    }
    if (value < 0 || value > PER_CENT) {
      throw wrong("'%s' is not a share".formatted(text), "Write per cent from 0 to 100.");
    }
    return value / PER_CENT;
  }

  private static String unit(Metric metric) {
    return switch (metric.unit()) {
      case "share", "percent" -> " %";
      case "points" -> " points";
      case "days" -> " days";
      default -> "";
    };
  }

  private Map<String, String> dimensions(Metric metric, List<String> named) {
    Map<String, String> dimensions = new LinkedHashMap<>();
    for (String word : named) {
      Dimension found = key(metric, word);
      String value = WatchWords.value(metric, found, word).orElseThrow();
      if (dimensions.put(found.column(), value) != null) {
        throw wrong(
            "it has two words for %s, '%s' is the second".formatted(found.id(), word),
            "Leave one out.");
      }
    }
    for (Dimension needed : Dimension.values()) {
      if (WatchWords.needs(metric, needed) && !dimensions.containsKey(needed.column())) {
        throw wrong("%s needs a %s".formatted(metric.id(), needed.id()), EXAMPLE);
      }
    }
    dimensions.putIfAbsent(Dimension.HORIZON.column(), metric.usualHorizon());
    return dimensions;
  }

  private Dimension key(Metric metric, String word) {
    Dimension other = null;
    for (Dimension one : Dimension.values()) {
      if (WatchWords.value(metric, one, word).isPresent()) {
        if (WatchWords.takes(metric, one)) {
          return one;
        }
        other = one;
      }
    }
    if (other != null) {
      throw wrong(
          "'%s' does not apply: %s has no figures by %s".formatted(word, metric.id(), other.id()),
          "Leave it out.");
    }
    throw unknown("word", word, WatchWords.known(metric));
  }

  private WagewireException unknown(String kind, String word, Collection<String> known) {
    return wrong(
        "unknown %s '%s'; did you mean '%s'?".formatted(kind, word, NearestName.of(word, known)),
        EXAMPLE);
  }

  private WagewireException wrong(String what, String toDo) {
    return new WagewireException(
        ErrorCode.WRONG_USAGE, key + " is invalid: " + what, "settings of watched figures", toDo);
  }
}
