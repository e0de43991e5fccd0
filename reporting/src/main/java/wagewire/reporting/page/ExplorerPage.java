package wagewire.reporting.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.MetroNames;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.IntervalBar;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.figure.ToolFigures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.LiveChart;
import wagewire.reporting.page.component.PageFrame;
import wagewire.reporting.page.component.SmallMultiples;
import wagewire.reporting.page.component.ToolGrid;

/**
 * Roles side by side, or the tools of one.
 *
 * @param lead what the table shows, and what to make of it
 * @param grid null where nothing is kept for the choice
 * @param overTime the usual role over time, to compare others with; null where it is not shown
 * @param multiples lines of roles over time, all on one scale; none where they are not compared so
 */
public record ExplorerPage(
    PageFrame frame,
    Filters filters,
    String lead,
    @Nullable Grid grid,
    @Nullable LiveChart overTime,
    List<FigureView> multiples)
    implements Page {

  private static final int TOOLS = 60;
  private static final String GROWTH = "active_growth";

  /** Growth of open postings by role. */
  public static ExplorerPage growth(NewestRelease release, Figures figures, FigureChoice choice) {
    return new ExplorerPage(
        PageFrame.of("Growth, role by role", "growth", release),
        Filters.withoutRole("/growth", figures, choice),
        "Growth of open postings at employers tracked, with 95 % intervals. A bar that crosses zero"
            + " is not significant.",
        roles(
            figures,
            choice,
            "Growth of open postings",
            List.of(
                new Column("Over a year", GROWTH, "year", true),
                new Column("Over four weeks", GROWTH, "four_week", true),
                new Column("Open now", "active", "week", false))),
        overTime(release, figures, choice, GROWTH, "four_week"),
        SmallMultiples.growth(figures, choice));
  }

  /** Posted pay by role, of all places or of one metropolitan area. */
  public static ExplorerPage pay(NewestRelease release, Figures figures, FigureChoice choice) {
    String metro = choice.metro();
    return new ExplorerPage(
        PageFrame.of("Pay, role by role", "pay", release),
        Filters.ofPay("/pay", figures, choice),
        "Posted yearly pay%s 13 weeks, with 95 %% intervals. Only postings that state pay are counted; the last column gives their share."
            .formatted(
                metro == null
                    ? " in %s over".formatted(Labels.country(PayFigures.country(choice)))
                    : " in the %s metro area over the newest".formatted(MetroNames.city(metro))),
        roles(
            figures,
            choice,
            "Posted yearly pay",
            List.of(
                new Column("Median", "pay_p50", "thirteen_week", true),
                new Column("Lower quartile", "pay_p25", "thirteen_week", false),
                new Column("Upper quartile", "pay_p75", "thirteen_week", false),
                new Column("States pay", "pay_disclosed_share", "thirteen_week", false))),
        metro == null ? overTime(release, figures, choice, "pay_p50", "thirteen_week") : null,
        List.of());
  }

  /** The tools of a role's postings. */
  public static ExplorerPage tools(NewestRelease release, Figures figures, FigureChoice choice) {
    return new ExplorerPage(
        PageFrame.of(
            "Tools: " + SentenceCase.heading(Labels.role(choice.role())), "tools", release),
        Filters.ofRoleAndWeek("/tools", figures, choice),
        "Share of postings with a description that name the tool, 4 weeks, with 95 % intervals. The"
            + " premium compares with comparable postings that do not name it. "
            + ToolFigures.ONE_BY_ONE,
        ToolGrid.of(figures, choice, TOOLS),
        null,
        List.of());
  }

  private static @Nullable LiveChart overTime(
      NewestRelease release, Figures figures, FigureChoice choice, String metric, String horizon) {
    return figures
        .one(query(choice, choice.weekIn(figures), metric, horizon))
        .map(figure -> LiveChart.of(figure, figures, release))
        .orElse(null);
  }

  private record Column(String title, String metric, String horizon, boolean bars) {}

  /** Makes a row of each role; roles of which nothing is shown come last. */
  private static @Nullable Grid roles(
      Figures figures, FigureChoice choice, String caption, List<Column> columns) {
    IsoWeek week = choice.weekIn(figures);
    List<List<Figure>> found =
        columns.stream().map(column -> figures.find(query(choice, week, column))).toList();
    List<IntervalBar.Scale> scales = found.stream().map(IntervalBar.Scale::of).toList();
    List<Grid.Row> rows = new ArrayList<>();
    List<Grid.Row> notShown = new ArrayList<>();
    for (String role : RoleGroups.everything()) {
      List<Optional<Figure>> figuresOfRole =
          found.stream()
              .map(column -> column.stream().filter(one -> one.role().equals(role)).findFirst())
              .toList();
      if (figuresOfRole.stream().allMatch(Optional::isEmpty)) {
        continue;
      }
      List<Grid.Cell> cells = new ArrayList<>();
      for (int index = 0; index < columns.size(); index++) {
        IntervalBar.Scale scale = columns.get(index).bars() ? scales.get(index) : null;
        cells.add(Grid.Cell.of(figuresOfRole.get(index).orElse(null), scale));
      }
      boolean isShown = figuresOfRole.stream().flatMap(Optional::stream).anyMatch(Figure::shown);
      (isShown ? rows : notShown)
          .add(
              new Grid.Row(
                  Grid.Cell.linked(
                      SentenceCase.heading(Labels.role(role)),
                      "/roles/" + role + Filters.query(choice, null)),
                  cells));
    }
    rows.addAll(notShown);
    List<String> header = new ArrayList<>();
    header.add("Role");
    columns.forEach(column -> header.add(column.title()));
    return Grid.unlessEmpty(caption, header, rows);
  }

  private static FigureQuery query(FigureChoice choice, IsoWeek week, Column column) {
    return query(choice, week, column.metric(), column.horizon()).any("role");
  }

  private static FigureQuery query(
      FigureChoice choice, IsoWeek week, String metric, String horizon) {
    return metric.startsWith("pay_")
        ? PayFigures.level(choice, week, metric)
        : choice.query(week, metric, horizon);
  }
}
