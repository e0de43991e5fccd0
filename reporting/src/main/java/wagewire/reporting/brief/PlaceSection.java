package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
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
    return Brief.Section.of(
        ID,
        "Places",
        places.isEmpty()
            ? List.of()
            : List.of(
                "Countries first, then their regions; a posting in k places counts 1/k in each."
                    + " Growth is that of the employers tracked in both periods; pay is the median"
                    + " in US dollars, 13 weeks."),
        List.of("", "Open", "Employers", "Four weeks", "Median pay"),
        places,
        place ->
            Grid.Row.of(
                name(place),
                Grid.Cell.number(place),
                Grid.Cell.count(place.employers()),
                Grid.Cell.change(
                    figure(context, place, "active_growth_panel", BriefContext.FOUR_WEEKS)),
                Grid.Cell.withRange(figure(context, place, "pay_p50", BriefContext.QUARTER))));
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

  private static @Nullable Figure figure(
      BriefContext context, Figure place, String metric, String horizon) {
    return context.one(
        context
            .query(metric, horizon)
            .with("role", BriefContext.FAMILY)
            .with("country", place.country())
            .with("region", place.region()));
  }
}
