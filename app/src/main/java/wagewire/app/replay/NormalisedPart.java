package wagewire.app.replay;

import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jsoup.Jsoup;
import wagewire.model.event.ListingObserved;
import wagewire.model.json.Json;
import wagewire.model.posting.OfVocabulary;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.ListingNormaliser;
import wagewire.warehouse.engine.EnginePart;

/**
 * Listings that any machine normalises by the vocabulary in use.
 *
 * @param listings as JSON, which can be serialized
 */
record NormalisedPart(List<String> listings)
    implements EnginePart<List<ListingNormaliser.Outcome>> {

  /** Loaded once by each machine that normalises. */
  private static final OfVocabulary<ListingNormaliser> NORMALISER =
      new OfVocabulary<>(_ -> new ListingNormaliser(Normaliser.load()));

  static NormalisedPart of(List<ListingObserved> listings) {
    return new NormalisedPart(listings.stream().map(Json::text).toList());
  }

  @Override
  public List<ListingNormaliser.Outcome> compute() {
    ListingNormaliser normaliser = NORMALISER.get();
    return listings.stream()
        .map(one -> normaliser.normaliseAgain(Json.read(one, ListingObserved.class)))
        .toList();
  }

  @Override
  public List<Class<?>> libraries() {
    return List.of(Normaliser.class, Jsoup.class, ConsumerRecord.class, CSVParser.class);
  }
}
