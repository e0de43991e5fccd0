package wagewire.ingest.collect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.pace.PacePolicy;
import wagewire.ingest.fetch.pace.PacePolicy.PaceRule;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.LivePlatform;
import wagewire.ingest.platform.MissingPartException;
import wagewire.model.source.RequestLimits;
import wagewire.model.source.Sources;

/** Applies the request limits of each platform to its hosts, and the default pace to all others. */
public final class PlatformPacePolicy implements PacePolicy {

  private final PacePolicy usual;
  private final Map<String, String> platforms = new ConcurrentHashMap<>();

  public PlatformPacePolicy(PacePolicy usual) {
    this.usual = usual;
  }

  /** Returns the board's host, which sets its pace; the platform's name when the token has none. */
  public String lane(BoardEntry entry) {
    return addresses(entry).stream()
        .findFirst()
        .map(base -> lane(Origin.of(base)))
        .orElse(entry.source().platform());
  }

  /** Registers the board's hosts as its platform's. */
  public void register(BoardEntry entry) {
    for (URI address : addresses(entry)) {
      platforms.put(Origin.of(address).toString(), entry.source().platform());
    }
  }

  /** Returns the pace of the board's host. */
  public PaceRule rule(BoardEntry entry) {
    return addresses(entry).stream()
        .findFirst()
        .map(base -> rule(Origin.of(base)))
        .orElse(PaceRule.PUBLIC);
  }

  /** Returns the board's addresses; none for a token that lacks a part, which the visit reports. */
  private static List<URI> addresses(BoardEntry entry) {
    if (entry.baseUrl() != null) {
      return List.of(entry.baseUrl());
    }
    try {
      return LivePlatform.find(entry.source().platform()).stream()
          .flatMap(live -> live.addresses(entry.source().token()).stream())
          .map(BoardAddress::base)
          .toList();
    } catch (MissingPartException _) {
      return List.of();
    }
  }

  @Override
  public @Nullable String platform(Origin origin) {
    return platform(origin.toString());
  }

  /** Returns the platform whose boards are at the origin; null when unknown. */
  public @Nullable String platform(String origin) {
    return platforms.get(origin);
  }

  @Override
  public String lane(Origin origin) {
    return usual.lane(origin);
  }

  @Override
  public PaceRule rule(Origin origin) {
    PaceRule rule = usual.rule(origin);
    String platform = platforms.get(origin.toString());
    if (platform == null || !rule.adapts()) {
      return rule;
    }
    RequestLimits limits = Sources.of(platform).limits();
    return new PaceRule(limits.inFlight(), limits.gap(), true);
  }
}
