package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.posting.Seniority;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.FigureQuery;
import wagewire.reporting.figure.SentenceCase;

/** How posted pay grew, and what it is by level. */
public final class SalarySections {

  public static final String GROWTH_ID = "pay-growth";
  public static final String LEVELS_ID = "pay";

  private static final int MONTHS = 6;
  private static final String GROWTH = "pay_growth";

  private SalarySections() {}

  /** By month, with what the mix of jobs adds and how many postings state pay. */
  static Brief.Section growth(BriefContext context) {
    List<String> text = new ArrayList<>();
    GroupFallback.Step growth = context.climb(context.monthQuery(GROWTH, 0));
    text.addAll(growth.shown());
    Stream.of("pay_change_within", "pay_change_mix")
        .map(metric -> context.climb(context.monthQuery(metric, 0)))
        .filter(step -> step.told() != null && growth.told() != null)
        .forEach(step -> text.addAll(step.sentences()));
    GroupFallback.Step disclosed =
        context.climb(context.query("pay_disclosed_share", BriefContext.QUARTER));
    text.addAll(disclosed.shown());
    List<Figure> shown = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Figure told = growth.told();
    String role = told == null ? BriefContext.FAMILY : told.role();
    for (int before = 0; before < MONTHS; before++) {
      Figure month = context.one(context.monthQuery(GROWTH, before).with("role", role));
      if (month != null && month.told()) {
        shown.add(month);
        rows.add(
            List.of(
                Numbers.month(month.periodStart()),
                FigureFormat.growth(month),
                FigureFormat.growth(
                    context.one(context.monthQuery("pay_growth_3m", before).with("role", role))),
                FigureFormat.integer(month.postings()),
                FigureFormat.integer(month.employers())));
      }
    }
    return new Brief.Section(
        GROWTH_ID,
        "Salary shifts",
        List.copyOf(text),
        rows.isEmpty()
            ? null
            : new Brief.Table(
                List.of("Year over year", "Pay", "Three months", "Postings", "Employers"), rows),
        shown);
  }

  /** In US dollars, other currencies converted. */
  static Brief.Section levels(BriefContext context) {
    List<List<String>> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    for (Seniority seniority : Seniority.values()) {
      Figure median =
          context.one(
              medianPay(context)
                  .with("role", BriefContext.FAMILY)
                  .with("seniority", seniority.id()));
      if (median == null) {
        continue;
      }
      shown.add(median);
      rows.add(
          List.of(
              SentenceCase.capitalised(Labels.seniority(seniority.id())),
              FigureFormat.pay(median),
              FigureFormat.payRange(median),
              FigureFormat.integer(median.postings()),
              FigureFormat.integer(median.employers()),
              stating(context, median)));
    }
    return new Brief.Section(
        LEVELS_ID,
        "Pay by seniority",
        context.climb(medianPay(context)).shown(),
        rows.isEmpty()
            ? null
            : new Brief.Table(
                List.of("", "Median", "95 % interval", "Postings", "Employers", "Pay stated by"),
                rows),
        shown);
  }

  /** Counts, which hold where the share is withheld. */
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
