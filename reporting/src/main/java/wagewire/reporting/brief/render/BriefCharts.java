package wagewire.reporting.brief.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.ChangeSection;
import wagewire.reporting.brief.JobMarketSection;
import wagewire.reporting.brief.SalarySections;
import wagewire.reporting.brief.ToolSections;
import wagewire.reporting.brief.WorkModeSection;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.figure.Figures;

/** Draws what the sections of a brief rest on. */
public final class BriefCharts {

  /** The line over time, which belongs to no section. */
  public static final String INDEX = "index";

  /** Ids of all charts there can be. */
  public static final List<String> IDS =
      List.of(
          INDEX,
          JobMarketSection.ID,
          SalarySections.LEVELS_ID,
          ToolSections.SHARES_ID,
          ToolSections.PREMIUMS_ID,
          WorkModeSection.ID,
          ChangeSection.ID);

  private final Figures figures;

  public BriefCharts(Figures figures) {
    this.figures = figures;
  }

  /** Draws charts by section id and {@link #INDEX}; a section without a shown figure has none. */
  public Map<String, Chart> of(Brief brief) {
    Map<String, Chart> charts = new LinkedHashMap<>();
    put(charts, INDEX, LineCharts.index(figures, brief));
    for (Brief.Section section : brief.sections()) {
      put(charts, section.id(), chart(brief, section));
    }
    return charts;
  }

  private static @Nullable Chart chart(Brief brief, Brief.Section section) {
    return switch (section.id()) {
      case JobMarketSection.ID -> IntervalCharts.growth(brief, section);
      case SalarySections.LEVELS_ID -> IntervalCharts.pay(brief, section);
      case ToolSections.SHARES_ID -> IntervalCharts.tools(brief, section);
      case ToolSections.PREMIUMS_ID -> IntervalCharts.premiums(brief, section);
      case WorkModeSection.ID -> IntervalCharts.remote(brief, section);
      case ChangeSection.ID -> IntervalCharts.changes(brief, section);
      default -> null;
    };
  }

  private static void put(Map<String, Chart> charts, String id, @Nullable Chart chart) {
    if (chart != null) {
      charts.put(id, chart);
    }
  }
}
