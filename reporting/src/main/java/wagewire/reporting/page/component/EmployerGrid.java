package wagewire.reporting.page.component;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;

/** Employers with the most open postings of a role. */
public final class EmployerGrid {

  private static final int MOST = 10;

  private EmployerGrid() {}

  /**
   * Whatever seniority and country are chosen: employers are not split by them.
   *
   * @return null where nothing is kept
   */
  public static @Nullable Grid of(Figures figures, FigureChoice choice) {
    FigureChoice whole = new FigureChoice(choice.role(), null, null, choice.week());
    IsoWeek week = whole.weekIn(figures);
    Map<String, Figure> opened =
        each(figures, whole, week, "employer_opened").stream()
            .collect(Collectors.toMap(Figure::employer, Function.identity(), (one, _) -> one));
    List<Grid.Row> rows =
        each(figures, whole, week, "employer_active").stream()
            .limit(MOST)
            .map(one ->
                new Grid.Row(
                    Grid.Cell.of(figures.employerName(one.employer()).orElse(one.employer())),
                    List.of(Grid.Cell.of(one), Grid.Cell.of(opened.get(one.employer())))))
            .toList();
    return Grid.unlessEmpty(
        "Employers with most open postings", List.of("Employer", "Open", "Opened this week"), rows);
  }

  private static List<Figure> each(
      Figures figures, FigureChoice choice, IsoWeek week, String metric) {
    return figures.find(choice.query(week, metric).with("horizon", "week").each("employer"));
  }
}
