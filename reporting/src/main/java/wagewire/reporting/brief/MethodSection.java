package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.GrowthWindowBreaks;

/** Method of the figures, and results of the headlines' counter-checks. */
final class MethodSection {

  static final String ID = "method";

  private MethodSection() {}

  static Brief.Section of(BriefContext context, List<Headline> headlines) {
    List<String> text = new ArrayList<>();
    text.add(
        "Intervals are 95 % and for the sampling of employers; errors of measuring, 95 % too, are"
            + " for what is not known of the employers tracked (days between visits, copies)."
            + " Nothing is seasonally adjusted; a year is 52 weeks. A figure rose or fell only if"
            + " its interval excludes 0. Levels of pay count base pay of a full-time year with both"
            + " ends of a range that is not too wide; some more postings state pay.");
    context
        .figures()
        .firstWeek()
        .map(Horizon.YEAR.window(0)::firstFigure)
        .filter(first -> first.compareTo(context.week()) > 0)
        .filter(first -> !isNamed(first, headlines))
        .ifPresent(first ->
            text.add(
                "First year-over-year figures in the week of "
                    + Numbers.day(first.monday())
                    + "."));
    GrowthWindowBreaks.line(GrowthWindowBreaks.of(context.figures(), grown(context)))
        .ifPresent(text::add);
    String checked =
        headlines.stream()
            .flatMap(headline -> Stream.ofNullable(headline.checks()))
            .map(checks -> "%s %s".formatted(name(checks.headline()), checks.line()))
            .collect(Collectors.joining(", "));
    if (!checked.isEmpty()) {
      text.add("Counter-checks passed of those run: " + checked + ".");
    }
    return new Brief.Section(
        ID,
        "Method",
        text,
        null,
        headlines.stream().flatMap(headline -> Stream.ofNullable(headline.figure())).toList());
  }

  /** Returns whether the reason of a figure that is not shown names the week already. */
  private static boolean isNamed(IsoWeek first, List<Headline> headlines) {
    String promise = "the first figure can come in the week of " + Numbers.day(first.monday());
    return headlines.stream()
        .flatMap(headline -> headline.sentences().stream())
        .anyMatch(said -> said.contains(promise));
  }

  private static List<Figure> grown(BriefContext context) {
    return context.shown(
        Stream.of(BriefContext.YEAR, BriefContext.FOUR_WEEKS)
            .map(horizon -> context.query("active_growth", horizon)));
  }

  /** "four-week growth of marketing operations postings". */
  static String topic(Figure figure) {
    return name(figure)
        + (figure.metric().equals("pay_index_growth") ? " in " : " of ")
        + Labels.postings(figure.subject());
  }

  private static String name(Figure figure) {
    return switch (figure.metric()) {
      case "active_growth" ->
          figure.horizon().equals(BriefContext.FOUR_WEEKS)
              ? "four-week growth"
              : "year-over-year growth";
      case "pay_p50" -> "the median pay";
      case "pay_index_growth" -> "the growth of pay";
      default -> "the remote share";
    };
  }
}
