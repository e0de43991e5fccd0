package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.SentenceCase;

/** Countries and regions with most open postings. */
final class PlaceSection {

  static final String ID = "places";

  private static final int COUNTRIES = 6;
  private static final int REGIONS = 6;
  private static final String UNKNOWN = "unknown";

  private PlaceSection() {}

  static Brief.Section of(BriefContext context) {
    List<Figure> places = new ArrayList<>();
    places.addAll(most(context, "country", COUNTRIES));
    places.addAll(most(context, "region", REGIONS));
    List<List<String>> rows =
        places.stream()
            .map(place ->
                List.of(
                    name(place),
                    FigureFormat.number(place),
                    FigureFormat.integer(place.employers()),
                    FigureFormat.change(growth(context, place)),
                    pay(context, place)))
            .toList();
    return new Brief.Section(
        ID,
        "Places",
        rows.isEmpty()
            ? List.of()
            : List.of(
                "Countries first, then their regions; a posting in k places counts 1/k in each."
                    + " Growth is that of the employers tracked in both periods; pay is the median"
                    + " in US dollars, 13 weeks."),
        Brief.Table.of(List.of("", "Open", "Employers", "Four weeks", "Median pay"), rows),
        places);
  }

  private static List<Figure> most(BriefContext context, String split, int limit) {
    return context
        .figures()
        .find(
            context
                .query("active", BriefContext.WEEK)
                .with("role", BriefContext.FAMILY)
                .each(split))
        .stream()
        .filter(place ->
            place.shown() && !place.country().equals(UNKNOWN) && !place.region().equals(UNKNOWN))
        .limit(limit)
        .toList();
  }

  private static String name(Figure place) {
    return place.region().equals(Subject.ALL)
        ? SentenceCase.capitalised(Labels.country(place.country()))
        : place.region();
  }

  private static @Nullable Figure growth(BriefContext context, Figure place) {
    return context.one(
        context
            .query("active_growth_panel", BriefContext.FOUR_WEEKS)
            .with("role", BriefContext.FAMILY)
            .with("country", place.country())
            .with("region", place.region()));
  }

  private static String pay(BriefContext context, Figure place) {
    Figure median =
        context.one(
            context
                .query("pay_p50", BriefContext.QUARTER)
                .with("role", BriefContext.FAMILY)
                .with("country", place.country())
                .with("region", place.region()));
    return median == null ? FigureFormat.MISSING : FigureFormat.withRange(median);
  }
}
