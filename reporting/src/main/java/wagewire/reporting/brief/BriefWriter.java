package wagewire.reporting.brief;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.correction.PrintedCorrections;
import wagewire.reporting.figure.Erratum;
import wagewire.reporting.figure.Figures;

/** Gathers the data section of the weekly brief on a family of roles. */
public final class BriefWriter {

  /** Ids of the sections, in the order in which they are read; a week may leave some out. */
  public static final List<String> SECTIONS =
      List.of(
          JobMarketSection.ID,
          SalarySections.GROWTH_ID,
          SalarySections.LEVELS_ID,
          ToolSections.SHARES_ID,
          ToolSections.PAIRS_ID,
          ToolSections.PREMIUMS_ID,
          WorkModeSection.ID,
          ChangeSection.ID,
          EmployerSection.ID,
          PlaceSection.ID,
          CorrectionSection.ID,
          MethodSection.ID,
          SourceSection.ID);

  private final Figures figures;

  public BriefWriter(Figures figures) {
    this.figures = figures;
  }

  /**
   * @param wanted the week; null for the newest
   * @throws wagewire.model.error.WagewireException NOT_READY before the first release
   * @throws wagewire.reporting.figure.WrongParameterException for a week that no release states
   */
  public Brief write(@Nullable IsoWeek wanted) {
    IsoWeek week = figures.requireWeek(wanted);
    BriefContext context = new BriefContext(figures, week);
    List<Headline> headlines = Headlines.of(context);
    List<Erratum> errata = figures.errata(week);
    List<Brief.Section> ofFigures = ofFigures(context);
    return new Brief(
        week,
        figures.vintage(week).orElse(null),
        figures.simulated(),
        headline(context, headlines),
        Stream.concat(
                ofFigures.stream(),
                Stream.of(
                    CorrectionSection.of(
                        context, new PrintedCorrections(figures.sql()).of(week), errata),
                    MethodSection.of(context, headlines),
                    SourceSection.of(context)))
            .filter(Brief.Section::saysSomething)
            .toList(),
        Stream.concat(
                leftOut(ofFigures).stream(),
                Stream.of(
                    "Figures describe the boards tracked, not all job openings; online postings"
                        + " overrepresent office work.",
                    "Method: docs/methodology.md. ./wagewire brief --out DIR lists the ids of all"
                        + " figures (figures/*.csv); ./wagewire figure ID shows the postings of"
                        + " one."))
            .toList(),
        errata);
  }

  /**
   * Returns the headline of a week without the rest of its brief.
   *
   * @throws wagewire.reporting.figure.WrongParameterException for a week that no release states
   */
  public List<String> headline(IsoWeek week) {
    BriefContext context = new BriefContext(figures, figures.requireWeek(week));
    List<Headline> headlines = Headlines.of(context);
    return headline(context, headlines);
  }

  private static List<String> headline(BriefContext context, List<Headline> headlines) {
    return Stream.concat(
            NoHeadlineReason.of(context, headlines).stream(), Headlines.printed(headlines).stream())
        .toList();
  }

  private static List<Brief.Section> ofFigures(BriefContext context) {
    return List.of(
        JobMarketSection.of(context),
        SalarySections.growth(context),
        SalarySections.levels(context),
        ToolSections.shares(context),
        ToolSections.pairs(context),
        ToolSections.premiums(context),
        WorkModeSection.of(context),
        ChangeSection.of(context),
        EmployerSection.of(context),
        PlaceSection.of(context));
  }

  /** Names the sections that have nothing to say, so that none is missed without a reason. */
  private static Optional<String> leftOut(List<Brief.Section> sections) {
    List<String> silent =
        sections.stream()
            .filter(section -> !section.saysSomething())
            .map(Brief.Section::title)
            .toList();
    return silent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Left out, without a figure to show this week: %s."
                .formatted(String.join(", ", silent)));
  }
}
