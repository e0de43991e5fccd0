package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;

/** Falls back from a figure that is not shown to that of a wider group, with the reason (§11). */
public final class GroupFallback {

  /** Begins the sentence of a wider group that replaces another. */
  static final String INSTEAD = "Instead: ";

  private GroupFallback() {}

  /**
   * The figures that may be printed.
   *
   * @param sentences of the figures tried, those not shown included, in the order tried
   * @param figures the figures tried
   */
  public record Result(List<String> sentences, List<Figure> figures) {

    /** All sentences where one is shown, else the first reason alone. */
    public List<String> printable() {
      return figure() == null ? sentences.stream().limit(1).toList() : sentences;
    }

    /** The figure that may be printed; null when all that were tried are not shown. */
    public @Nullable Figure figure() {
      return figures.stream().filter(Figure::shown).findFirst().orElse(null);
    }
  }

  /**
   * Tries the role, then its family, then all families but other, until a figure is shown.
   *
   * @param figures finds those of a query
   */
  public static Result find(
      Function<FigureQuery, List<Figure>> figures, FigureQuery query, String role) {
    List<String> sentences = new ArrayList<>();
    List<Figure> tried = new ArrayList<>();
    for (String wider : rungs(role)) {
      for (Figure figure : figures.apply(query.with("role", wider))) {
        tried.add(figure);
        if (figure.sentence() != null) {
          sentences.add(sentences.isEmpty() ? figure.sentence() : INSTEAD + figure.sentence());
        }
        if (figure.shown()) {
          return new Result(sentences, tried);
        }
      }
    }
    return new Result(sentences, tried);
  }

  static List<String> rungs(String role) {
    for (Role one : Role.values()) {
      if (one.id().equals(role)) {
        return FallbackRoles.of(one);
      }
    }
    for (RoleFamily family : RoleFamily.values()) {
      if (family.id().equals(role) && !family.equals(RoleFamily.OTHER)) {
        return List.of(role, FallbackRoles.group());
      }
    }
    return List.of(role);
  }
}
