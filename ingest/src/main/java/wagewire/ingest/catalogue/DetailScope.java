package wagewire.ingest.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which postings of a board are requested by themselves, where its list lacks their texts. */
public enum DetailScope {
  ALL,

  /** Those whose title may be of a go-to-market role; the others are known from the list alone. */
  GO_TO_MARKET;

  static Optional<DetailScope> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(DetailScope::id).toList();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
