package wagewire.app.delivery;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.app.delivery.Notices.Notice;
import wagewire.metrics.sentence.FieldName;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartFiles;
import wagewire.reporting.figure.Figures;

/**
 * Brief of a release with its charts, or notices without a brief.
 *
 * @param name of the message: that of the release, or of the notices
 * @param charts by the section's id
 * @param pictures the same as PNG, drawn once for all receivers
 * @param served scheme, host and port by which readers reach the service; null where none is known
 */
public record ReleasedBrief(
    String name,
    Brief brief,
    Map<String, Chart> charts,
    Map<String, byte[]> pictures,
    @Nullable URI served) {

  /** Creates the brief and draws its pictures. */
  static ReleasedBrief of(Brief brief, Map<String, Chart> charts, @Nullable URI served) {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    charts.forEach((id, chart) -> pictures.put(id, ChartFiles.png(chart)));
    return new ReleasedBrief(
        Objects.requireNonNull(brief.vintage()), brief, charts, pictures, served);
  }

  /** Reads the brief of the newest week. */
  static ReleasedBrief read(Figures figures, @Nullable URI served) {
    Brief brief = new BriefWriter(figures).write(null);
    return of(brief, new BriefCharts(figures).of(brief), served);
  }

  /** Creates a message of notices alone. */
  static ReleasedBrief of(DueBrief due, List<Notice> notices, @Nullable URI served) {
    return new ReleasedBrief(
        due.vintage()
            + ".notice-"
            + notices.getLast().edition().replaceFirst("^\\S+ ", "").replace(' ', '-'),
        new Brief(
            due.week(),
            due.vintage(),
            due.simulated(),
            sentences(notices),
            List.of(),
            List.of(),
            List.of()),
        Map.of(),
        Map.of(),
        served);
  }

  /** Returns the brief with notices before its headline. */
  ReleasedBrief opening(List<Notice> notices) {
    return notices.isEmpty()
        ? this
        : new ReleasedBrief(
            name,
            new Brief(
                brief.week(),
                brief.vintage(),
                brief.simulated(),
                Stream.concat(sentences(notices).stream(), brief.headline().stream()).toList(),
                brief.sections(),
                brief.notes(),
                brief.errata()),
            charts,
            pictures,
            served);
  }

  private static List<String> sentences(List<Notice> notices) {
    return notices.stream().map(Notice::sentence).toList();
  }

  /** Returns true for notices without a brief. */
  boolean isNoticeAlone() {
    return !name.equals(brief.vintage());
  }

  /** Returns the name of the release. */
  public String vintage() {
    return Objects.requireNonNull(brief.vintage());
  }

  /**
   * Returns a title such as {@code Hiring and pay in marketing operations, week of 16 Nov 2026}.
   */
  String title() {
    return "%s%s, week of %s"
        .formatted(
            brief.simulated() ? "Simulated market: " : "",
            isNoticeAlone() ? "Corrections" : "Hiring and pay in " + FieldName.ofBrief(),
            Numbers.day(brief.week().monday()));
  }

  /** Returns the address of the served brief; null where none is known. */
  @Nullable String link() {
    return served == null ? null : served + "/brief?week=" + brief.week();
  }

  /** Returns the brief with a note that says where to read it, if that is known. */
  Brief withLink() {
    String link = link();
    return link == null
        ? brief
        : new Brief(
            brief.week(),
            brief.vintage(),
            brief.simulated(),
            brief.headline(),
            brief.sections(),
            Stream.concat(brief.notes().stream(), Stream.of("On the web: " + link)).toList(),
            brief.errata());
  }

  /** Returns the headline's sentences. */
  List<String> headline() {
    return brief.headline();
  }
}
