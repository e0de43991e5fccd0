package wagewire.app.command.figure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.trace.ListedPostings;
import wagewire.reporting.trace.Trace;
import wagewire.reporting.trace.TracedPosting;

/** Formats a traced figure as text: from the sentence down to the postings. */
final class TraceText {

  private static final int EMPLOYERS = 10;

  private TraceText() {}

  static String of(Trace trace) {
    StringBuilder text = new StringBuilder();
    Figure figure = trace.released();
    text.append(FigureText.of(figure))
        .append(
            "%n  figure %s, %s, %s, release %s, method %d%n%n"
                .formatted(
                    figure.figureId(),
                    figure.metric(),
                    figure.status(),
                    figure.vintage(),
                    figure.methodVersion()))
        .append(outcome(trace))
        .append('\n');
    matched(text, trace.matched(), isCombined(trace.released()));
    employers(text, trace);
    postings(text, trace);
    return text.toString().stripTrailing();
  }

  private static String outcome(Trace trace) {
    String release = trace.released().vintage();
    return switch (trace.outcome()) {
      case SAME ->
          "Recalculated from what release " + release + " kept: the same to the last digit.";
      case REWORDED ->
          "Recalculated from what release %s kept: the same to the last digit. Today's wording: %s"
              .formatted(release, trace.again() == null ? "" : trace.again().sentence());
      case OTHER_METHOD ->
          "Recalculated with the current method: %s. It was released with method %d."
              .formatted(again(trace.again()), trace.released().methodVersion());
      case FORGOTTEN ->
          "Recalculated: %s. Postings were forgotten since then; nothing of them is kept."
              .formatted(again(trace.again()));
      case NOTHING_KEPT ->
          "Release %s was made before releases kept what they are calculated from."
              .formatted(release);
      case DIFFERENT ->
          "Recalculated: %s; released: %s. This is an internal error; please report the figure's id."
              .formatted(again(trace.again()), again(trace.released()));
    };
  }

  private static String again(@Nullable Figure again) {
    if (again == null) {
      return "there is no such figure";
    }
    return again.value() == null
        ? "not shown (" + again.reason() + ")"
        : "%s %s%s"
            .formatted(
                again.value(),
                again.unit(),
                again.interval() == null
                    ? ""
                    : " (%s to %s)".formatted(again.interval().low(), again.interval().high()));
  }

  private static boolean isCombined(Figure figure) {
    GrowthWindow window = figure.window();
    return window != null && window.quarters() > 0;
  }

  private static void matched(
      StringBuilder text, List<Trace.MatchedEmployer> matched, boolean combined) {
    if (matched.isEmpty()) {
      return;
    }
    double then = matched.stream().mapToDouble(Trace.MatchedEmployer::then).sum();
    double now = matched.stream().mapToDouble(Trace.MatchedEmployer::now).sum();
    text.append(
        String.format(
            Locale.ROOT,
            "%nPostings of the employers observed then and now: %,.1f / %,.1f − 1 = %+.2f %%%n",
            now,
            then,
            100 * (now / then - 1)));
    text.append("  %-40s %10s %10s%n".formatted("employer", "then", "now"));
    for (Trace.MatchedEmployer one : matched.subList(0, Math.min(EMPLOYERS, matched.size()))) {
      text.append(
          String.format(
              Locale.ROOT, "  %-40s %,10.1f %,10.1f%n", one.employer(), one.then(), one.now()));
    }
    others(text, matched.size());
    if (combined) {
      text.append(
          "The figure combines this with the chain of the quarters in between, in which employers"
              + " take part that were not tracked a year ago.%n".formatted());
    }
  }

  private static void employers(StringBuilder text, Trace trace) {
    List<Trace.EmployerCount> employers = trace.employers();
    if (employers.isEmpty()) {
      return;
    }
    long postings = employers.stream().mapToLong(Trace.EmployerCount::postings).sum();
    long counted = employers.stream().mapToLong(Trace.EmployerCount::counted).sum();
    String found = CountedNoun.of(postings, "posting");
    String at = CountedNoun.of(employers.size(), "employer");
    String note = ListedPostings.note(trace.released());
    text.append(
        String.format(
            Locale.ROOT,
            ListedPostings.areOfNewerPeriod(trace.released())
                ? "%n%1$s of its cell in the newer period, at %2$s%4$s%n"
                : "%nOf %1$s of its cell and period at %2$s %3$,d count%4$s%n",
            found,
            at,
            counted,
            note.isEmpty() ? "" : ". " + note));
    text.append("  %-40s %10s %10s%n".formatted("employer", "postings", "count"));
    for (Trace.EmployerCount one : employers.subList(0, Math.min(EMPLOYERS, employers.size()))) {
      text.append(
          String.format(
              Locale.ROOT, "  %-40s %,10d %,10d%n", one.employer(), one.postings(), one.counted()));
    }
    others(text, employers.size());
  }

  private static void others(StringBuilder text, int employers) {
    if (employers > EMPLOYERS) {
      text.append("  and %d more%n".formatted(employers - EMPLOYERS));
    }
  }

  private static void postings(StringBuilder text, Trace trace) {
    if (trace.postings().isEmpty()) {
      return;
    }
    text.append("%n%d of them%n".formatted(trace.postings().size()));
    for (TracedPosting posting : trace.postings()) {
      text.append(
          "  %s, %s, opened on %s%s%s%s%n"
              .formatted(
                  posting.title(),
                  posting.employer(),
                  posting.openedOn(),
                  posting.closedOn() == null ? "" : ", closed on " + posting.closedOn(),
                  pay(posting),
                  posting.url() == null ? "" : ", " + posting.url()));
    }
  }

  private static String pay(TracedPosting posting) {
    return posting.annualMin() == null || posting.annualMax() == null
        ? ""
        : String.format(
                Locale.ROOT,
                ", %,.0f to %,.0f %s a year",
                posting.annualMin(),
                posting.annualMax(),
                posting.currency())
            + dollars(posting);
  }

  /** Returns what figures of all currencies count; empty for pay in US dollars. */
  private static String dollars(TracedPosting posting) {
    return posting.annualUsdMid() == null || "USD".equals(posting.currency())
        ? ""
        : String.format(Locale.ROOT, " (its middle: %,.0f USD)", posting.annualUsdMid());
  }
}
