package wagewire.reporting.movers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.posting.RoleFamily;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.Figures;

/**
 * The figures that are compared in a week: those of roles in marketing and go-to-market, whole or
 * split by one of level, country, region and mode of work, where that is known.
 */
public final class ChangeCandidates {

  private static final List<String> SPLITS = List.of("seniority", "country", "region", "work_mode");
  private static final Set<String> OUTSIDE = Set.of(RoleFamily.OTHER.id(), RoleGroups.ALL);
  private static final String ALL = "all";
  private static final String UNKNOWN = "unknown";

  private ChangeCandidates() {}

  /** Finds the figures, shown or not. */
  public static List<Figure> of(Figures figures, IsoWeek week) {
    List<Figure> found = new ArrayList<>();
    for (ComparedMetric compared : ComparedMetric.all()) {
      FigureQuery query =
          FigureQuery.of(week, compared.metric())
              .with("horizon", compared.horizon())
              .any("role")
              .any("tool");
      SPLITS.forEach(query::any);
      figures.find(query).stream().filter(ChangeCandidates::isCompared).forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static boolean isCompared(Figure figure) {
    List<String> splits =
        Stream.of(figure.seniority(), figure.country(), figure.region(), figure.workMode())
            .filter(split -> !split.equals(ALL))
            .toList();
    return !OUTSIDE.contains(figure.role()) && splits.size() <= 1 && !splits.contains(UNKNOWN);
  }
}
