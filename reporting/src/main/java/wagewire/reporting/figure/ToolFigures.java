package wagewire.reporting.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wagewire.metrics.panel.Horizon;
import wagewire.model.time.IsoWeek;

/**
 * Figures of the tools that a role's postings name: each tool's share with its change over a year
 * and its pay premium, then the pairs named most often among those shown.
 */
public final class ToolFigures {

  /** What is to be known of changes of several tools. */
  public static final String ONE_BY_ONE =
      "Changes are judged one by one, so that of many some come out by chance; \"What changed\" of"
          + " the brief allows for that.";

  private static final int PAIRS = 5;

  private ToolFigures() {}

  /**
   * Refuses a choice by which no figure of tools is split.
   *
   * @throws WrongParameterException for a seniority or country
   */
  public static FigureChoice requireSplit(FigureChoice choice) {
    choice.requireWholeRole("shares of tools");
    return choice;
  }

  /** Returns the share of each tool, largest first, those not shown last. */
  public static List<Figure> shares(Figures figures, FigureChoice choice) {
    return each(figures, choice, choice.weekIn(figures), "tool_share", Horizon.FOUR_WEEK);
  }

  /**
   * Shares and pairs largest first, shares not shown last. Changes and premiums stand behind the
   * share of their tool where they are shown; of what is shown for no tool, one figure that is not
   * shown says why.
   *
   * @param top how many tools
   */
  public static List<Figure> find(Figures figures, FigureChoice choice, int top) {
    IsoWeek week = choice.weekIn(figures);
    List<Figure> shares = shares(figures, choice);
    List<Figure> changes = each(figures, choice, week, "tool_share_change", Horizon.YEAR);
    List<Figure> premiums = each(figures, choice, week, "tool_premium", Horizon.FOUR_WEEK);
    List<Figure> pairs = each(figures, choice, week, "tool_pair_share", Horizon.FOUR_WEEK);
    List<Figure> found = new ArrayList<>();
    for (Figure share : shares.stream().limit(top).toList()) {
      found.add(share);
      shownOf(changes, share).ifPresent(found::add);
      shownOf(premiums, share).ifPresent(found::add);
    }
    why(changes).ifPresent(found::add);
    why(premiums).ifPresent(found::add);
    pairs.stream().filter(Figure::shown).limit(PAIRS).forEach(found::add);
    why(pairs).ifPresent(found::add);
    return List.copyOf(found);
  }

  /** Returns {@link #ONE_BY_ONE} for two changes or more that are shown, else an empty text. */
  public static String remark(List<Figure> found) {
    long changes =
        found.stream()
            .filter(figure -> figure.metric().equals("tool_share_change") && figure.shown())
            .count();
    return changes < 2 ? "" : ONE_BY_ONE;
  }

  private static List<Figure> each(
      Figures figures, FigureChoice choice, IsoWeek week, String metric, Horizon horizon) {
    return figures.find(choice.query(week, metric, horizon.id()).each("tool"));
  }

  private static Optional<Figure> shownOf(List<Figure> figures, Figure share) {
    return figures.stream()
        .filter(figure -> figure.shown() && figure.tool().equals(share.tool()))
        .findFirst();
  }

  /** Returns one of figures none of which is shown. */
  private static Optional<Figure> why(List<Figure> figures) {
    return figures.stream().anyMatch(Figure::shown)
        ? Optional.empty()
        : figures.stream().findFirst();
  }
}
