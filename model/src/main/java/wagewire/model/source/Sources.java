package wagewire.model.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;
import wagewire.model.table.ResourceTable;

/** The ledger of sources: the terms of each platform, from {@code sources.tsv}. */
public final class Sources {

  private static final String FILE = "sources.tsv";
  private static final String UNKNOWN = "unknown";

  private static final List<SourceTerms> ALL = read();
  private static final Map<String, SourceTerms> BY_PLATFORM =
      ALL.stream()
          .collect(Collectors.toUnmodifiableMap(SourceTerms::platform, Function.identity()));

  private Sources() {}

  /** Every platform's terms, in the order of their names. */
  public static List<SourceTerms> all() {
    return ALL;
  }

  /** Returns the terms of a platform; empty for other sources, such as a user's own tables. */
  public static Optional<SourceTerms> find(String platform) {
    return Optional.ofNullable(BY_PLATFORM.get(platform));
  }

  /** Throws {@link IllegalArgumentException} for what is no platform. */
  public static SourceTerms of(String platform) {
    return find(platform)
        .orElseThrow(
            () -> new IllegalArgumentException("sources.tsv has no terms of platform " + platform));
  }

  private static List<SourceTerms> read() {
    return ResourceTable.read(Sources.class, FILE).stream()
        .map(row -> terms(row.cells().toArray(String[]::new)))
        .toList();
  }

  private static SourceTerms terms(String[] cells) {
    String retention = known(cells[9]);
    String poll = known(cells[11]);
    return new SourceTerms(
        cells[0],
        Tier.of(cells[1]),
        SourceKind.of(cells[2]),
        known(cells[3]),
        cells[4],
        known(cells[5]),
        known(cells[6]),
        YesNoUnknown.of(cells[7]),
        YesNoUnknown.of(cells[8]),
        retention == null ? null : Integer.valueOf(retention),
        YesNoUnknown.of(cells[10]),
        new RequestLimits(
            poll == null ? null : Duration.parse(poll),
            Integer.parseInt(cells[12]),
            Duration.parse(cells[13])));
  }

  private static @Nullable String known(String cell) {
    return cell.equals(UNKNOWN) ? null : cell;
  }
}
