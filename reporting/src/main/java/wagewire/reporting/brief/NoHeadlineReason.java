package wagewire.reporting.brief;

import java.util.List;
import java.util.Optional;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.UnfinishedWeek;

/** Reason why a brief has no headline, and what would help. */
final class NoHeadlineReason {

  private static final String HELP =
      "More boards and more weeks will provide one (README: You need more boards).";

  private NoHeadlineReason() {}

  /** Returns the reason; empty when a headline is shown. */
  static Optional<String> of(BriefContext context, List<Headline> headlines) {
    if (headlines.stream().anyMatch(headline -> headline.figure() != null)) {
      return Optional.empty();
    }
    Figure open = context.one("active", BriefContext.WEEK, BriefContext.family());
    if (open == null) {
      return Optional.of(nothing(context));
    }
    return Optional.of(
        "No headline this week: %s. %s"
            .formatted(
                seen(open),
                headlines.isEmpty()
                    ? "Growth, posted pay and remote work cannot be calculated from them and the"
                        + " weeks before. "
                        + HELP
                    : "The reasons follow. " + HELP));
  }

  private static String seen(Figure open) {
    Double value = open.value();
    Integer employers = open.employers();
    return value == null || employers == null
        ? "the number of open %s is not shown itself".formatted(postings())
        : "%s open %s were seen at %s"
            .formatted(Numbers.count(value), postings(), Numbers.employers(employers));
  }

  private static String nothing(BriefContext context) {
    String unfinished =
        context
            .figures()
            .unfinishedWeek()
            .filter(one -> one.week().equals(context.week().plusWeeks(1)))
            .map(UnfinishedWeek::text)
            .orElse(HELP);
    return "No headline this week: too few open %s were seen in it. %s"
        .formatted(postings(), unfinished);
  }

  /** Returns "postings of the marketing-ops family". */
  private static String postings() {
    String all = Subject.ALL;
    return Labels.postings(new Subject(BriefContext.family(), all, all, all, all, all));
  }
}
