package wagewire.ingest.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.ingest.read.Readers;
import wagewire.ingest.read.value.DataFile;

/** The platforms that can be collected live, from {@code live.tsv}. */
public final class Platforms {

  private static final Map<String, LivePlatform> BY_ID =
      DataFile.rows("/wagewire/ingest/platform/live.tsv").stream()
          .map(row ->
              new LivePlatform(
                  List.of(row[3].split(" ", -1)), Paging.of(row[1]), row[2], Readers.of(row[0])))
          .collect(Collectors.toUnmodifiableMap(LivePlatform::id, Function.identity()));

  private Platforms() {}

  public static Optional<LivePlatform> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  public static Set<String> ids() {
    return BY_ID.keySet();
  }
}
