package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;

/** Falls back from a withheld figure to a wider one, and says that it did and why (§11). */
public final class GroupFallback {

  private GroupFallback() {}

  /**
   * What may be printed.
   *
   * @param sentences of the figures tried, withheld ones included, in the order tried
   * @param figures the figures tried
   */
  public record Step(List<String> sentences, List<Figure> figures) {

    /** All sentences where one is told, else the first reason alone. */
    public List<String> shown() {
      return told() == null ? sentences.stream().limit(1).toList() : sentences;
    }

    /** The figure that may be printed; null when all that were tried are withheld. */
    public @Nullable Figure told() {
      return figures.stream().filter(Figure::told).findFirst().orElse(null);
    }
  }

  /** Tries the role, then its family, then go-to-market, until a figure is told. */
  public static Step climb(Figures figures, FigureQuery query, String role) {
    List<String> sentences = new ArrayList<>();
    List<Figure> tried = new ArrayList<>();
    for (String wider : rungs(role)) {
      for (Figure figure : figures.find(query.with("role", wider))) {
        tried.add(figure);
        if (figure.sentence() != null) {
          sentences.add(sentences.isEmpty() ? figure.sentence() : "Instead: " + figure.sentence());
        }
        if (figure.told()) {
          return new Step(sentences, tried);
        }
      }
    }
    return new Step(sentences, tried);
  }

  static List<String> rungs(String role) {
    for (Role one : Role.values()) {
      if (one.id().equals(role)) {
        return FallbackRoles.of(one);
      }
    }
    for (RoleFamily family : RoleFamily.values()) {
      if (family.id().equals(role) && family != RoleFamily.OTHER) {
        return List.of(role, FallbackRoles.GO_TO_MARKET);
      }
    }
    return List.of(role);
  }
}
