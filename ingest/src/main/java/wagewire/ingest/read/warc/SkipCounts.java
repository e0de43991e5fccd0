package wagewire.ingest.read.warc;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts of records read and skipped, by reason. */
public final class SkipCounts {

  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private long records;

  void record() {
    records++;
  }

  public void skip(SkipReason reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  /** Returns the counts, such as {@code 120 records; skipped: 60 no answers, 1 damaged}. */
  public String words() {
    if (skipped.isEmpty()) {
      return "%,d records, none skipped".formatted(records);
    }
    return skipped.entrySet().stream()
        .map(one -> "%,d %s".formatted(one.getValue(), one.getKey().words()))
        .collect(Collectors.joining(", ", "%,d records; skipped: ".formatted(records), ""));
  }

  /** Reasons why a record of an archive gives no postings. */
  public enum SkipReason {
    /** Record without an answer: a request, metadata, a conversion. */
    NO_ANSWER("no answers"),
    /** Reference to an answer in another record. */
    REVISIT("revisits"),
    NOT_OK("with another status than 200"),
    NO_ADDRESS("without an address on the web"),
    NO_DATE("without a date"),
    OTHER_KIND("neither pages nor payloads of a known platform"),
    OTHER_ENCODING("in an unsupported encoding"),
    TOO_LARGE("too large"),
    DAMAGED("damaged"),
    NO_POSTING("pages without a posting");

    private final String words;

    SkipReason(String words) {
      this.words = words;
    }

    /** Returns the label to follow a number. */
    public String words() {
      return words;
    }
  }
}
