package wagewire.reporting.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.text.CountedNoun;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.ChangeSection;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.Sparkline;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.movers.Ranking;
import wagewire.reporting.page.component.PageFrame;

/**
 * The newest week at a glance.
 *
 * @param heading what it is about
 * @param freshness its week, release and number of boards
 * @param changes what the week changed, a paragraph each
 * @param moved null where nothing did
 */
public record OverviewPage(
    PageFrame frame,
    String heading,
    List<String> freshness,
    List<FigureView> cards,
    List<String> changes,
    @Nullable Grid moved)
    implements Page {

  private static final int WEEKS = 53;
  private static final String FOUR_WEEKS = "four_week";
  private static final List<Card> CARDS =
      List.of(
          new Card("active", "week", "Open postings at the boards watched"),
          new Card("active_growth", "year", "Growth over a year"),
          new Card("active_growth", FOUR_WEEKS, "Growth over four weeks"),
          new Card("pay_p50", "thirteen_week", "Median pay"),
          new Card("remote_share", FOUR_WEEKS, "Remote"));

  /** A figure of the page. */
  private record Card(String metric, String horizon, String label) {

    Stream<Figure> figure(Figures figures, FigureChoice choice, IsoWeek week) {
      return figures.one(query(choice, week)).stream();
    }

    private FigureQuery query(FigureChoice choice, IsoWeek week) {
      return metric.startsWith("pay_")
          ? PayFigures.level(choice, week, metric)
          : choice.query(week, metric, horizon);
    }
  }

  public static OverviewPage of(NewestRelease release, Figures figures) {
    FigureChoice choice = FigureChoice.read(null, null, null, null);
    IsoWeek week = choice.weekIn(figures);
    Brief.Section changed = ChangeSection.of(figures, week);
    Grid table = changed.table();
    String role = Labels.role(choice.role());
    return new OverviewPage(
        PageFrame.of("Overview", "overview", release),
        SentenceCase.capitalised(role) + " this week",
        freshness(release, figures, week),
        cards(figures, choice, week),
        changed.text(),
        table == null ? null : new Grid("Significant changes", table.header(), table.rows()));
  }

  /** Returns the cards; open postings have no line, as it would grow with the boards watched. */
  private static List<FigureView> cards(Figures figures, FigureChoice choice, IsoWeek week) {
    Stream<FigureView> fixed =
        CARDS.stream()
            .flatMap(card ->
                card.figure(figures, choice, week)
                    .map(figure ->
                        card.metric.equals("active")
                            ? FigureView.of(figure, card.label, null)
                            : view(figure, card.label, figures)));
    List<Figure> shares = figures.find(choice.query(week, "tool_share", FOUR_WEEKS).each("tool"));
    Stream<FigureView> tool =
        Ranking.first(shares).stream().map(leader -> view(leader.figure(), tool(leader), figures));
    return Stream.concat(fixed, tool).toList();
  }

  private static String tool(Ranking.Leader leader) {
    return "%s: %s"
        .formatted(leader.words("Named most", "tools"), Labels.tool(leader.figure().tool()));
  }

  private static FigureView view(Figure figure, String label, Figures figures) {
    return FigureView.of(figure, label, Sparkline.of(figures.histories().of(figure, WEEKS)));
  }

  private static List<String> freshness(NewestRelease release, Figures figures, IsoWeek week) {
    FigureChoice all = FigureChoice.read("all", null, null, null);
    Optional<String> boards =
        figures
            .one(all.query(week, "active", "week"))
            .map(Figure::boards)
            .map(count -> CountedNoun.of(count, "board") + " with open postings");
    return Stream.concat(
            Stream.of(
                "Week of %s to %s"
                    .formatted(Numbers.day(week.monday()), Numbers.day(week.sunday())),
                "release " + release.vintage()),
            boards.stream())
        .toList();
  }
}
