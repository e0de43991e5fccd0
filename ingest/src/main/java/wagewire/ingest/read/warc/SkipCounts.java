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
}
