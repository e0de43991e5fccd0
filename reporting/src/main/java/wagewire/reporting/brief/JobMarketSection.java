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
import wagewire.metrics.sentence.Season;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.NaiveGrowthParts;
import wagewire.reporting.figure.SentenceCase;

/** Open postings, how they grew, what plain counting makes of it, and their share in all. */
public final class JobMarketSection {

  public static final String ID = "growth";

  private static final String GROWTH = "active_growth_panel";
  private static final String NAIVE = "active_growth_naive";
  private static final String SHARE = "role_share";
  private static final String INDEX = "panel_index";
  private static final String AGE = "median_age_days";

  private JobMarketSection() {}

  static Brief.Section of(BriefContext context) {
    List<Grid.Row> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    List<NotShown.Named> wanted = new ArrayList<>();
    Horizon longest = longest(context);
    for (String role : BriefContext.roles()) {
      Figure open = context.one("active", BriefContext.WEEK, role);
      if (open == null) {
        continue;
      }
      shown.add(open);
      Figure month = context.one(GROWTH, BriefContext.FOUR_WEEKS, role);
      Figure year = longest == null ? null : context.one(GROWTH, longest.id(), role);
      Figure opened = context.one("opened", BriefContext.WEEK, role);
      Stream.of(month, year, opened).filter(Objects::nonNull).forEach(shown::add);
      wanted.add(new NotShown.Named(Labels.role(role) + " over four weeks", month));
      wanted.add(new NotShown.Named(Labels.role(role) + " over a year", year));
      rows.add(
          Grid.Row.of(
              SentenceCase.capitalised(Labels.role(role)),
              Grid.Cell.number(open),
              Grid.Cell.count(open.employers()),
              Grid.Cell.change(month),
              longest == null ? Grid.Cell.number(opened) : Grid.Cell.change(year)));
    }
    List<Figure> beside = rows.isEmpty() ? List.of() : beside(context, longest);
    shown.addAll(beside);
    return Brief.Section.of(
            ID,
            "Job market",
            text(context, !rows.isEmpty(), beside),
            List.of("", "Open", "Employers", "Four weeks", heading(longest)),
            rows,
            shown)
        .naming(context, wanted);
  }

  /** The steadiest growth over a year that the record is long enough for; null before any. */
  private static @Nullable Horizon longest(BriefContext context) {
    return context
        .figures()
        .firstWeek()
        .flatMap(first ->
            Stream.of(Horizon.QUARTER_YEAR, Horizon.YEAR)
                .filter(horizon -> horizon.firstFigure(first).compareTo(context.week()) <= 0)
                .findFirst())
        .orElse(null);
  }

  private static String heading(@Nullable Horizon longest) {
    if (longest == null) {
      return "New this week";
    }
    return longest == Horizon.YEAR ? "Year over year" : "13 weeks, year over year";
  }

  /**
   * The family's share in all postings, which rise of coverage leaves alone, and, while the record
   * has no year, the index of the family or else of marketing and go-to-market.
   */
  private static List<Figure> beside(BriefContext context, @Nullable Horizon longest) {
    Figure share = context.one(SHARE, BriefContext.FOUR_WEEKS, BriefContext.family());
    Figure index = longest == null ? context.fallback(INDEX, BriefContext.WEEK).figure() : null;
    return Stream.of(index, share)
        .filter(Objects::nonNull)
        .filter(figure -> figure.shown() && figure.sentence() != null)
        .toList();
  }

  private static List<String> text(BriefContext context, boolean counted, List<Figure> beside) {
    if (!counted) {
      return List.of(
          "Fewer than 3 open postings of the family were seen this week, too few for a table.");
    }
    List<String> text = new ArrayList<>();
    text.add(
        "Growth compares the same employers then and now (over a year also those tracked in two"
            + " quarters in a row of it); 95 % intervals in brackets.");
    Season.sentence("all", context.week().monday()).ifPresent(text::add);
    NaiveGrowthParts.sentence(parts(context)).ifPresent(text::add);
    beside.stream().map(Figure::sentence).filter(Objects::nonNull).forEach(text::add);
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
    Figure now = context.one(AGE, BriefContext.WEEK, BriefContext.family());
    Double days = now == null ? null : now.value();
    if (now == null || days == null || isOfTheRecord(context, days)) {
      return null;
    }
    BriefContext yearAgo =
        new BriefContext(context.figures(), context.week().minusWeeks(Horizon.YEAR.lag()));
    Figure before = yearAgo.one(AGE, BriefContext.WEEK, BriefContext.family());
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
