package wagewire.transform.service;

import java.util.List;
import wagewire.transform.normalise.Normaliser;

/** Normalises observations again, in this process or on other machines, with equal results. */
public interface Renormaliser {

  /** Returns the version of the normaliser. */
  String version();

  /** Returns the fewest observations to pass at a time, so that no machine waits for work. */
  int batch();

  /** Returns the results in the order of the observations, each of which is of a listing. */
  List<Renormalised> normalise(List<ObservationRecord> observations);

  /** Returns one that uses the cores of this machine. */
  static Renormaliser of(Normaliser normaliser) {
    RecordTransformer transformer = new RecordTransformer(normaliser);
    return new Renormaliser() {
      @Override
      public String version() {
        return normaliser.version();
      }

      @Override
      public int batch() {
        return 1;
      }

      @Override
      public List<Renormalised> normalise(List<ObservationRecord> observations) {
        return observations.parallelStream().map(one -> result(transformer, one)).toList();
      }
    };
  }

  private static Renormalised result(RecordTransformer transformer, ObservationRecord observed) {
    return switch (transformer.apply(observed.record())) {
      case TransformedRecord.Posting posting -> new Renormalised.Listing(posting.value());
      case TransformedRecord.Rejected rejected -> new Renormalised.Rejected(rejected.reason());
    };
  }
}
