package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wagewire.reporting.check.CheckOutcome;
import wagewire.reporting.check.CheckReport;
import wagewire.reporting.check.CounterChecks;
import wagewire.reporting.check.HeadlineContext;
import wagewire.reporting.figure.Figure;

/**
 * The family's growth, pay, growth of pay and remote share, each with the wider group where it is
 * not shown, and each counter-checked.
 */
final class Headlines {

  private static final String CAUTION = " Caution: ";
  private static final String REVISION = "revision";

  private Headlines() {}

  static List<Headline> of(BriefContext context) {
    List<Headline> headlines = new ArrayList<>();
    headlines.add(growth(context));
    headlines.add(of(context, context.fallback("pay_p50", BriefContext.QUARTER)));
    GroupFallback.Result pay = context.fallback("pay_growth", BriefContext.YEAR);
    if (pay.figure() != null) {
      headlines.add(of(context, pay));
    }
    headlines.add(of(context, context.fallback("remote_share", BriefContext.FOUR_WEEKS)));
    return headlines.stream().filter(one -> !one.sentences().isEmpty()).toList();
  }

  /** Over a year; while no year is shown, over four weeks, after the reason. */
  private static Headline growth(BriefContext context) {
    GroupFallback.Result year = context.fallback("active_growth_panel", BriefContext.YEAR);
    Headline longest = of(context, year);
    if (longest.figure() != null) {
      return longest;
    }
    GroupFallback.Result month = context.fallback("active_growth_panel", BriefContext.FOUR_WEEKS);
    List<String> sentences = new ArrayList<>(longest.sentences());
    Headline shorter = of(context, month);
    sentences.addAll(shorter.sentences());
    return new Headline(sentences, shorter.figure(), shorter.checks());
  }

  private static Headline of(BriefContext context, GroupFallback.Result step) {
    Figure figure = step.figure();
    if (figure == null) {
      return new Headline(step.printable(), null, null);
    }
    CheckReport checks =
        CounterChecks.of(HeadlineContext.of(context.figures(), context.week(), figure));
    return of(step, figure, checks);
  }

  /**
   * Adds failed counter-checks as a caution; a change within the size of revisions is no headline.
   */
  static Headline of(GroupFallback.Result step, Figure figure, CheckReport checks) {
    List<String> sentences = new ArrayList<>(step.sentences());
    if (sentences.isEmpty()) {
      return new Headline(sentences, figure, checks);
    }
    String sentence = sentences.removeLast();
    for (CheckReport.Result result : checks.of(CheckOutcome.FAILED)) {
      if (result.check().id().equals(REVISION)) {
        sentences.add(
            "No headline is made of %s: %s."
                .formatted(MethodSection.topic(figure), result.sentence()));
        return new Headline(sentences, null, checks);
      }
    }
    sentences.add(cautious(sentence, checks));
    return new Headline(sentences, figure, checks);
  }

  /** Appends the failed counter-checks, unless the sentence has them already. */
  static String cautious(String sentence, CheckReport checks) {
    String failed =
        checks.of(CheckOutcome.FAILED).stream()
            .map(CheckReport.Result::sentence)
            .filter(said -> !sentence.contains(said))
            .collect(Collectors.joining("; "));
    if (failed.isEmpty()) {
      return sentence;
    }
    return sentence.contains(CAUTION)
        ? sentence.substring(0, sentence.length() - 1) + "; " + failed + "."
        : sentence + CAUTION + failed + ".";
  }
}
