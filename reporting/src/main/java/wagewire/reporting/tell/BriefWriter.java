package wagewire.reporting.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Seniority;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.panel.Horizon;
import wagewire.reporting.query.Figure;
import wagewire.reporting.query.FigureQuery;
import wagewire.reporting.query.Figures;
import wagewire.reporting.sentence.Labels;
import wagewire.reporting.sentence.Numbers;

/** Gathers the data section of the weekly brief on the marketing-ops family. */
public final class BriefWriter {

  private static final String FAMILY = RoleFamily.MARKETING_OPS.id();
  private static final int TOOLS = 12;
  private static final int EMPLOYERS = 10;

  private final Figures figures;

  public BriefWriter(Figures figures) {
    this.figures = figures;
  }

  /**
   * @param wanted the week; null for the newest
   * @throws WagewireException TOO_EARLY before the first release, WRONG_USAGE for a week without
   *     figures
   */
  public Brief write(@Nullable IsoWeek wanted) {
    IsoWeek newest = figures.requireNewestWeek();
    IsoWeek week = wanted == null ? newest : wanted;
    Optional<Figure> family =
        figures.one(FigureQuery.of(week, "active").with("role", FAMILY).with("horizon", "week"));
    if (week.compareTo(newest) > 0
        || figures
            .find(FigureQuery.of(week, "active").with("role", "all").with("horizon", "week"))
            .isEmpty()) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "no figures for week " + week,
          "trends.release_week",
          "The newest is " + newest + ".");
    }
    List<Brief.Section> sections =
        List.of(postings(week), pay(week), tools(week), workModes(week), employers(week));
    return new Brief(
        week,
        family.map(Figure::vintage).orElse(null),
        figures.simulated(),
        headline(week),
        sections,
        notes(week));
  }

  /** The family's growth, pay and remote share, each with the ladder where it is withheld. */
  private List<String> headline(IsoWeek week) {
    List<String> sentences = new ArrayList<>();
    add(sentences, Ladders.climb(figures, yearGrowth(week), FAMILY));
    add(sentences, Ladders.climb(figures, medianPay(week), FAMILY));
    add(
        sentences,
        Ladders.climb(
            figures, FigureQuery.of(week, "remote_share").with("horizon", "four_week"), FAMILY));
    return sentences;
  }

  private static void add(List<String> sentences, Ladders.Step step) {
    sentences.addAll(step.sentences());
  }

  private Brief.Section postings(IsoWeek week) {
    List<List<String>> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    for (String role : familyRoles()) {
      Figure open =
          first(FigureQuery.of(week, "active").with("role", role).with("horizon", "week"));
      Figure year = first(yearGrowth(week).with("role", role));
      Figure month =
          first(
              FigureQuery.of(week, "active_growth_panel")
                  .with("role", role)
                  .with("horizon", Horizon.FOUR_WEEK.id()));
      Figure naive =
          first(
              FigureQuery.of(week, "active_growth_naive")
                  .with("role", role)
                  .with("horizon", Horizon.YEAR.id()));
      if (open == null) {
        continue;
      }
      shown.add(open);
      addIfThere(shown, year);
      addIfThere(shown, month);
      rows.add(
          List.of(
              Text.capitalised(Labels.role(role)),
              Cells.count(open),
              Cells.integer(open.employers()),
              Cells.growth(month),
              Cells.growth(year),
              Cells.growth(naive)));
    }
    return new Brief.Section(
        "growth",
        "Postings and growth",
        List.of(
            "Growth is that of the employers tracked in both periods, with its 95 % interval; “all"
                + " boards” is the naive figure, which also counts boards that joined in between."),
        new Brief.Table(
            List.of("", "Open", "Employers", "Four weeks", "Year over year", "All boards"), rows),
        shown);
  }

  private Brief.Section pay(IsoWeek week) {
    List<List<String>> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    for (Seniority seniority : Seniority.values()) {
      Figure median = first(medianPay(week).with("role", FAMILY).with("seniority", seniority.id()));
      if (median == null) {
        continue;
      }
      shown.add(median);
      rows.add(
          List.of(
              Text.capitalised(Labels.seniority(seniority.id())),
              Cells.pay(median),
              Cells.payRange(median),
              Cells.integer(median.postings()),
              Cells.integer(median.employers()),
              Cells.share(median.coverage())));
    }
    Ladders.Step all = Ladders.climb(figures, medianPay(week), FAMILY);
    return new Brief.Section(
        "pay",
        "Pay by seniority",
        all.sentences(),
        rows.isEmpty()
            ? null
            : new Brief.Table(
                List.of("", "Median", "95 % interval", "With pay", "Employers", "Stated by"), rows),
        shown);
  }

  private Brief.Section tools(IsoWeek week) {
    List<Figure> shares =
        figures
            .find(
                FigureQuery.of(week, "tool_share")
                    .with("role", FAMILY)
                    .with("horizon", "four_week")
                    .each("tool"))
            .stream()
            .filter(Figure::told)
            .limit(TOOLS)
            .toList();
    List<List<String>> rows =
        shares.stream()
            .map(share ->
                List.of(
                    Labels.tool(share.tool()),
                    Cells.share(share),
                    Cells.shareRange(share),
                    Cells.integer(share.postings()),
                    Cells.integer(share.employers())))
            .toList();
    return new Brief.Section(
        "tools",
        "Tools",
        List.of(
            rows.isEmpty()
                ? "Withheld: no tool's share holds for the family this week."
                : "Share of postings with a description that name the tool, 4 weeks to "
                    + Numbers.day(week.sunday())
                    + "."),
        rows.isEmpty()
            ? null
            : new Brief.Table(List.of("", "Share", "95 % interval", "Postings", "Employers"), rows),
        shares);
  }

  private Brief.Section workModes(IsoWeek week) {
    Ladders.Step remote =
        Ladders.climb(
            figures, FigureQuery.of(week, "remote_share").with("horizon", "four_week"), FAMILY);
    Ladders.Step hybrid =
        Ladders.climb(
            figures, FigureQuery.of(week, "hybrid_share").with("horizon", "four_week"), FAMILY);
    List<String> sentences = new ArrayList<>(remote.sentences());
    sentences.addAll(hybrid.sentences());
    return new Brief.Section("work-modes", "Where the work is", sentences, null, List.of());
  }

  private Brief.Section employers(IsoWeek week) {
    List<Figure> top =
        figures
            .find(
                FigureQuery.of(week, "employer_active")
                    .with("role", FAMILY)
                    .with("horizon", "week")
                    .each("employer"))
            .stream()
            .limit(EMPLOYERS)
            .toList();
    List<List<String>> rows =
        top.stream()
            .map(one -> List.of(Names.employer(figures, one.employer()), Cells.count(one)))
            .toList();
    return new Brief.Section(
        "employers",
        "Employers with most open postings",
        List.of(),
        rows.isEmpty() ? null : new Brief.Table(List.of("", "Open"), rows),
        top);
  }

  private List<String> notes(IsoWeek week) {
    List<String> notes = new ArrayList<>();
    figures
        .firstWeek()
        .map(Horizon.YEAR::firstFigure)
        .filter(first -> first.compareTo(week) > 0)
        .ifPresent(first ->
            notes.add(
                "First year-over-year figures in the week of "
                    + Numbers.day(first.monday())
                    + "."));
    notes.add(
        "Figures are about the boards tracked, not about all openings; intervals are for the"
            + " sampling of employers; not seasonally adjusted; a year is 52 weeks.");
    notes.add(
        "Method: docs/methodology.md. Each figure: ./wagewire sql \"select * from trends.facts"
            + " where figure_id = '…'\".");
    return notes;
  }

  private static FigureQuery yearGrowth(IsoWeek week) {
    return FigureQuery.of(week, "active_growth_panel").with("horizon", Horizon.YEAR.id());
  }

  /** In US dollars, other currencies converted. */
  private static FigureQuery medianPay(IsoWeek week) {
    return FigureQuery.of(week, "pay_p50").with("horizon", "thirteen_week");
  }

  private static List<String> familyRoles() {
    List<String> roles = new ArrayList<>();
    for (Role role : Role.values()) {
      if (role.family() == RoleFamily.MARKETING_OPS) {
        roles.add(role.id());
      }
    }
    roles.add(FAMILY);
    roles.add("go-to-market");
    return roles;
  }

  private @Nullable Figure first(FigureQuery query) {
    return figures.one(query).orElse(null);
  }

  private static void addIfThere(List<Figure> shown, @Nullable Figure figure) {
    if (figure != null) {
      shown.add(figure);
    }
  }
}
