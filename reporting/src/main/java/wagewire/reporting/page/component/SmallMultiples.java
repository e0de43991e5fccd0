package wagewire.reporting.page.component;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.sentence.Labels;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.document.Sparkline;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SentenceCase;

/** Lines of roles over time beside each other, on one scale. */
public final class SmallMultiples {

  private static final int WEEKS = 53;

  private SmallMultiples() {}

  /** Growth over four weeks, role by role, of those with two weeks that are shown. */
  public static List<FigureView> growth(Figures figures, FigureChoice choice) {
    IsoWeek week = choice.weekIn(figures);
    List<Figure> found = figures.find(choice.query(week, "active_growth", "four_week").any("role"));
    List<Figure> inOrder =
        RoleGroups.everything().stream()
            .flatMap(role -> found.stream().filter(one -> one.role().equals(role)).limit(1))
            .toList();
    List<@Nullable Sparkline> lines = Sparkline.beside(figures.histories().of(inOrder, WEEKS));
    List<FigureView> shown = new ArrayList<>();
    for (int index = 0; index < inOrder.size(); index++) {
      Sparkline line = lines.get(index);
      if (line != null) {
        Figure figure = inOrder.get(index);
        shown.add(FigureView.of(figure, SentenceCase.heading(Labels.role(figure.role())), line));
      }
    }
    return List.copyOf(shown);
  }
}
