package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Season;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.SentenceCase;

/** Open postings, how they grew, what plain counting makes of it, and their share in all. */
public final class JobMarketSection {

  public static final String ID = "growth";

  private static final String GROWTH = "active_growth";
  private static final String NAIVE = "active_growth_naive";
  private static final String SHARE = "role_share";
  private static final String INDEX = "panel_index";

  private JobMarketSection() {}

  static Brief.Section of(BriefContext context) {
    List<Grid.Row> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    List<NotShown.Named> wanted = new ArrayList<>();
    boolean hasYear = hasYear(context);
    for (String role : BriefContext.roles()) {
      Figure open = context.one("active", BriefContext.WEEK, role);
      if (open == null) {
        continue;
      }
      shown.add(open);
      Figure month = context.oneOrWhy(GROWTH, BriefContext.FOUR_WEEKS, role);
      Figure year = hasYear ? context.oneOrWhy(GROWTH, BriefContext.YEAR, role) : null;
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
              hasYear ? Grid.Cell.change(year) : Grid.Cell.number(opened)));
    }
    List<Figure> beside = rows.isEmpty() ? List.of() : beside(context, hasYear);
    shown.addAll(beside);
    return Brief.Section.of(
            ID,
            "Job market",
            text(context, !rows.isEmpty(), beside),
            List.of(
                "",
                "Open",
                "Employers",
                "Four weeks",
                hasYear ? "Year over year" : "New this week"),
            rows,
            shown)
        .naming(context, wanted);
  }

  /** Returns whether the record is long enough for growth over a year. */
  private static boolean hasYear(BriefContext context) {
    return context
        .figures()
        .firstWeek()
        .map(first -> context.week().weeksSince(first) + 1)
        .filter(record -> record >= Horizon.YEAR.window(record).weeksNeeded())
        .isPresent();
  }

  /**
   * The family's share in all postings, which rise of coverage leaves alone, and, while the record
   * has no year, the index of the family or else of marketing and go-to-market.
   */
  private static List<Figure> beside(BriefContext context, boolean hasYear) {
    Figure share = context.one(SHARE, BriefContext.FOUR_WEEKS, BriefContext.family());
    Figure index = hasYear ? null : context.fallback(INDEX, BriefContext.WEEK).figure();
    return Stream.of(index, share)
        .filter(Objects::nonNull)
        .filter(figure -> figure.shown() && figure.sentence() != null)
        .toList();
  }

  private static List<String> text(BriefContext context, boolean counted, List<Figure> beside) {
    if (!counted) {
      return List.of("Too few open postings of the family were seen this week for a table.");
    }
    List<String> text = new ArrayList<>();
    text.add(
        "Growth compares the same employers then and now (over 13 weeks of a year also those"
            + " tracked in two quarters in a row of it); 95 % intervals in brackets.");
    Season.sentence("all", context.week().monday()).ifPresent(text::add);
    naive(context).map(FigureText::of).ifPresent(text::add);
    beside.stream().map(Figure::sentence).filter(Objects::nonNull).forEach(text::add);
    return text;
  }

  private static Optional<Figure> naive(BriefContext context) {
    return context.shown(Stream.of(context.query(NAIVE, BriefContext.YEAR))).stream().findFirst();
  }
}
