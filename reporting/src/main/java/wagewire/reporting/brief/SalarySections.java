package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.posting.Seniority;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.SentenceCase;

/** Growth of posted pay, and posted pay by seniority. */
public final class SalarySections {

  public static final String GROWTH_ID = "pay-growth";
  public static final String LEVELS_ID = "pay";

  private static final int MONTHS = 6;
  public static final String GROWTH = "pay_growth";
  private static final String INDEX = "pay_index_growth";

  private SalarySections() {}

  /**
   * Growth by month, with the effect of the mix of jobs and the share of postings that state pay.
   */
  static Brief.Section growth(BriefContext context) {
    List<String> text = new ArrayList<>();
    GroupFallback.Result growth = context.fallback(GROWTH, BriefContext.YEAR);
    GroupFallback.Result index = context.fallback(INDEX, BriefContext.YEAR);
    text.addAll(index.printable());
    if (index.figure() == null || growth.figure() != null) {
      text.addAll(growth.printable());
    }
    Stream.of("pay_change_within", "pay_change_mix")
        .map(metric -> context.fallback(metric, BriefContext.YEAR))
        .filter(step -> step.figure() != null && growth.figure() != null)
        .forEach(step -> text.addAll(step.sentences()));
    List<NotShown.Named> roles = roles(context);
    List<Figure> ofRoles =
        roles.stream()
            .flatMap(role -> Stream.ofNullable(role.figure()))
            .filter(Figure::shown)
            .toList();
    if (!ofRoles.isEmpty()) {
      text.add(
          ofRoles.stream()
              .map(figure -> Labels.role(figure.role()) + " " + Grid.Cell.change(figure).plain())
              .collect(
                  Collectors.joining(
                      ", ", "In comparable postings of a role, year over year: ", ".")));
    }
    GroupFallback.Result disclosed = context.fallback("pay_disclosed_share", BriefContext.QUARTER);
    text.addAll(disclosed.printable());
    Figure headline = growth.figure();
    String role = headline == null ? BriefContext.family() : headline.role();
    List<Grid.Row> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>(ofRoles);
    for (int before = 0; before < MONTHS; before++) {
      Figure month = context.one(context.monthQuery(GROWTH, before).with("role", role));
      if (month != null && month.shown()) {
        shown.add(month);
        rows.add(
            Grid.Row.of(
                Numbers.month(month.periodStart()),
                Grid.Cell.change(month),
                Grid.Cell.change(
                    context.one(context.monthQuery("pay_growth_3m", before).with("role", role))),
                Grid.Cell.count(month.postings()),
                Grid.Cell.count(month.employers())));
      }
    }
    return Brief.Section.of(
            GROWTH_ID,
            "Salary shifts",
            List.copyOf(text),
            List.of("Year over year", "Pay", "Three months", "Postings", "Employers"),
            rows,
            shown)
        .naming(context, roles);
  }

  private static List<NotShown.Named> roles(BriefContext context) {
    return BriefContext.roles().stream()
        .filter(role -> !role.equals(BriefContext.family()))
        .map(role ->
            new NotShown.Named(
                "pay of " + Labels.role(role), context.one(INDEX, BriefContext.YEAR, role)))
        .toList();
  }

  /** Median pay by seniority in US dollars, other currencies converted. */
  static Brief.Section levels(BriefContext context) {
    List<Figure> medians =
        Arrays.stream(Seniority.values())
            .map(seniority ->
                medianPay(context)
                    .with("role", BriefContext.family())
                    .with("seniority", seniority.id()))
            .flatMap(query -> Stream.ofNullable(context.one(query)))
            .toList();
    return Brief.Section.of(
            LEVELS_ID,
            "Pay by seniority",
            levelsText(context),
            List.of("", "Median", "95 % interval", "Employers", "Pay stated by"),
            medians,
            median ->
                Grid.Row.of(
                    SentenceCase.capitalised(Labels.seniority(median.seniority())),
                    Grid.Cell.number(median),
                    Grid.Cell.range(median),
                    Grid.Cell.count(median.employers()),
                    Grid.Cell.of(stating(context, median))))
        .naming(
            context,
            medians.stream()
                .map(median -> new NotShown.Named(Labels.seniority(median.seniority()), median))
                .toList());
  }

  private static List<String> levelsText(BriefContext context) {
    List<String> text = new ArrayList<>(context.fallback(medianPay(context)).printable());
    if (text.isEmpty()) {
      return text;
    }
    text.add(
        "Medians of the middle of posted ranges, yearly, all countries, other currencies in US"
            + " dollars.");
    return text;
  }

  /** Counts, which hold where the share is not shown. */
  private static String stating(BriefContext context, Figure median) {
    Figure all =
        context.one(
            context
                .query("pay_disclosed_share", BriefContext.QUARTER)
                .with("role", median.role())
                .with("seniority", median.seniority()));
    Integer postings = all == null ? null : all.postings();
    Double share = median.coverage();
    return postings == null || share == null
        ? FigureFormat.MISSING
        : "%s of %s".formatted(Numbers.count(share * postings), Numbers.count((double) postings));
  }

  private static FigureQuery medianPay(BriefContext context) {
    return context.query("pay_p50", BriefContext.QUARTER);
  }
}
