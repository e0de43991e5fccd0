package wagewire.reporting.brief;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.sentence.Sentences;
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

  private static final String NOT_SHOWN = "Not shown: ";
  private static final String REVISION = "revision";

  private Headlines() {}

  /** Returns those with a sentence; none where the family is too small for a count and all. */
  static List<Headline> of(BriefContext context) {
    List<Headline> headlines = new ArrayList<>();
    headlines.add(growth(context));
    headlines.add(of(context, context.fallback(context.pay("pay_p50"))));
    headlines.add(of(context, context.fallback("pay_index_growth", BriefContext.YEAR)));
    headlines.add(of(context, context.fallback("remote_share", BriefContext.FOUR_WEEKS)));
    return !context.counted() && headlines.stream().allMatch(one -> one.figure() == null)
        ? List.of()
        : headlines.stream().filter(one -> !one.sentences().isEmpty()).toList();
  }

  /** Returns the sentences, those of figures not shown last. */
  static List<String> printed(List<Headline> headlines) {
    Map<Boolean, List<String>> reasons =
        headlines.stream()
            .flatMap(headline -> headline.sentences().stream())
            .map(said -> said.replaceFirst("^" + GroupFallback.INSTEAD, ""))
            .collect(Collectors.partitioningBy(said -> said.startsWith(NOT_SHOWN)));
    return Stream.of(false, true)
        .flatMap(reason -> requireNonNull(reasons.get(reason)).stream())
        .toList();
  }

  /** Over a year; while that is not shown, over four weeks, after the reason. */
  private static Headline growth(BriefContext context) {
    Headline longest = of(context, context.fallback("active_growth", BriefContext.YEAR));
    if (longest.figure() != null) {
      return longest;
    }
    GroupFallback.Result month = context.fallback("active_growth", BriefContext.FOUR_WEEKS);
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
    return sentence.contains(Sentences.CAUTION)
        ? sentence.substring(0, sentence.length() - 1) + "; " + failed + "."
        : sentence + Sentences.CAUTION + failed + ".";
  }
}
