package wagewire.reporting.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.query.CountFigures;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureChoice;
import wagewire.reporting.query.FigureHistory;
import wagewire.reporting.query.Figures;
import wagewire.reporting.query.GrowthFigures;
import wagewire.reporting.query.GrowthParts;
import wagewire.reporting.query.NewestRelease;
import wagewire.reporting.query.PayFigures;
import wagewire.reporting.query.ToolFigures;
import wagewire.reporting.sentence.Labels;
import wagewire.reporting.sentence.Numbers;
import wagewire.reporting.sentence.Subject;

/**
 * What is told of one role, family or group.
 *
 * @param about the choice in words
 * @param lead the sentence of growth
 * @param difference what plain counting makes of growth, and why it differs
 * @param growth null where nothing is kept
 * @param pay null where nothing is kept
 * @param tools null where nothing is kept
 */
public record RolePage(
    Frame frame,
    Filters filters,
    String heading,
    String about,
    String lead,
    @Nullable Grid growth,
    String difference,
    @Nullable Picture grown,
    List<Shown> counts,
    @Nullable Grid pay,
    @Nullable Picture paid,
    @Nullable Grid tools)
    implements Page {

  private static final int TOOLS = 15;
  private static final int WEEKS = 53;
  private static final String GROWTH = "active_growth_panel";
  private static final List<String> COUNTS =
      List.of("active", "opened", "closed", "employers_open", "boards_observed", "median_age_days");
  private static final String DIFFERENCE =
      "“Same employers” compares only boards that were watched on both sides. “All boards” counts"
          + " whatever is watched, so that a board that joined in between looks like growth.";

  /**
   * @param release that is up
   */
  public static RolePage of(
      NewestRelease release, Figures figures, FigureHistory histories, FigureChoice choice) {
    IsoWeek week = choice.weekIn(figures);
    List<Figure> growth = GrowthFigures.find(figures, choice);
    List<Figure> pay = PayFigures.find(figures, choice, "all");
    String heading = Words.name(Labels.role(choice.role()));
    return new RolePage(
        Frame.of(heading, "roles", release),
        Filters.withRole("/roles", figures, choice),
        heading,
        about(choice, week),
        lead(growth),
        GrowthGrid.of(growth),
        GrowthParts.sentence(growth).map(parts -> DIFFERENCE + " " + parts).orElse(DIFFERENCE),
        Picture.ofFirst(
            growth.stream().filter(one -> one.metric().equals(GROWTH)).toList(),
            histories,
            release),
        counts(figures, histories, choice),
        PayGrid.of(pay),
        Picture.pay(pay, choice, release),
        ToolGrid.of(ToolFigures.find(figures, choice, TOOLS)));
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
        .formatted(Words.capitalised(Labels.postings(subject)), Numbers.day(week.monday()));
  }

  /** Of the first that is told, else why the first is not. */
  private static String lead(List<Figure> growth) {
    Stream<Figure> panel = growth.stream().filter(one -> one.metric().equals(GROWTH));
    List<Figure> all = panel.toList();
    return all.stream()
        .filter(Figure::told)
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(figure -> Shown.of(figure).sentence())
        .orElse(
            "Nothing is kept for this choice: fewer than 3 postings, or one that is not split this"
                + " way. Take a wider one above.");
  }

  private static List<Shown> counts(Figures figures, FigureHistory histories, FigureChoice choice) {
    List<Figure> found = CountFigures.find(figures, choice);
    return COUNTS.stream()
        .map(metric -> found.stream().filter(figure -> figure.metric().equals(metric)).findFirst())
        .flatMap(Optional::stream)
        .map(figure -> {
          Shown shown = Shown.of(figure);
          return Shown.of(figure, shown.label(), Spark.of(histories.of(figure, WEEKS)));
        })
        .toList();
  }
}
