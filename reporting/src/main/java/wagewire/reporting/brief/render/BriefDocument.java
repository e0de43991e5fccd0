package wagewire.reporting.brief.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.document.ChartImage;

/**
 * A brief with its pictures, before it is written as a page, mail or Markdown.
 *
 * @param title its heading
 * @param opening the line over time; null without one
 */
public record BriefDocument(
    String title, Brief brief, @Nullable ChartImage opening, List<Part> parts) {

  /**
   * A section, without what the headline says, with its picture.
   *
   * @param picture null without one
   */
  public record Part(Brief.Section section, @Nullable ChartImage picture) {}

  /**
   * @param charts by the section's id, as {@link BriefCharts} gives them
   * @param folder address of the pictures
   */
  public static BriefDocument of(Brief brief, Map<String, Chart> charts, String folder) {
    return of(brief, charts, folder + "/", "");
  }

  /**
   * @param charts by the section's id, as {@link BriefCharts} gives them
   * @param before part of the address of a picture before its id
   * @param after part of it after the format
   */
  public static BriefDocument of(
      Brief brief, Map<String, Chart> charts, String before, String after) {
    return new BriefDocument(
        "Data section, week of " + Numbers.day(brief.week().monday()),
        brief,
        picture(charts, BriefCharts.INDEX, before, after),
        brief.sections().stream()
            .map(section ->
                new Part(
                    section.without(brief.headline()),
                    picture(charts, section.id(), before, after)))
            .filter(part -> part.section().saysSomething() || part.picture() != null)
            .toList());
  }

  /**
   * Returns the document with another heading.
   *
   * @param other null to keep its own
   */
  public BriefDocument titled(@Nullable String other) {
    return other == null ? this : new BriefDocument(other, brief, opening, parts);
  }

  /** Returns the notes, of which the last explains the asterisk and names the release. */
  public List<String> notes() {
    return Stream.concat(
            brief.notes().stream(),
            Stream.of("“*”: to be used with caution. Release " + brief.vintage() + "."))
        .toList();
  }

  private static @Nullable ChartImage picture(
      Map<String, Chart> charts, String id, String before, String after) {
    Chart chart = charts.get(id);
    return chart == null ? null : ChartImage.of(before + id, after, chart);
  }
}
