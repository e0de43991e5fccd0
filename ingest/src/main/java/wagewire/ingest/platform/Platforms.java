package wagewire.ingest.platform;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.ingest.read.Readers;

/** The platforms that can be collected live: those that have a recipe. */
public final class Platforms {

  private static final Map<String, LivePlatform> BY_ID =
      Readers.platforms().stream()
          .filter(Recipe::exists)
          .map(platform -> new LivePlatform(Readers.of(platform), Recipe.of(platform)))
          .collect(Collectors.toUnmodifiableMap(LivePlatform::id, Function.identity()));

  private Platforms() {}

  public static Optional<LivePlatform> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  public static Set<String> ids() {
    return BY_ID.keySet();
  }
}
