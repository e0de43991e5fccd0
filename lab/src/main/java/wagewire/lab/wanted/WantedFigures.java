package wagewire.lab.wanted;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;

/** Reads the figures of the wanted list from a release. */
public final class WantedFigures {

  /** Currency of wanted pay. */
  static final String CURRENCY = "USD";

  private static final String ALL = "all";

  private final Figures figures;
  private final IsoWeek week;
  private final WantedTruths truths;

  private WantedFigures(Figures figures, IsoWeek week, WantedTruths truths) {
    this.figures = figures;
    this.week = week;
    this.truths = truths;
  }

  /**
   * Returns a figure for each line of the list, in its order.
   *
   * @param truths which also say which tools and employers have which rank
   */
  public static List<WantedFigure> read(Figures figures, IsoWeek week, WantedTruths truths) {
    WantedFigures wanted = new WantedFigures(figures, week, truths);
    return WantedList.lines().stream().map(wanted::of).toList();
  }

  private WantedFigure of(WantedLine line) {
    String tool = ranked(line, WantedLine.Subject.TOOL);
    String employer = ranked(line, WantedLine.Subject.EMPLOYER);
    OptionalDouble truth = truths.of(line);
    return WantedFigure.of(
        line,
        tool == null ? ALL : tool,
        employer == null ? ALL : employer,
        find(line, tool, employer),
        truth.isPresent() ? truth.getAsDouble() : null);
  }

  /** Returns the line's tool or employer; null where the line has none, or none has the rank. */
  private @Nullable String ranked(WantedLine line, WantedLine.Subject subject) {
    if (line.subject() != subject) {
      return null;
    }
    return subject == WantedLine.Subject.TOOL
        ? truths.tool(line.rank())
        : truths.employer(line.rank());
  }

  private @Nullable Figure find(WantedLine line, @Nullable String tool, @Nullable String employer) {
    if (line.rank() > 0 && tool == null && employer == null) {
      return null;
    }
    FigureQuery query =
        FigureQuery.of(week, line.metric())
            .with("role", line.role())
            .with("seniority", line.seniority())
            .with("country", line.country())
            .with("horizon", line.horizon());
    if (tool != null) {
      query.with("tool", tool);
    }
    if (employer != null) {
      query.with("employer", employer);
    }
    if (line.metric().startsWith("pay_p")) {
      query.with("currency", CURRENCY);
    }
    return figures.oneOrWhy(query).orElse(null);
  }
}
