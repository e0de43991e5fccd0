package wagewire.model.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.board.SourceKind;

/** Terms of use of each platform, from its {@link PlatformFolder}. */
public final class Sources {

  private static final String NOT_READ = "unknown, not read";
  private static final Duration GAP = Duration.ofSeconds(1);

  private static final List<SourceTerms> ALL =
      PlatformFolder.all().stream().map(Sources::terms).toList();
  private static final Map<String, SourceTerms> BY_PLATFORM =
      ALL.stream()
          .collect(Collectors.toUnmodifiableMap(SourceTerms::platform, Function.identity()));

  private Sources() {}

  /** Returns every platform's terms, in the order of their ids. */
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
        .orElseThrow(() -> new IllegalArgumentException("no platform " + platform));
  }

  /** Returns the kind of a platform's boards where no catalogue states it. */
  public static SourceKind kind(String platform) {
    return find(platform).map(SourceTerms::kind).orElse(SourceKind.OWN);
  }

  private static SourceTerms terms(PlatformFolder platform) {
    return new SourceTerms(
        platform.id(),
        Tier.of(platform.required("tier")),
        SourceKind.of(platform.required("kind")),
        platform.value("licence").orElse(null),
        platform.value("terms").orElse(NOT_READ),
        platform.value("cited").orElse(null),
        platform.value("attribution").orElse(null),
        answer(platform, "link_back"),
        answer(platform, "resyndication"),
        platform.value("retention_days").map(Integer::valueOf).orElse(null),
        answer(platform, "tdm_reserved"),
        new RequestLimits(
            platform.value("poll_every").map(Duration::parse).orElse(null),
            platform.value("in_flight").map(Integer::valueOf).orElse(1),
            platform.value("gap").map(Duration::parse).orElse(GAP)));
  }

  private static YesNoUnknown answer(PlatformFolder platform, String key) {
    return platform.value(key).map(YesNoUnknown::of).orElse(YesNoUnknown.UNKNOWN);
  }
}
