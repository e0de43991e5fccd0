package wagewire.reporting.brief;

import java.util.List;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;

/** Employers with the most open postings. */
final class EmployerSection {

  static final String ID = "employers";

  private static final int EMPLOYERS = 10;

  private EmployerSection() {}

  static Brief.Section of(BriefContext context) {
    List<Figure> top =
        context.figures().find(query(context, "employer_active").each("employer")).stream()
            .limit(EMPLOYERS)
            .toList();
    return Brief.Section.of(
        ID,
        "Employers with most open postings",
        List.of(),
        List.of("", "Open", "New this week"),
        top,
        one ->
            Grid.Row.of(
                context.figures().employerName(one.employer()).orElse(one.employer()),
                Grid.Cell.number(one),
                Grid.Cell.number(
                    context.one(
                        query(context, "employer_opened").with("employer", one.employer())))));
  }

  private static FigureQuery query(BriefContext context, String metric) {
    return context.query(metric, BriefContext.WEEK).with("role", BriefContext.FAMILY);
  }
}
