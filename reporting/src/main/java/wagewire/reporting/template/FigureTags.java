package wagewire.reporting.template;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import wagewire.model.error.WagewireException;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.brief.GroupFallback;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Claim;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.WrongParameterException;

/** Values of tags that name a figure. */
final class FigureTags {

  private static final String ROLE = "role";
  private static final String LADDER = "ladder";
  private static final String HORIZON = "horizon";

  private final Figures figures;
  private final IsoWeek week;
  private final TagValues values;

  FigureTags(Figures figures, IsoWeek week) {
    this.figures = figures;
    this.week = week;
    this.values = new TagValues(this::tools);
  }

  /**
   * The figure's sentence. Of one that is not shown the reason, and the next wider group's sentence
   * unless the tag says {@code ladder=no}.
   *
   * @throws WagewireException UNREADABLE_INPUT for keys and values that have no meaning
   */
  String sentence(FigureTag tag, TemplateSegment.Tag written) {
    FigureQuery query = query(tag, written, written.words());
    String role = role(written);
    if (written.of(LADDER).filter(ladder -> ladder.value().equals("no")).isPresent()) {
      return figures.oneOrWhy(query.with(ROLE, role)).map(FigureText::of).orElse(FigureText.NONE);
    }
    GroupFallback.Result step = GroupFallback.find(figures::findOrWhy, query, role);
    if (step.figures().isEmpty()) {
      return FigureText.NONE;
    }
    if (step.figure() == null || step.sentences().isEmpty()) {
      return FigureText.of(step.figures().getFirst());
    }
    return String.join(" ", step.sentences());
  }

  /** The number alone, never that of a wider group; of a figure that is not shown its reason. */
  String value(FigureTag tag, TemplateSegment.Tag written) {
    List<TemplateSegment.Argument> more = written.words().subList(1, written.words().size());
    FigureQuery query = query(tag, written, more).with(ROLE, role(written));
    return Grid.Cell.number(figures.oneOrWhy(query).orElse(null)).plain();
  }

  /**
   * What becomes of the claim that open postings grew by so many per cent or more: {@code {{claim
   * 40 role=…}}}, with the keys of {@code growth}.
   */
  String claim(TemplateSegment.Tag written) {
    List<TemplateSegment.Argument> words = written.words();
    if (words.isEmpty()) {
      throw TemplateError.at(
          written.at(), "{{claim}} without a number", "Write {{claim 40 role=…}}.");
    }
    Claim claim;
    try {
      claim = Claim.read("claim", words.getFirst().value());
    } catch (WrongParameterException e) {
      throw TemplateError.at(
          words.getFirst().at(),
          "'%s' is no number of per cent".formatted(words.getFirst().value()),
          "Write {{claim 40 role=…}}.");
    }
    FigureTag growth = FigureTag.find("growth").orElseThrow();
    List<TemplateSegment.Argument> more = words.subList(1, words.size());
    FigureQuery query = query(growth, written, more).with(ROLE, role(written));
    return figures.oneOrWhy(query).map(claim::sentence).orElse(FigureText.NONE);
  }

  private FigureQuery query(
      FigureTag tag, TemplateSegment.Tag written, List<TemplateSegment.Argument> tooMany) {
    if (!tooMany.isEmpty()) {
      throw TemplateError.at(
          tooMany.getFirst().at(),
          "'%s' is not expected here".formatted(tooMany.getFirst().value()),
          "Write {{%s key=value}}.".formatted(tag.name()));
    }
    FigureQuery query = FigureQuery.of(week, tag.metric());
    for (TemplateSegment.Argument argument : written.arguments()) {
      if (argument.key().isEmpty()) {
        continue;
      }
      if (!tag.keys().contains(argument.key())) {
        throw TemplateError.unknown(argument.at(), "key", argument.key(), tag.keys());
      }
      String value = values.read(argument);
      if (!argument.key().equals(LADDER)) {
        query.with(column(argument.key()), value);
      }
    }
    if (written.of(HORIZON).isEmpty()) {
      query.with(HORIZON, tag.usual());
    }
    for (String needed : tag.needed()) {
      if (written.of(needed).isEmpty()) {
        throw TemplateError.at(
            written.at(),
            "{{%s}} without %s".formatted(tag.name(), needed),
            "Write {{%s %s=…}}.".formatted(tag.name(), needed));
      }
    }
    return tag.metric().startsWith("pay_") && tag.horizons().contains("thirteen_week")
        ? PayFigures.complete(query)
        : query;
  }

  private static String column(String key) {
    return key.equals("mode") ? "work_mode" : key;
  }

  private String role(TemplateSegment.Tag written) {
    return written.of(ROLE).map(values::read).orElse(FigureChoice.usualRole());
  }

  private Collection<String> tools() {
    TreeSet<String> tools = new TreeSet<>();
    for (Figure share :
        figures.find(
            FigureQuery.of(week, "tool_share")
                .with("horizon", "four_week")
                .any(ROLE)
                .each("tool"))) {
      tools.add(share.tool());
    }
    return tools;
  }
}
