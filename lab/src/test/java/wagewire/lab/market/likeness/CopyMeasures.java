package wagewire.lab.market.likeness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.lab.market.settings.RandomKey;
import wagewire.model.board.SourceKind;

/** How often feeds repeat what employers' boards show. */
final class CopyMeasures {

  private CopyMeasures() {}

  static Map<String, Double> of(MarketDays market, LocalDate date) {
    long own = postings(market, date, SourceKind.OWN).size();
    List<RandomKey> copies = postings(market, date, SourceKind.AGGREGATOR);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("copies-share", (double) copies.size() / (own + copies.size()));
    values.put("copies-of-an-ad", (double) copies.size() / copies.stream().distinct().count());
    return values;
  }

  private static List<RandomKey> postings(MarketDays market, LocalDate date, SourceKind kind) {
    return market
        .pages(date, kind)
        .flatMap(page -> page.listings().stream())
        .map(listing -> listing.posting().key())
        .toList();
  }
}
