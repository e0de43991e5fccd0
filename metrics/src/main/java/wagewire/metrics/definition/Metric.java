package wagewire.metrics.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.FigureKind;

/**
 * The definition of a metric, as its folder's {@code metric.tsv} has it.
 *
 * @param id its id in {@code trends.facts}
 * @param name heading of its figures
 * @param measures what a chart of it shows; {@code {horizon}} stands for the time looked back on
 * @param meaning its row in docs/metrics.md
 * @param unit one of {@code trends.facts}
 * @param kind what the rules of publishability judge it as
 * @param grain what there is a figure of
 * @param horizons ids of its horizons; the last one is usual
 * @param universe postings that its figures are of
 * @param basis what the counts of its figures are
 * @param method topic of the method page that explains it
 * @param code classes and SQL files that calculate it
 * @param column its column in a view; null without one
 * @param wording its sentence; null where none may be printed
 * @param tag the tag of writers' templates that stands for it; null without one
 * @param compared how "what changed" compares it; null where it does not
 */
public record Metric(
    String id,
    String name,
    String measures,
    String meaning,
    String unit,
    FigureKind kind,
    String grain,
    List<String> horizons,
    Universe universe,
    Basis basis,
    String method,
    List<String> code,
    @Nullable Column column,
    @Nullable Wording wording,
    @Nullable Tag tag,
    @Nullable Comparison compared) {

  /**
   * The postings that figures are of.
   *
   * @param id such as {@code open} in the period; {@code keys.tsv} explains each
   * @param boards {@code own} boards of employers, or {@code all}
   * @param counted which of them count: {@code all}, or those that name the tool, state pay, …
   * @param quantity what growth compares: a {@code stock} of open postings, or a {@code flow} of
   *     new ones
   */
  public record Universe(String id, String boards, String counted, String quantity) {}

  /**
   * What the counts of figures are, in words for their pages.
   *
   * @param coverage what the column {@code coverage} is the share of; null where figures have none
   * @param chained what the employers are over thirteen weeks on thirteen; null where they are
   *     those of the two periods, as over other horizons
   */
  public record Basis(@Nullable String coverage, @Nullable String chained) {}

  /**
   * A column of a view of the schema {@code trends}, named as the metric.
   *
   * @param main whether the view's intervals, counts and status are those of the metric
   * @param comment the comment up to its semicolon
   */
  public record Column(String view, boolean main, String comment) {}

  /**
   * @param keys arguments that the tag takes; those that end in a star are required
   */
  public record Tag(String name, List<String> keys) {}

  /**
   * A comparison in "what changed". In its words, {@code {postings}} and {@code {tool}} stand for
   * those of the figure.
   *
   * @param horizon id of the horizon compared over
   * @param subject what changed, such as "Open {postings}"
   * @param label what a chart's label names before the role; empty where the role says enough
   */
  public record Comparison(String horizon, String subject, String label) {}

  /** Returns the metric of an id; throws {@link IllegalArgumentException} for an unknown one. */
  public static Metric of(String id) {
    return MetricRegistry.standard().metric(id);
  }

  /** Returns what it measures, such as "Growth of open postings over a year". */
  public String measures(String horizon) {
    return measures.replace("{horizon}", "over " + span(horizon));
  }

  public String usualHorizon() {
    return horizons.getLast();
  }

  /**
   * Returns the weeks of a horizon's period; of growth over a year, of its longest newer window.
   */
  public static int weeks(String horizon) {
    return switch (horizon) {
      case "week" -> 1;
      case "four_week" -> 4;
      case "half_year" -> 26;
      default -> 13;
    };
  }

  /** Returns the words for a horizon that looks back, such as "four weeks". */
  public static String span(String horizon) {
    return horizon.equals("four_week") ? "four weeks" : "a year";
  }
}
