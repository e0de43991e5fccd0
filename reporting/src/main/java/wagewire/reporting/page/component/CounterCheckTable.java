package wagewire.reporting.page.component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.check.CheckOutcome;
import wagewire.reporting.check.CheckReport;
import wagewire.reporting.check.CounterCheck;
import wagewire.reporting.check.CounterChecks;
import wagewire.reporting.check.HeadlineContext;
import wagewire.reporting.check.HeadlineKind;
import wagewire.reporting.document.Grid;
import wagewire.reporting.document.StatusMark;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;

/**
 * Other explanations of a figure.
 *
 * @param said what came out, or why nothing was checked
 * @param grid null where nothing was checked
 */
public record CounterCheckTable(String said, @Nullable Grid grid) {

  public static CounterCheckTable of(Figures figures, Figure figure) {
    if (HeadlineKind.of(figure.metric()).isEmpty()) {
      return new CounterCheckTable(
          "Not run: counter-checks apply to headlines, which are growth, pay and shares.", null);
    }
    if (!figure.shown()) {
      return new CounterCheckTable("Not run: a figure that is not shown makes no headline.", null);
    }
    IsoWeek week = IsoWeek.of(figure.periodEnd());
    if (!figures.vintage(week).equals(Optional.of(figure.vintage()))) {
      return new CounterCheckTable(
          "Not run: a later release restates this period; see the figure there.", null);
    }
    CheckReport report = CounterChecks.of(HeadlineContext.of(figures, week, figure));
    return new CounterCheckTable(
        "%d counter-checks run, %d passed."
                .formatted(report.results().size(), report.of(CheckOutcome.PASSED).size())
            + notRun(report.notRun()),
        report.results().isEmpty() ? null : grid(report));
  }

  private static String notRun(List<CounterCheck> checks) {
    return checks.isEmpty()
        ? ""
        : checks.stream()
            .map(CounterCheck::title)
            .collect(Collectors.joining(", ", " Not possible for this figure: ", "."));
  }

  private static Grid grid(CheckReport report) {
    return new Grid(
        "Counter-checks, those that failed first",
        List.of("Counter-check", "Outcome", "Finding"),
        report.results().stream()
            .sorted((one, other) -> other.outcome().compareTo(one.outcome()))
            .map(CounterCheckTable::row)
            .toList());
  }

  private static Grid.Row row(CheckReport.Result result) {
    return Grid.Row.of(
        SentenceCase.capitalised(result.check().title()),
        Grid.Cell.marked(
            SentenceCase.capitalised(result.outcome().name().toLowerCase(Locale.ROOT)),
            result.outcome() == CheckOutcome.FAILED ? StatusMark.NEEDS_ATTENTION : null),
        Grid.Cell.of(SentenceCase.capitalised(result.sentence())));
  }
}
