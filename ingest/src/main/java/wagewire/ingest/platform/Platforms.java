package wagewire.ingest.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.ingest.read.PayloadReaders;
import wagewire.model.source.PlatformFolder;

/** The platforms that can be collected: those with a row {@code list} in their folder. */
public final class Platforms {

  private static final Map<String, LivePlatform> BY_ID =
      PlatformFolder.all().stream()
          .filter(folder -> folder.value("list").isPresent())
          .map(folder -> new LivePlatform(PayloadReaders.of(folder.id()), RequestSpec.of(folder)))
          .collect(Collectors.toUnmodifiableMap(LivePlatform::id, Function.identity()));

  private Platforms() {}

  public static Optional<LivePlatform> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  public static Set<String> ids() {
    return BY_ID.keySet();
  }
}
