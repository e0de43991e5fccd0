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

  private static final String INDEX = "pay_index_growth";
  private static final String DISCLOSED = "pay_disclosed_share";

  private SalarySections() {}

  /** Growth at constant mix of the family and of its roles, and the share that states pay. */
  static Brief.Section growth(BriefContext context) {
    List<String> text = new ArrayList<>();
    text.addAll(context.fallback(INDEX, BriefContext.YEAR).printable());
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
    text.addAll(context.fallback(context.pay(DISCLOSED)).printable());
    return new Brief.Section(GROWTH_ID, "Salary shifts", List.copyOf(text), null, ofRoles)
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

  /** Median pay by seniority in the United States. */
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
        "Medians of the middle of posted ranges, yearly, in the United States, in US dollars.");
    return text;
  }

  /** Counts, which hold where the share is not shown. */
  private static String stating(BriefContext context, Figure median) {
    Figure all =
        context.one(
            context
                .pay(DISCLOSED)
                .with("role", median.role())
                .with("seniority", median.seniority()));
    Integer postings = all == null ? null : all.postings();
    Double share = median.coverage();
    return postings == null || share == null
        ? FigureFormat.MISSING
        : "%s of %s".formatted(Numbers.count(share * postings), Numbers.count((double) postings));
  }

  private static FigureQuery medianPay(BriefContext context) {
    return context.pay("pay_p50");
  }
}
