package wagewire.lab.market.likeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the boards of one day show: sizes, titles and places. */
final class BoardMeasures {

  private static final Pattern SEVERAL = Pattern.compile("; | \\| (?!Remote)| / | or (?!Remote)");
  private static final Pattern MARKETING = Pattern.compile("\\b(marketing|marketer|mktg)\\b");

  private BoardMeasures() {}

  /** Values by property; shares between 0 and 1. */
  static Map<String, Double> of(SeenDay day) {
    Collection<SeenListing> all = day.all();
    Map<String, Double> values = new LinkedHashMap<>();
    double[] sizes =
        count(all, SeenListing::board).values().stream().mapToDouble(Long::doubleValue).toArray();
    values.put("board-size-median", Quantile.of(sizes, 0.5));
    values.put("board-size-p75", Quantile.of(sizes, 0.75));
    values.put("board-size-p90", Quantile.of(sizes, 0.9));
    values.put("board-size-p99", Quantile.of(sizes, 0.99));
    values.put("board-size-largest", Quantile.of(sizes, 1));
    values.put("board-top-share", topShare(sizes));
    values.put(
        "same-title", repeated(all, listing -> listing.board() + "#" + listing.title().strip()));
    values.put(
        "same-title-and-place",
        repeated(
            all,
            listing ->
                listing.board() + "#" + listing.title().strip() + "#" + listing.place().strip()));
    values.put("several-places", share(all, seen -> SEVERAL.matcher(seen.place()).find()));
    values.put("remote-place", share(all, seen -> lower(seen.place()).contains("remote")));
    values.put(
        "marketing-titles", share(all, seen -> MARKETING.matcher(lower(seen.title())).find()));
    values.put("marketing-ops-titles", share(all, seen -> FamilyMeasures.isLike(seen.title())));
    double[] lengths = all.stream().mapToDouble(seen -> seen.title().length()).toArray();
    values.put("title-length-median", Quantile.of(lengths, 0.5));
    values.put("title-length-p90", Quantile.of(lengths, 0.9));
    values.put(
        "distinct-titles",
        (double) all.stream().map(SeenListing::title).distinct().count() / all.size());
    values.put("padded-titles", share(all, seen -> !seen.title().strip().equals(seen.title())));
    values.put("titles-with-brackets", share(all, seen -> seen.title().contains("(")));
    double[] ages =
        all.stream()
            .mapToDouble(seen -> day.date().toEpochDay() - seen.updated().toEpochDay())
            .toArray();
    values.put("days-since-update-median", Quantile.of(ages, 0.5));
    values.put("days-since-update-p90", Quantile.of(ages, 0.9));
    return values;
  }

  /** Share of all listings that the largest hundredth of the boards holds. */
  private static double topShare(double[] sizes) {
    double[] sorted = sizes.clone();
    Arrays.sort(sorted);
    int top = Math.max(1, sorted.length / 100);
    double held = Arrays.stream(sorted, sorted.length - top, sorted.length).sum();
    return held / Arrays.stream(sorted).sum();
  }

  private static double repeated(
      Collection<SeenListing> all, Function<SeenListing, String> sameness) {
    Map<String, Long> counts = count(all, sameness);
    return share(all, listing -> counts.getOrDefault(sameness.apply(listing), 0L) > 1);
  }

  private static Map<String, Long> count(
      Collection<SeenListing> all, Function<SeenListing, String> by) {
    return all.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  private static double share(Collection<SeenListing> all, Predicate<SeenListing> counted) {
    return (double) all.stream().filter(counted).count() / all.size();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
