package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.SentenceCase;

/** Countries and regions with most open postings. */
final class PlaceSection {

  static final String ID = "places";

  private static final int COUNTRIES = 3;
  private static final int REGIONS = 3;
  private static final String UNKNOWN = "unknown";

  private PlaceSection() {}

  static Brief.Section of(BriefContext context) {
    List<Figure> places = new ArrayList<>();
    places.addAll(most(context, "country", COUNTRIES));
    places.addAll(most(context, "region", REGIONS));
    return new Brief.Section(
        ID,
        "Places",
        places.isEmpty()
            ? List.of()
            : List.of(
                places.stream()
                    .map(place -> said(context, place))
                    .collect(
                        Collectors.joining(
                            "; ",
                            "Open postings of the family, their growth over four weeks and median"
                                + " pay in US dollars (a posting in k places counts 1/k in each): ",
                            "."))),
        null,
        places);
  }

  /** "Canada 61, +10 % (−11 to +35) *, $74k ($68k–$82k)"; what is not shown is left out. */
  private static String said(BriefContext context, Figure place) {
    Figure growth = figure(context, place, "active_growth_panel", BriefContext.FOUR_WEEKS);
    Figure pay = figure(context, place, "pay_p50", BriefContext.QUARTER);
    return Stream.of(
            name(place) + " " + Grid.Cell.number(place).plain(),
            growth != null && growth.shown() ? Grid.Cell.change(growth).plain() : "",
            pay != null && pay.shown() ? Grid.Cell.withRange(pay).plain() : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
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
