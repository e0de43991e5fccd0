package wagewire.reporting.serve.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.reporting.serve.answer.RequestParameters;

/** A figure beside the same one of another role, or of another week. */
final class CompareTool implements AssistantTool {

  private static final String ROLE = "role";
  private static final String WEEK = "week";

  private final Figures figures;

  CompareTool(Figures figures) {
    this.figures = figures;
  }

  /**
   * Two figures compared.
   *
   * @param second null where nothing is kept for the other role or week
   * @param verdict id of a {@link IntervalComparison.Verdict}
   */
  record Reply(
      boolean simulated,
      QuotableFigure first,
      @Nullable QuotableFigure second,
      String verdict,
      String sentence,
      List<String> notes) {}

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public ToolReply answer(RequestParameters parameters) {
    String role = parameters.one(ROLE);
    String week = parameters.one(WEEK);
    if (role == null && week == null) {
      throw new WrongParameterException(
          ROLE, "or week is required: the other role, or the other week", "");
    }
    if (role != null && week != null) {
      throw new WrongParameterException(
          WEEK, "does not apply beside role: compare roles or weeks, one at a time", "");
    }
    FigureChoice choice = parameters.figureChoice();
    Figure first = FigureTool.require(figures, parameters);
    Optional<Figure> other = other(first, role == null ? null : choice.role(), choice.week());
    if (other.filter(second -> isSame(first, second)).isPresent()) {
      throw new WrongParameterException(
          role == null ? WEEK : ROLE,
          role == null
              ? "is within the figure's own period: name another one to compare it with"
              : "is that of the figure itself: name another one to compare it with",
          "");
    }
    return reply(first, other);
  }

  /** Returns whether two figures are of one role and period, of whatever releases. */
  private static boolean isSame(Figure first, Figure second) {
    return first.role().equals(second.role()) && first.periodEnd().equals(second.periodEnd());
  }

  private Optional<Figure> other(Figure first, @Nullable String role, @Nullable IsoWeek week) {
    FigureQuery query =
        week == null ? FigureQuery.like(first) : FigureQuery.like(first, figures.requireWeek(week));
    if (role != null) {
      query.with(ROLE, role);
    }
    return figures.one(query);
  }

  private ToolReply reply(Figure first, Optional<Figure> other) {
    boolean simulated = figures.simulated();
    QuotableFigure one = QuotableFigure.of(first);
    if (other.isEmpty()) {
      return reply(
          new Reply(
              simulated,
              one,
              null,
              IntervalComparison.Verdict.NOT_COMPARED.id(),
              "Not compared: no such figure is kept for the other role or week.",
              List.of()));
    }
    IntervalComparison comparison = new IntervalComparison(first, other.get());
    return reply(
        new Reply(
            simulated,
            one,
            QuotableFigure.of(other.get()),
            comparison.verdict().id(),
            comparison.sentence(),
            comparison.notes()));
  }

  private static ToolReply reply(Reply reply) {
    List<String> lines = new ArrayList<>(FiguresReply.opening(reply.simulated()));
    lines.add(reply.first().text());
    if (reply.second() != null) {
      lines.add(reply.second().text());
    }
    lines.add(reply.sentence());
    lines.addAll(reply.notes());
    return new ToolReply(String.join("\n", lines), reply);
  }
}
