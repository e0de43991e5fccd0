package wagewire.app.delivery;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.ChartUnit;
import wagewire.reporting.chart.IntervalChart;
import wagewire.reporting.document.Grid;

/** Briefs with what boards may write. */
final class BriefExamples {

  /** Name of an employer that is markup in each of the formats. */
  static final String HOSTILE =
      "<script>alert(1)</script> & <!channel> <https://evil.example|Acme> *bold*"
          + " [x](https://evil.example)";

  private static final URI SERVED = URI.create("https://jobs.example");

  private BriefExamples() {}

  /** Returns a brief with one chart and a table. */
  static ReleasedBrief usual() {
    return of(List.of("The median posted pay was $106k (95 % CI $102k–$111k)."), "Acme", SERVED);
  }

  /** Returns a brief of another release of the week. */
  static ReleasedBrief ofRelease(String vintage) {
    return of(vintage, List.of("A sentence."), "Acme", null);
  }

  /** Returns a brief that is served nowhere. */
  static ReleasedBrief unserved() {
    return of(List.of("A sentence."), "Acme", null);
  }

  /** Returns a brief whose sentences and rows name an employer in markup. */
  static ReleasedBrief hostile() {
    return of(List.of(HOSTILE + " has 12 open postings."), HOSTILE, SERVED);
  }

  /** Returns a brief of many long sentences. */
  static ReleasedBrief repeating(int sentences, String text) {
    List<String> headline = new ArrayList<>();
    for (int sentence = 0; sentence < sentences; sentence++) {
      headline.add(text);
    }
    return of(headline, "Acme", SERVED);
  }

  private static ReleasedBrief of(List<String> headline, String employer, @Nullable URI served) {
    return of("2026-W47", headline, employer, served);
  }

  private static ReleasedBrief of(
      String vintage, List<String> headline, String employer, @Nullable URI served) {
    Brief.Section employers =
        new Brief.Section(
            "employers",
            "Employers with most open postings",
            List.of(employer + " leads."),
            Grid.unlessEmpty(
                "Employers",
                List.of("", "Postings"),
                List.of(new Grid.Row(Grid.Cell.of(employer), List.of(Grid.Cell.of("12"))))),
            List.of());
    Brief brief =
        new Brief(
            IsoWeek.parse("2026-W47"),
            vintage,
            false,
            headline,
            List.of(employers),
            List.of("Figures describe the boards tracked."),
            List.of());
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put(
        "employers",
        new IntervalChart(
            employer + " leads",
            "Open postings",
            "Release 2026-W47",
            ChartUnit.COUNT,
            List.of(new IntervalChart.Row(employer, 12.0, null, null, false, "12"))));
    return ReleasedBrief.of(brief, charts, served);
  }
}
