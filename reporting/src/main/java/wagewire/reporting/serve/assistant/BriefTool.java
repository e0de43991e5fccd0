package wagewire.reporting.serve.assistant;

import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.serve.answer.RequestParameters;

/** The weekly brief's data section as Markdown. */
final class BriefTool implements AssistantTool {

  private final Figures figures;

  BriefTool(Figures figures) {
    this.figures = figures;
  }

  /**
   * The brief of a week.
   *
   * @param release of its figures; null when there is none yet
   */
  record Reply(boolean simulated, String week, @Nullable String release, String markdown) {}

  @Override
  public String name() {
    return "brief";
  }

  @Override
  public ToolReply answer(RequestParameters parameters) {
    IsoWeek week = parameters.pageChoice(null).week();
    figures.requireWeek(week);
    Brief brief = new BriefWriter(figures).write(week);
    String markdown = ToolReply.cleaned(MarkdownBrief.of(brief));
    return new ToolReply(
        markdown, new Reply(brief.simulated(), brief.week().toString(), brief.vintage(), markdown));
  }
}
