package wagewire.reporting.brief;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;

/** Employers with the most open postings. */
final class EmployerSection {

  static final String ID = "employers";

  private static final int EMPLOYERS = 5;
  private static final int WITH_EQUALS = 10;

  private EmployerSection() {}

  static Brief.Section of(BriefContext context) {
    List<Figure> all =
        context
            .figures()
            .find(
                context
                    .query("employer_active", BriefContext.WEEK)
                    .with("role", BriefContext.family())
                    .each("employer"));
    List<Figure> most =
        all.stream()
            .filter(one -> all.indexOf(one) < EMPLOYERS || equal(one, all.get(EMPLOYERS - 1)))
            .limit(WITH_EQUALS)
            .toList();
    String counts =
        most.stream()
            .map(one ->
                "%s (%s)"
                    .formatted(
                        context.figures().employerName(one.employer()).orElse(one.employer()),
                        Grid.Cell.number(one).plain()))
            .collect(Collectors.joining(", "));
    return new Brief.Section(
        ID,
        "Employers with most open postings",
        most.isEmpty() ? List.of() : List.of("Open postings of the family: " + counts + "."),
        null,
        most);
  }

  /** Employers with as many as the last one named are named, too. */
  private static boolean equal(Figure one, Figure last) {
    return Objects.equals(Grid.Cell.number(one).text(), Grid.Cell.number(last).text());
  }
}
