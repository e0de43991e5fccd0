package wagewire.reporting.tell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.RoleFamily;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.IntervalChart;
import wagewire.reporting.chart.IntervalChart.Mark;
import wagewire.reporting.chart.IntervalChart.Unit;
import wagewire.reporting.chart.LineChart;
import wagewire.reporting.judge.Ladder;
import wagewire.reporting.panel.Horizon;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureQuery;
import wagewire.reporting.query.Figures;
import wagewire.reporting.sentence.Labels;
import wagewire.reporting.sentence.Numbers;

/** Draws what the sections of a brief rest on. */
public final class BriefCharts {

  /** The line over time, which belongs to no section. */
  public static final String INDEX = "index";

  private static final String FAMILY = RoleFamily.MARKETING_OPS.id();
  private static final String ARTICLE = "the ";
  private static final int TOOLS = 12;

  private final Figures figures;

  public BriefCharts(Figures figures) {
    this.figures = figures;
  }

  /** By the section's id, and {@link #INDEX}; what has no figure that is told has no chart. */
  public Map<String, Chart> of(Brief brief) {
    Map<String, Chart> charts = new LinkedHashMap<>();
    put(charts, INDEX, index(brief));
    for (Brief.Section section : brief.sections()) {
      switch (section.id()) {
        case "growth" -> put(charts, section.id(), growth(brief, section));
        case "pay" -> put(charts, section.id(), pay(brief, section));
        case "tools" -> put(charts, section.id(), tools(brief, section));
        default -> {}
      }
    }
    return charts;
  }

  private static void put(Map<String, Chart> charts, String id, @Nullable Chart chart) {
    if (chart != null) {
      charts.put(id, chart);
    }
  }

  private @Nullable Chart index(Brief brief) {
    List<LineChart.Line> lines = new ArrayList<>();
    @Nullable Figure newest = null;
    for (String role : List.of(FAMILY, Ladder.GO_TO_MARKET, "all")) {
      List<Figure> history =
          figures.history(
              FigureQuery.of(brief.week(), "panel_index")
                  .with("role", role)
                  .with("horizon", Horizon.WEEK.id()));
      List<LineChart.Point> points =
          history.stream().flatMap(figure -> point(figure).stream()).toList();
      if (points.size() > 1) {
        lines.add(new LineChart.Line(name(Labels.role(role)), points));
        newest = role.equals(FAMILY) ? history.getLast() : newest;
      }
    }
    return newest == null
        ? null
        : new LineChart(
            finding(newest),
            "Open postings at matched employers, chained from week to week; first four weeks = 100;"
                + " band: 95 % interval",
            source(brief),
            lines);
  }

  private static List<LineChart.Point> point(Figure figure) {
    Double value = figure.value();
    if (value == null) {
      return List.of();
    }
    Double low = figure.ciLow();
    Double high = figure.ciHigh();
    return List.of(
        new LineChart.Point(
            figure.periodEnd(), value, low == null ? value : low, high == null ? value : high));
  }

  private static @Nullable Chart growth(Brief brief, Brief.Section section) {
    List<Figure> years =
        section.figures().stream()
            .filter(figure -> figure.metric().equals("active_growth_panel"))
            .filter(figure -> figure.horizon().equals(Horizon.YEAR.id()))
            .toList();
    return chart(
        brief,
        years,
        finding(years, FAMILY),
        "Growth of open postings at employers tracked in both years, with 95 % intervals",
        Unit.CHANGE,
        figure -> Labels.role(figure.role()),
        Cells::growth);
  }

  private static @Nullable Chart pay(Brief brief, Brief.Section section) {
    return chart(
        brief,
        section.figures(),
        section.text().isEmpty() ? "" : withoutCounts(section.text().getFirst()),
        "Median of posted yearly pay in US dollars, 13 weeks, with 95 % intervals",
        Unit.DOLLARS,
        figure -> Labels.seniority(figure.seniority()),
        figure ->
            figure.told()
                ? Cells.pay(figure) + " (" + Cells.payRange(figure) + ")"
                : Cells.pay(figure));
  }

  private static @Nullable Chart tools(Brief brief, Brief.Section section) {
    return chart(
        brief,
        section.figures().stream().limit(TOOLS).toList(),
        finding(section.figures(), FAMILY),
        "Share of postings with a description that name the tool, 4 weeks, with 95 % intervals",
        Unit.SHARE,
        figure -> Labels.tool(figure.tool()),
        figure -> Cells.share(figure) + " (" + Cells.shareRange(figure) + ")");
  }

  private static @Nullable Chart chart(
      Brief brief,
      List<Figure> shown,
      String title,
      String subtitle,
      Unit unit,
      Function<Figure, String> label,
      Function<Figure, String> text) {
    if (shown.stream().noneMatch(Figure::told)) {
      return null;
    }
    return new IntervalChart(
        title,
        subtitle,
        source(brief),
        unit,
        shown.stream()
            .map(figure ->
                new Mark(
                    name(label.apply(figure)),
                    figure.value(),
                    figure.ciLow(),
                    figure.ciHigh(),
                    figure.status().equals("caution"),
                    text.apply(figure)))
            .toList());
  }

  /** What the first told figure of the role says, else the first told of all. */
  private static String finding(List<Figure> shown, String role) {
    return shown.stream()
        .filter(Figure::told)
        .min(Comparator.comparingInt(figure -> figure.role().equals(role) ? 0 : 1))
        .map(BriefCharts::finding)
        .orElse("");
  }

  private static String finding(Figure figure) {
    String sentence = figure.sentence();
    return sentence == null ? name(Labels.role(figure.role())) : withoutCounts(sentence);
  }

  /** "The marketing-ops family" is "Marketing-ops family" where it stands alone. */
  private static String name(String label) {
    return Text.capitalised(label.startsWith(ARTICLE) ? label.substring(ARTICLE.length()) : label);
  }

  private static String withoutCounts(String sentence) {
    int counts = sentence.indexOf(" (");
    return counts < 0 ? sentence : sentence.substring(0, counts);
  }

  private static String source(Brief brief) {
    String simulated = brief.simulated() ? "Simulated market · " : "";
    return "%sWeek of %s · release %s · Wagewire. Not seasonally adjusted. *: use with caution."
        .formatted(simulated, Numbers.day(brief.week().monday()), brief.vintage());
  }
}
