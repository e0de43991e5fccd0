package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.movers.Ranking;
import wagewire.reporting.movers.SignificantChanges;

/** Shares of tools, their changes, pairs of tools, and pay premiums. */
public final class ToolSections {

  public static final String SHARES_ID = "tools";
  static final String PAIRS_ID = "tool-pairs";
  public static final String PREMIUMS_ID = "tool-premiums";

  private static final int TOOLS = 8;
  private static final int PREMIUMS = 20;
  private static final int PAIRS = 4;

  private ToolSections() {}

  static Brief.Section shares(BriefContext context) {
    List<Figure> all =
        context.figures().find(query(context, "tool_share", BriefContext.FOUR_WEEKS));
    List<Figure> largest = all.stream().filter(Figure::shown).limit(TOOLS).toList();
    boolean ranked = largest.isEmpty() || Ranking.firstMayBeNamed(all, 1);
    List<Figure> shares =
        ranked
            ? largest
            : largest.stream()
                .sorted(Comparator.comparing(share -> Labels.tool(share.tool())))
                .toList();
    List<Figure> changes =
        context.figures().find(query(context, "tool_share_change", BriefContext.YEAR));
    List<Grid.Row> rows =
        shares.stream()
            .map(share ->
                Grid.Row.of(
                    Labels.tool(share.tool()),
                    Grid.Cell.number(share),
                    Grid.Cell.range(share),
                    Grid.Cell.change(change(changes, share))))
            .toList();
    List<String> text = new ArrayList<>();
    text.add(
        rows.isEmpty()
            ? none(context)
            : "Share of the family's %s postings with a description at %s that name the tool, 4 weeks"
                    .formatted(
                        FigureFormat.integer(shares.getFirst().postings()),
                        employers(shares.getFirst()))
                + " to %s; change in points from a year before, with their 95 %% intervals."
                    .formatted(Numbers.day(context.week().sunday())));
    if (!ranked) {
      text.add("What is not shown may be named more often, so the tools are in no ranking.");
    }
    List<Figure> shown = new ArrayList<>(shares);
    shares.stream().flatMap(share -> Stream.ofNullable(change(changes, share))).forEach(shown::add);
    return Brief.Section.of(
            SHARES_ID,
            "Tool intel",
            text,
            List.of("", "Share", "95 % interval", "Change in points"),
            rows,
            shown)
        .naming(context, tooWide(all));
  }

  /** Shares of tools and of modes of work rest on the same postings. */
  private static String none(BriefContext context) {
    String weeks = "4 weeks to " + Numbers.day(context.week().sunday());
    Figure described = context.one("remote_share", BriefContext.FOUR_WEEKS, BriefContext.family());
    if (described == null) {
      return "Tools are read from descriptions: too few postings of the family with one were"
          + " seen in the %s.".formatted(weeks);
    }
    return "Not shown: no tool share of the family meets the thresholds. Tools are read from"
        + " descriptions; %s postings at %s have one (%s)."
            .formatted(FigureFormat.integer(described.postings()), employers(described), weeks);
  }

  private static List<NotShown.Named> tooWide(List<Figure> shares) {
    return shares.stream()
        .filter(share -> !share.shown() && "wide".equals(share.reason()))
        .map(share -> new NotShown.Named(Labels.tool(share.tool()), share))
        .toList();
  }

  private static @Nullable Figure change(List<Figure> changes, Figure share) {
    return changes.stream()
        .filter(change -> change.tool().equals(share.tool()))
        .findFirst()
        .orElse(null);
  }

  static Brief.Section pairs(BriefContext context) {
    List<Figure> pairs =
        context.figures().find(query(context, "tool_pair_share", BriefContext.FOUR_WEEKS)).stream()
            .filter(Figure::shown)
            .limit(PAIRS)
            .toList();
    return lines(
        PAIRS_ID,
        "Tools named together",
        pairs,
        "Often named in the same posting, with 95 %% intervals: %s."
            .formatted(pairs.stream().map(ToolSections::one).collect(Collectors.joining(", "))));
  }

  static Brief.Section premiums(BriefContext context) {
    List<Figure> all =
        context.figures().find(query(context, "tool_premium", BriefContext.FOUR_WEEKS)).stream()
            .filter(Figure::shown)
            .toList();
    List<Figure> premiums =
        all.stream()
            .sorted(Comparator.comparingDouble(ToolSections::named).reversed())
            .limit(PREMIUMS)
            .sorted(Comparator.comparingDouble(ToolSections::value).reversed())
            .toList();
    return lines(
        PREMIUMS_ID,
        "Tools and pay",
        premiums,
        beyondChance(SignificantChanges.ofPremiums(all)),
        premiums.isEmpty()
            ? ""
            : "Postings that name the tool, against others of the same role, seniority, country and"
                + " work mode, among the %s shown: from %s to %s (4 weeks to %s)."
                    .formatted(
                        CountedNoun.of(premiums.size(), "tool"),
                        one(premiums.getLast()),
                        one(premiums.getFirst()),
                        Numbers.day(context.week().sunday())));
  }

  /** Sentences on the figures; without figures, a section that says nothing. */
  private static Brief.Section lines(
      String id, String title, List<Figure> figures, String... sentences) {
    return new Brief.Section(
        id, title, figures.isEmpty() ? List.of() : List.of(sentences), null, figures);
  }

  /** "Marketo +3 % (0 to +7 %)". */
  private static String one(Figure figure) {
    return Labels.tool(figure.tool()) + " " + Grid.Cell.withRange(figure).plain();
  }

  private static String employers(Figure figure) {
    Integer employers = figure.employers();
    return Numbers.employers(employers == null ? 0 : employers);
  }

  /** Corrected for the number of tools, as a title has it too. */
  private static String beyondChance(SignificantChanges premiums) {
    String compared = Numbers.count((double) premiums.comparisons());
    String sure =
        premiums.movers().stream()
            .map(mover -> Labels.tool(mover.figure().tool()))
            .sorted()
            .collect(Collectors.joining(", "));
    return sure.isEmpty()
        ? "None of the premiums of %s tools is significant.".formatted(compared)
        : "Significant among the premiums of %s tools: %s.".formatted(compared, sure);
  }

  private static double named(Figure figure) {
    Integer postings = figure.postings();
    return postings == null ? 0 : postings;
  }

  private static double value(Figure figure) {
    Double value = figure.value();
    return value == null ? 0 : value;
  }

  private static FigureQuery query(BriefContext context, String metric, String horizon) {
    return context.query(metric, horizon).with("role", BriefContext.family()).each("tool");
  }
}
