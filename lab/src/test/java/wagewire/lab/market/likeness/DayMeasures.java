package wagewire.lab.market.likeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/** What changes from one day to the next. */
final class DayMeasures {

  private DayMeasures() {}

  /** Means over the pairs of days that follow each other; shares of the listings open before. */
  static Map<String, Double> of(List<SeenDay> days, String suffix) {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("opened" + suffix, mean(days, (before, after) -> missing(after, before)));
    values.put("closed" + suffix, mean(days, DayMeasures::missing));
    values.put(
        "touched" + suffix,
        mean(days, (before, after) -> kept(before, after, DayMeasures::isTouched)));
    values.put(
        "title-or-place-changed" + suffix,
        mean(days, (before, after) -> kept(before, after, DayMeasures::isChanged)));
    return values;
  }

  private static double mean(List<SeenDay> days, ToDoubleBiFunction<SeenDay, SeenDay> measure) {
    double sum = 0;
    for (int at = 1; at < days.size(); at++) {
      sum += measure.applyAsDouble(days.get(at - 1), days.get(at));
    }
    return sum / (days.size() - 1);
  }

  /** Share of the listings of one day that the other does not show. */
  private static double missing(SeenDay day, SeenDay other) {
    long missing =
        day.listings().keySet().stream().filter(key -> !other.listings().containsKey(key)).count();
    return (double) missing / day.listings().size();
  }

  private static double kept(
      SeenDay before, SeenDay after, BiPredicate<SeenListing, SeenListing> counted) {
    List<SeenListing> kept =
        before.all().stream()
            .filter(listing -> after.listings().containsKey(listing.key()))
            .toList();
    long found =
        kept.stream()
            .filter(listing ->
                counted.test(listing, Objects.requireNonNull(after.listings().get(listing.key()))))
            .count();
    return (double) found / kept.size();
  }

  private static boolean isTouched(SeenListing before, SeenListing after) {
    return !before.updated().equals(after.updated());
  }

  private static boolean isChanged(SeenListing before, SeenListing after) {
    return !before.title().equals(after.title()) || !before.place().equals(after.place());
  }
}
