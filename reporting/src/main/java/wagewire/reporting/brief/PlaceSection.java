package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.MetroNames;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.PayFigures;
import wagewire.reporting.figure.SentenceCase;

/** Countries, regions and metropolitan areas with most open postings among those shown. */
final class PlaceSection {

  static final String ID = "places";

  private static final int COUNTRIES = 3;
  private static final int REGIONS = 3;
  private static final int METROS = 3;
  private static final String UNKNOWN = "unknown";

  private PlaceSection() {}

  static Brief.Section of(BriefContext context) {
    List<Figure> places = new ArrayList<>();
    places.addAll(most(context, "country", COUNTRIES));
    places.addAll(most(context, "region", REGIONS));
    places.addAll(most(context, "metro", METROS));
    return new Brief.Section(
        ID,
        "Places",
        places.isEmpty()
            ? List.of()
            : List.of(text(places.stream().map(place -> Place.of(context, place)).toList())),
        null,
        places);
  }

  /** Announces what at least one place has. */
  static String text(List<Place> places) {
    List<String> parts = new ArrayList<>();
    parts.add("open postings of the family");
    if (places.stream().anyMatch(place -> place.growth() != null)) {
      parts.add("their growth over four weeks");
    }
    if (places.stream().anyMatch(place -> place.pay() != null)) {
      parts.add("median pay");
    }
    String last = parts.removeLast();
    return "%s, most first among the places shown (a posting in k places counts 1/k in each): %s."
        .formatted(
            SentenceCase.capitalised(
                parts.isEmpty() ? last : String.join(", ", parts) + " and " + last),
            places.stream().map(Place::text).collect(Collectors.joining("; ")));
  }

  /**
   * A place with what is shown of it.
   *
   * @param open such as "Canada 61"
   * @param growth such as "+10 % (−11 to +35) *"; null where it is not shown
   * @param pay such as "$74k ($68k–$82k)"; null where it is not shown
   */
  record Place(String open, @Nullable String growth, @Nullable String pay) {

    private static Place of(BriefContext context, Figure place) {
      Figure growth = figure(context, place, "active_growth", BriefContext.FOUR_WEEKS);
      Figure pay = medianPay(context, place);
      return new Place(
          name(place) + " " + Grid.Cell.number(place).plain(),
          growth != null && growth.shown() ? Grid.Cell.change(growth).plain() : null,
          pay != null && pay.shown() ? Grid.Cell.withRange(pay).plain() : null);
    }

    private String text() {
      return Stream.of(open, growth, pay)
          .filter(Objects::nonNull)
          .collect(Collectors.joining(", "));
    }
  }

  private static List<Figure> most(BriefContext context, String split, int limit) {
    return context
        .figures()
        .find(
            context
                .query("active", BriefContext.WEEK)
                .with("role", BriefContext.family())
                .each(split))
        .stream()
        .filter(place ->
            place.shown() && !place.country().equals(UNKNOWN) && !place.region().equals(UNKNOWN))
        .limit(limit)
        .toList();
  }

  private static String name(Figure place) {
    if (!place.metro().equals(Subject.ALL)) {
      return MetroNames.city(place.metro()) + " metro area";
    }
    return place.region().equals(Subject.ALL)
        ? SentenceCase.capitalised(Labels.country(place.country()))
        : SentenceCase.capitalised(Labels.region(place.region()));
  }

  private static @Nullable Figure figure(
      BriefContext context, Figure place, String metric, String horizon) {
    return context.one(
        context
            .query(metric, horizon)
            .with("role", BriefContext.family())
            .with("country", place.country())
            .with("region", place.region())
            .with("metro", place.metro()));
  }

  /** Returns median pay in the currency of the place; regions have none. */
  private static @Nullable Figure medianPay(BriefContext context, Figure place) {
    boolean metro = !place.metro().equals(Subject.ALL);
    return context.one(
        context
            .query("pay_p50", BriefContext.QUARTER)
            .with("role", BriefContext.family())
            .with("country", place.country())
            .with("region", place.region())
            .with("metro", place.metro())
            .with("currency", PayFigures.currencyOf(metro ? "US" : place.country())));
  }
}
