package wagewire.metrics.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.publishability.Status;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Words figures as sentences to print. */
public final class Sentences {

  private static final Map<String, ResourceRow> CHANGES = templates("changes.tsv");
  private static final Map<String, ResourceRow> LEVELS = templates("levels.tsv");

  private Sentences() {}

  /** Returns the metrics that have sentences. */
  public static Set<String> metrics() {
    return Stream.of(CHANGES, LEVELS)
        .flatMap(templates -> templates.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns the sentence of a figure, with its interval, counts and caveats; for one that is not
   * shown, the reason and what is needed.
   *
   * @return empty for a metric of which no sentence may be printed, such as naive growth
   * @throws IllegalArgumentException if a figure that is not withheld has no value, or an id is
   *     unknown
   */
  public static Optional<String> of(Statement statement) {
    boolean change = CHANGES.containsKey(statement.metric());
    ResourceRow template = (change ? CHANGES : LEVELS).get(statement.metric());
    if (template == null) {
      return Optional.empty();
    }
    if (statement.verdict().status() == Status.SUPPRESSED) {
      return Optional.of(withheld(template, statement));
    }
    Double value = statement.value();
    if (value == null) {
      throw new IllegalArgumentException(statement.metric() + " has no value and is not withheld");
    }
    String said =
        change
            ? ChangeSentence.of(template, statement, value)
            : LevelSentence.of(template, statement, value);
    String caveats = Caveats.text(statement.verdict());
    String caution = caveats.isEmpty() ? "" : " Caution: " + caveats + ".";
    return Optional.of(TextTemplate.capitalised(said) + "." + caution);
  }

  /**
   * Returns the topic of a metric, such as "open postings of all roles, year over year"; empty for
   * one without a sentence.
   */
  public static Optional<String> topic(String metric, Subject subject, @Nullable Horizon horizon) {
    ResourceRow change = CHANGES.get(metric);
    ResourceRow template = change == null ? LEVELS.get(metric) : change;
    if (template == null) {
      return Optional.empty();
    }
    Map<String, String> words =
        Map.of("postings", Labels.postings(subject), "tool", Labels.tool(subject.tool()));
    boolean over = change != null && change.get("up").contains("{horizon}");
    return Optional.of(
        TextTemplate.fill(template.get("topic"), words) + (over ? ", " + horizon(horizon) : ""));
  }

  private static String withheld(ResourceRow template, Statement statement) {
    String first =
        statement.firstFigure() != null
                && statement.verdict().reason() == Reason.NO_HISTORY
                && statement.firstFigure().monday().isAfter(statement.period())
            ? "; the first figure can come in the week of "
                + Numbers.day(statement.firstFigure().monday())
            : "";
    return "Withheld: %s, %s: %s%s."
        .formatted(
            topic(statement.metric(), statement.subject(), statement.horizon()).orElseThrow(),
            Period.of(template.get("period")).text(statement.period()),
            Caveats.text(statement.verdict()),
            first);
  }

  static Map<String, String> words(Statement statement) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("postings", Labels.postings(statement.subject()));
    words.put("employers", Numbers.employers(statement.employers()));
    words.put("tool", Labels.tool(statement.subject().tool()));
    return words;
  }

  /** Returns the words of a horizon; null counts as a year. */
  static String horizon(@Nullable Horizon horizon) {
    return switch (horizon == null ? Horizon.YEAR : horizon) {
      case WEEK -> "compared with the week before";
      case FOUR_WEEK -> "compared with the four weeks before";
      case YEAR -> "year over year";
    };
  }

  private static Map<String, ResourceRow> templates(String table) {
    return ResourceTable.read(Sentences.class, table).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get("metric"), Function.identity()));
  }
}
