package wagewire.reporting.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.error.WagewireException;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.document.ChartImage;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;

/**
 * Puts this week's figures in the place of a template's tags; all else stays byte for byte, but a
 * line before figures of a simulated market.
 */
public final class TemplateFiller {

  /** Data about a text of Markdown, in YAML between two lines of hyphens. */
  private static final Pattern FRONT_MATTER = Pattern.compile("(?s)---\\R.*?\\R---\\R");

  private static final List<String> OTHER_TAGS =
      List.of(
          "braces", "chart", "claim", "figure", "headline", "section", "value", "vintage", "week");

  private final Figures figures;
  private final Brief brief;
  private final @Nullable String folder;
  private final FigureTags figureTags;
  private final Map<String, Chart> charts = new LinkedHashMap<>();
  private @Nullable Map<String, Chart> drawn;

  private TemplateFiller(Figures figures, Brief brief, @Nullable String folder) {
    this.figures = figures;
    this.brief = brief;
    this.folder = folder;
    this.figureTags = new FigureTags(figures, brief.week());
  }

  /**
   * @param week null for the newest
   * @param folder of the pictures beside the text; null where there can be none
   * @throws WagewireException UNREADABLE_INPUT, with line and column, for a tag, key or value that
   *     is unknown; NOT_READY before the first release
   */
  public static FilledTemplate fill(
      String template, Figures figures, @Nullable IsoWeek week, @Nullable String folder) {
    List<TemplateSegment> pieces = TemplateParser.parse(template);
    TemplateFiller filler =
        new TemplateFiller(figures, new BriefWriter(figures).write(week), folder);
    StringBuilder text = new StringBuilder();
    for (TemplateSegment piece : pieces) {
      text.append(
          switch (piece) {
            case TemplateSegment.Literal words -> words.text();
            case TemplateSegment.Tag tag -> filler.tag(tag);
          });
    }
    String filled = text.toString();
    return new FilledTemplate(
        filler.brief.simulated() ? marked(filled) : filled, Map.copyOf(filler.charts));
  }

  /** Returns the text with a line on the simulated market: before it, but after front matter. */
  private static String marked(String text) {
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    Matcher frontMatter = FRONT_MATTER.matcher(text);
    int at = frontMatter.lookingAt() ? frontMatter.end() : 0;
    String mark = "> **" + FigureText.SIMULATED + "**" + lineEnd + lineEnd;
    return text.substring(0, at) + mark + text.substring(at);
  }

  private String tag(TemplateSegment.Tag tag) {
    FigureTag figure = FigureTag.find(tag.name()).orElse(null);
    if (figure != null) {
      return figureTags.sentence(figure, tag);
    }
    return switch (tag.name()) {
      case "braces" -> alone(tag, "{{");
      case "headline" -> alone(tag, String.join(" ", brief.headline()));
      case "week" -> alone(tag, Numbers.day(brief.week().monday()));
      case "vintage" -> alone(tag, String.valueOf(brief.vintage()));
      case "section" -> section(word(tag, BriefWriter.SECTIONS));
      case "chart" -> chart(tag, word(tag, BriefCharts.IDS));
      case "value" -> value(tag);
      case "claim" -> figureTags.claim(tag);
      case "figure" -> figure(tag);
      default -> throw TemplateError.unknown(tag.at(), "tag", tag.name(), names());
    };
  }

  private static List<String> names() {
    return Stream.concat(FigureTag.names().stream(), OTHER_TAGS.stream()).sorted().toList();
  }

  private static String alone(TemplateSegment.Tag tag, String text) {
    if (!tag.arguments().isEmpty()) {
      throw TemplateError.at(
          tag.arguments().getFirst().at(),
          "{{%s}} takes no arguments".formatted(tag.name()),
          "Write {{%s}}.".formatted(tag.name()));
    }
    return text;
  }

  private static String word(TemplateSegment.Tag tag, List<String> known) {
    if (tag.arguments().size() != 1 || tag.words().size() != 1) {
      throw TemplateError.at(
          tag.at(),
          "{{%s}} takes one argument".formatted(tag.name()),
          "Known are %s.".formatted(String.join(", ", known)));
    }
    TemplateSegment.Argument word = tag.arguments().getFirst();
    if (!known.contains(word.value())) {
      throw TemplateError.unknown(word.at(), tag.name(), word.value(), known);
    }
    return word.value();
  }

  /** Text and table of a part of the brief, without its heading. */
  private String section(String id) {
    return brief.sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .map(MarkdownBrief::body)
        .orElse("No figure of this section is shown this week.");
  }

  private String chart(TemplateSegment.Tag tag, String id) {
    if (folder == null) {
      throw TemplateError.at(tag.at(), "{{chart}} without a folder", "Add --out DIR.");
    }
    if (drawn == null) {
      drawn = new BriefCharts(figures).of(brief);
    }
    Chart chart = drawn.get(id);
    if (chart == null) {
      return "No chart: no figure of this section is shown this week.";
    }
    charts.put(id, chart);
    return MarkdownBrief.picture(ChartImage.of(folder + "/" + id, chart));
  }

  private String value(TemplateSegment.Tag tag) {
    List<TemplateSegment.Argument> words = tag.words();
    if (words.isEmpty()) {
      throw TemplateError.at(
          tag.at(),
          "{{value}} without a figure",
          "Name a figure, such as {{value growth role=…}}.");
    }
    TemplateSegment.Argument name = words.getFirst();
    FigureTag figure =
        FigureTag.find(name.value())
            .orElseThrow(
                () -> TemplateError.unknown(name.at(), "figure", name.value(), FigureTag.names()));
    return figureTags.value(figure, tag);
  }

  private String figure(TemplateSegment.Tag tag) {
    String id = tag.words().stream().findFirst().map(TemplateSegment.Argument::value).orElse("");
    Figure figure =
        figures
            .byId(id)
            .orElseThrow(() ->
                TemplateError.at(
                    tag.at(),
                    "no figure '%s'".formatted(id),
                    "growth, pay and tools print ids with their sentences."));
    return FigureText.of(figure);
  }
}
