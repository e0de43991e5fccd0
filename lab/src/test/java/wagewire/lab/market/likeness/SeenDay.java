package wagewire.lab.market.likeness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that employers' own boards show on a day.
 *
 * @param listings by their keys
 */
record SeenDay(LocalDate date, Map<String, SeenListing> listings) {

  static SeenDay of(LocalDate date, Stream<SeenListing> listings) {
    return new SeenDay(
        date,
        listings.collect(Collectors.toMap(SeenListing::key, Function.identity(), (one, _) -> one)));
  }

  Collection<SeenListing> all() {
    return listings.values();
  }
}
