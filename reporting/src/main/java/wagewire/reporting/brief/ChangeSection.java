package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.Subject;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.movers.ChangeCandidates;
import wagewire.reporting.movers.ComparedMetric;
import wagewire.reporting.movers.FirstShown;
import wagewire.reporting.movers.SignificantChanges;

/** Significant changes of the week, and figures shown for the first time. */
public final class ChangeSection {

  public static final String ID = "changes";

  private static final int SHOWN = 10;
  private static final String RATE = " at 5 % false discovery rate";
  private static final double SMALLEST_Q = 0.001;

  private ChangeSection() {}

  /** The section of a week without the rest of its brief; each row shows one of its figures. */
  public static Brief.Section of(Figures figures, IsoWeek week) {
    return of(new BriefContext(figures, week));
  }

  /** Returns the section of a week as lines of text: its sentences, and a line for each row. */
  public static List<String> lines(Figures figures, IsoWeek week) {
    Brief.Section section = of(figures, week);
    Grid table = section.table();
    List<String> lines = new ArrayList<>(section.text());
    if (table != null) {
      table.plain().rows().forEach(row -> lines.add(line(row)));
    }
    return lines;
  }

  /** Writes a row as "subject: change (95 % interval …), over …". */
  private static String line(List<String> row) {
    return "%s: %s (95 %% interval %s), over %s."
        .formatted(row.get(0), row.get(1), row.get(2), row.get(3));
  }

  static Brief.Section of(BriefContext context) {
    SignificantChanges movement =
        SignificantChanges.of(ChangeCandidates.of(context.figures(), context.week()));
    List<SignificantChanges.Change> shown = movement.movers().stream().limit(SHOWN).toList();
    List<String> text = new ArrayList<>();
    text.add(summary(movement));
    List<Figure> first = FirstShown.among(context.figures(), context.week(), candidates(context));
    if (!first.isEmpty()) {
      text.add("Shown for the first time this week:");
      first.stream().map(Figure::sentence).filter(Objects::nonNull).forEach(text::add);
    }
    return Brief.Section.of(
        ID,
        "What changed this week",
        text,
        List.of("", "Change", "95 % interval", "Over", "Postings", "Corrected p"),
        shown.stream().map(ChangeSection::row).toList(),
        shown.stream().map(SignificantChanges.Change::figure).toList());
  }

  /** "3 of 214 comparisons …". */
  static String summary(SignificantChanges movement) {
    int movers = movement.movers().size();
    String compared = Numbers.count((double) movement.comparisons());
    if (movement.comparisons() == 0) {
      return "No comparison is possible yet: growth over four weeks needs eight weeks of data,"
          + " changes over a year 56.";
    }
    if (movers == 0) {
      return "No significant change among %s comparisons%s: the interval of a single one may still exclude 0."
          .formatted(compared, RATE);
    }
    return "%s of %s comparisons %s significant%s%s."
        .formatted(
            Numbers.count((double) movers),
            compared,
            movers == 1 ? "is" : "are",
            RATE,
            movers > SHOWN ? "; the " + SHOWN + " with the smallest p are listed" : "");
  }

  private static Grid.Row row(SignificantChanges.Change mover) {
    Figure figure = mover.figure();
    return Grid.Row.of(
        Grid.Cell.linked(ComparedMetric.subject(figure), FigureView.of(figure).address()),
        Grid.Cell.number(figure),
        Grid.Cell.range(figure),
        Grid.Cell.of(ComparedMetric.of(figure.metric()).over()),
        Grid.Cell.count(figure.postings()),
        Grid.Cell.of(mover.q() < SMALLEST_Q ? "< 0.001" : Numbers.decimal(mover.q(), 3)));
  }

  /** Returns the section's summary as a title. */
  public static String finding(Brief.Section section) {
    String summary = section.text().getFirst();
    int rate = summary.indexOf(RATE);
    return rate < 0 ? summary : summary.substring(0, rate);
  }

  /** The subject as a label, such as "campaign operations, the United States". */
  public static String label(Figure figure) {
    String what = ComparedMetric.label(figure);
    return (what.isEmpty() ? "" : what + ", ") + Labels.role(figure.role()) + split(figure);
  }

  private static String split(Figure figure) {
    if (!figure.seniority().equals(Subject.ALL)) {
      return ", " + Labels.seniority(figure.seniority());
    }
    if (!figure.workMode().equals(Subject.ALL)) {
      return ", " + Labels.workMode(figure.workMode());
    }
    if (!figure.region().equals(Subject.ALL)) {
      return ", " + Labels.region(figure.region());
    }
    return figure.country().equals(Subject.ALL) ? "" : ", " + Labels.country(figure.country());
  }

  private static List<Figure> candidates(BriefContext context) {
    return BriefContext.roles().stream()
        .flatMap(role ->
            Stream.of(
                    context.query("active_growth", BriefContext.YEAR),
                    context.query("active_growth", BriefContext.FOUR_WEEKS),
                    context.pay("pay_p50"),
                    context.query("remote_share", BriefContext.FOUR_WEEKS),
                    context.query("pay_index_growth", BriefContext.YEAR))
                .flatMap(query -> context.figures().find(query.with("role", role)).stream()))
        .toList();
  }
}
