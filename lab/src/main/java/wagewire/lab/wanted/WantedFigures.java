package wagewire.lab.wanted;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.MetricRegistry;
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
   * Returns a figure for each line of the list, in its order. A metric that the program does not
   * have counts as a figure that does not exist.
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
    WantedFigure first = null;
    for (WantedLine.Choice choice : line.choices()) {
      Optional<Figure> figure = find(line, choice, tool, employer);
      if (figure.isPresent() && (first == null || figure.get().shown())) {
        WantedFigure found = figure(line, choice, tool, employer, figure.get());
        if (found.isShown()) {
          return found;
        }
        first = found;
      }
    }
    return Objects.requireNonNullElseGet(
        first, () -> figure(line, line.preferred(), tool, employer, null));
  }

  private WantedFigure figure(
      WantedLine line,
      WantedLine.Choice choice,
      @Nullable String tool,
      @Nullable String employer,
      @Nullable Figure figure) {
    OptionalDouble truth = truths.of(line, choice);
    return WantedFigure.of(
        line,
        choice,
        tool == null ? ALL : tool,
        employer == null ? ALL : employer,
        figure,
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

  private Optional<Figure> find(
      WantedLine line, WantedLine.Choice choice, @Nullable String tool, @Nullable String employer) {
    boolean nobody = line.rank() > 0 && tool == null && employer == null;
    if (nobody || !MetricRegistry.standard().has(choice.metric())) {
      return Optional.empty();
    }
    FigureQuery query =
        FigureQuery.of(week, choice.metric())
            .with("role", line.role())
            .with("seniority", line.seniority())
            .with("horizon", choice.horizon());
    if (tool != null) {
      query.with("tool", tool);
    }
    if (employer != null) {
      query.with("employer", employer);
    }
    if (choice.metric().startsWith("pay_p")) {
      query.with("currency", CURRENCY);
    }
    return figures.one(query);
  }
}
