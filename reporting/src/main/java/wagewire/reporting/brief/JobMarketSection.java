package wagewire.reporting.brief;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.NaiveGrowthParts;
import wagewire.reporting.figure.SentenceCase;

/** Open postings, how they grew, and what plain counting makes of it. */
public final class JobMarketSection {

  public static final String ID = "growth";

  private static final String NAIVE = "active_growth_naive";
  private static final String AGE = "median_age_days";

  private JobMarketSection() {}

  static Brief.Section of(BriefContext context) {
    List<Grid.Row> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    boolean years = hasYears(context);
    for (String role : BriefContext.roles()) {
      Figure open = context.one("active", BriefContext.WEEK, role);
      if (open == null) {
        continue;
      }
      shown.add(open);
      Figure month = context.one("active_growth_panel", BriefContext.FOUR_WEEKS, role);
      Figure year = context.one("active_growth_panel", BriefContext.YEAR, role);
      Figure opened = context.one("opened", BriefContext.WEEK, role);
      Stream.of(month, year, opened).filter(Objects::nonNull).forEach(shown::add);
      rows.add(
          Grid.Row.of(
              SentenceCase.capitalised(Labels.role(role)),
              Grid.Cell.number(open),
              Grid.Cell.count(open.employers()),
              Grid.Cell.change(month),
              years ? Grid.Cell.change(year) : Grid.Cell.number(opened),
              Grid.Cell.change(
                  context.one(NAIVE, years ? BriefContext.YEAR : BriefContext.FOUR_WEEKS, role))));
    }
    return Brief.Section.of(
        ID,
        "Job market",
        text(context, !rows.isEmpty()),
        List.of(
            "",
            "Open",
            "Employers",
            "Four weeks",
            years ? "Year over year" : "New this week",
            "All boards"),
        rows,
        shown);
  }

  /** True when the record is long enough for growth over a year. */
  private static boolean hasYears(BriefContext context) {
    return context
        .figures()
        .firstWeek()
        .map(Horizon.YEAR::firstFigure)
        .filter(first -> first.compareTo(context.week()) <= 0)
        .isPresent();
  }

  private static List<String> text(BriefContext context, boolean counted) {
    if (!counted) {
      return List.of(
          "Fewer than 3 open postings of the family were seen this week, too few for a table.");
    }
    List<String> text = new ArrayList<>();
    text.add(
        "Growth is that of the employers tracked in both periods, with its 95 % interval; “all"
            + " boards” is the naive figure, which also counts boards that joined in between.");
    NaiveGrowthParts.sentence(parts(context)).ifPresent(text::add);
    String age = age(context);
    if (age != null) {
      text.add(age);
    }
    return text;
  }

  private static List<Figure> parts(BriefContext context) {
    return context.shown(
        Stream.concat(Stream.of(NAIVE), NaiveGrowthParts.METRICS.stream())
            .map(metric -> context.query(metric, BriefContext.YEAR)));
  }

  /** The stock grows also when postings stay open for longer, so their age stands beside it. */
  private static @Nullable String age(BriefContext context) {
    Figure now = context.one(AGE, BriefContext.WEEK, BriefContext.FAMILY);
    Double days = now == null ? null : now.value();
    if (now == null || days == null || isOfTheRecord(context, days)) {
      return null;
    }
    BriefContext yearAgo =
        new BriefContext(context.figures(), context.week().minusWeeks(Horizon.YEAR.lag()));
    Figure before = yearAgo.one(AGE, BriefContext.WEEK, BriefContext.FAMILY);
    Double daysBefore = before == null ? null : before.value();
    return "The median open posting of the family was %s days old (%s postings at %s, week of %s)%s."
        .formatted(
            Numbers.count(days),
            FigureFormat.integer(now.postings()),
            Numbers.employers(now.employers() == null ? 0 : now.employers()),
            Numbers.day(context.week().monday()),
            daysBefore == null ? "" : ", a year before " + Numbers.count(daysBefore));
  }

  /**
   * Whether the median posting was there when the record began: then its age is how long boards
   * have been watched.
   */
  private static boolean isOfTheRecord(BriefContext context, double days) {
    return context
        .figures()
        .firstWeek()
        .filter(first -> days >= ChronoUnit.DAYS.between(first.sunday(), context.week().sunday()))
        .isPresent();
  }
}
