package wagewire.app.replay;

import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jsoup.Jsoup;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.OpenedObservation;
import wagewire.transform.service.Renormalised;
import wagewire.transform.service.Renormaliser;
import wagewire.warehouse.engine.EnginePart;

/** Observations that any machine normalises by the program's own vocabulary. */
record NormalisedPart(List<OpenedObservation> observations)
    implements EnginePart<List<Renormalised>> {

  /** Loaded once by each machine that normalises. */
  private static final class Vocabulary {
    static final Renormaliser NORMALISER = Renormaliser.of(Normaliser.load());
  }

  @Override
  public List<Renormalised> compute() {
    // One by one, as a part has one core.
    return observations.stream()
        .flatMap(one -> Vocabulary.NORMALISER.normalise(List.of(one)).stream())
        .toList();
  }

  @Override
  public List<Class<?>> libraries() {
    return List.of(Normaliser.class, Jsoup.class, ConsumerRecord.class, CSVParser.class);
  }
}
