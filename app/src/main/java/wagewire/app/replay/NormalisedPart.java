package wagewire.app.replay;

import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jsoup.Jsoup;
import wagewire.model.posting.OfVocabulary;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.ObservationRecord;
import wagewire.transform.service.Renormalised;
import wagewire.transform.service.Renormaliser;
import wagewire.warehouse.engine.EnginePart;

/** Observations that any machine normalises by the vocabulary in use. */
record NormalisedPart(List<ObservationRecord> observations)
    implements EnginePart<List<Renormalised>> {

  /** Loaded once by each machine that normalises. */
  private static final OfVocabulary<Renormaliser> NORMALISER =
      new OfVocabulary<>(_ -> Renormaliser.of(Normaliser.load()));

  @Override
  public List<Renormalised> compute() {
    // One by one, as a part has one core.
    Renormaliser normaliser = NORMALISER.get();
    return observations.stream()
        .flatMap(one -> normaliser.normalise(List.of(one)).stream())
        .toList();
  }

  @Override
  public List<Class<?>> libraries() {
    return List.of(Normaliser.class, Jsoup.class, ConsumerRecord.class, CSVParser.class);
  }
}
