package wagewire.reporting.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Subject;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.render.FigureCharts;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.document.ChartImage;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.Sparkline;
import wagewire.reporting.figure.CountFigures;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.GrowthFigures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.LiveChart;
import wagewire.reporting.page.component.PageFrame;
import wagewire.reporting.page.component.RoleGrids;
import wagewire.reporting.page.component.SplitGrid;
import wagewire.reporting.page.component.ToolGrid;

/**
 * Figures of one role, family or group.
 *
 * @param about the choice in words
 * @param lead the sentence of growth
 * @param difference what plain counting makes of growth, and why it differs
 * @param growth null where nothing is kept
 * @param pay null where nothing is kept
 * @param seniorities null where nothing is kept
 * @param employmentTypes null where nothing is kept, or a seniority or country is chosen
 * @param countries null where nothing is kept, or one is chosen
 * @param regions null where nothing is kept
 * @param metros null where nothing is kept, or a seniority or country is chosen
 * @param workModes shares of remote and hybrid postings
 * @param tools null where nothing is kept
 * @param employers null where nothing is kept
 * @param whole that some parts do not follow the choice; empty where they do
 */
public record RolePage(
    PageFrame frame,
    Filters filters,
    String about,
    String lead,
    @Nullable Grid growth,
    String difference,
    @Nullable LiveChart grown,
    List<FigureView> counts,
    @Nullable Grid pay,
    @Nullable ChartImage paid,
    @Nullable Grid seniorities,
    @Nullable Grid employmentTypes,
    @Nullable Grid countries,
    @Nullable Grid regions,
    @Nullable Grid metros,
    List<FigureView> workModes,
    @Nullable Grid tools,
    @Nullable Grid employers,
    String whole)
    implements Page {

  private static final int TOOLS = 15;
  private static final int WEEKS = 53;
  private static final String GROWTH = "active_growth";
  private static final List<String> COUNTS =
      List.of("active", "opened", "closed", "duration_median", "long_open_share");
  private static final List<String> WORK_MODES = List.of("remote_share", "hybrid_share");
  private static final String WHOLE = "For the whole role: not split by seniority or country.";
  private static final String DIFFERENCE =
      "“Growth” is that of the market, inferred from employers tracked in both periods, and over 13"
          + " weeks of a year also from those tracked in two quarters in a row of the year between"
          + " them. “Then” and “Now” are mean weekly postings at the employers tracked in both"
          + " periods. “All boards” also counts boards that joined in between, which looks like"
          + " growth.";

  public static RolePage of(NewestRelease release, Figures figures, FigureChoice choice) {
    IsoWeek week = choice.weekIn(figures);
    List<Figure> growth = GrowthFigures.find(figures, choice);
    List<Figure> pay = PayFigures.find(figures, choice, null);
    return new RolePage(
        PageFrame.of(SentenceCase.heading(Labels.role(choice.role())), "roles", release),
        Filters.withRole("/roles", figures, choice),
        about(choice, week),
        lead(growth),
        RoleGrids.growth(growth),
        DIFFERENCE,
        LiveChart.ofFirstLine(
            growth.stream().filter(one -> one.metric().equals(GROWTH)).toList(), figures, release),
        counts(figures, choice),
        RoleGrids.pay(pay),
        paid(pay, choice, release),
        SplitGrid.seniorities(figures, choice),
        SplitGrid.employmentTypes(figures, choice),
        SplitGrid.countries(figures, choice),
        SplitGrid.regions(figures, choice),
        RoleGrids.metros(figures, choice),
        shown(figures, workModes(figures, choice.whole())),
        ToolGrid.of(figures, choice.whole(), TOOLS),
        RoleGrids.employers(figures, choice),
        choice.equals(choice.whole()) ? "" : WHOLE);
  }

  private static @Nullable ChartImage paid(
      List<Figure> pay, FigureChoice choice, NewestRelease release) {
    Chart chart = FigureCharts.pay(pay, release.simulated());
    return chart == null
        ? null
        : ChartImage.of("/api/v1/pay", Filters.query(choice, choice.role()), chart, null);
  }

  private static String about(FigureChoice choice, IsoWeek week) {
    String seniority = choice.seniority();
    String country = choice.country();
    Subject subject =
        new Subject(
            choice.role(),
            seniority == null ? Subject.ALL : seniority,
            country == null ? Subject.ALL : country,
            Subject.ALL,
            Subject.ALL,
            Subject.ALL);
    return "%s, week of %s"
        .formatted(SentenceCase.capitalised(Labels.postings(subject)), Numbers.day(week.monday()));
  }

  private static String lead(List<Figure> growth) {
    Stream<Figure> panel = growth.stream().filter(one -> one.metric().equals(GROWTH));
    List<Figure> all = panel.toList();
    return all.stream()
        .filter(Figure::shown)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(figure -> FigureView.of(figure).sentence())
        .orElse(
            "No figures for this selection: too few postings, or not split this way. Select a"
                + " wider group above.");
  }

  private static List<Figure> workModes(Figures figures, FigureChoice whole) {
    IsoWeek week = whole.weekIn(figures);
    return WORK_MODES.stream()
        .flatMap(metric -> figures.find(whole.query(week, metric, "four_week")).stream())
        .toList();
  }

  private static List<FigureView> counts(Figures figures, FigureChoice choice) {
    List<Figure> found = CountFigures.find(figures, choice);
    return shown(
        figures,
        COUNTS.stream()
            .flatMap(
                metric -> found.stream().filter(figure -> figure.metric().equals(metric)).limit(1))
            .toList());
  }

  private static List<FigureView> shown(Figures figures, List<Figure> found) {
    return figures.histories().of(found, WEEKS).stream()
        .map(history -> {
          Figure figure = history.getLast();
          return FigureView.of(figure, Metric.of(figure.metric()).name(), Sparkline.of(history));
        })
        .toList();
  }
}
