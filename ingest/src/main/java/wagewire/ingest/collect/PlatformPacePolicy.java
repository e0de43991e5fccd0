package wagewire.ingest.collect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.pace.PacePolicy;
import wagewire.ingest.fetch.pace.PaceRule;
import wagewire.ingest.platform.BoardAddress;
import wagewire.ingest.platform.MissingPartException;
import wagewire.ingest.platform.Platforms;
import wagewire.model.source.RequestLimits;
import wagewire.model.source.Sources;

/** Asks each platform's hosts as the ledger of sources says, and all others as usual. */
public final class PlatformPacePolicy implements PacePolicy {

  private final PacePolicy usual;
  private final Map<String, String> platforms = new ConcurrentHashMap<>();

  public PlatformPacePolicy(PacePolicy usual) {
    this.usual = usual;
  }

  /** The host that answers for the board; its platform's name when the token says none. */
  public String lane(BoardEntry entry) {
    return addresses(entry).stream()
        .findFirst()
        .map(base -> lane(Origin.of(base)))
        .orElse(entry.source().platform());
  }

  /** From now on the board's hosts are known to be its platform's. */
  public void know(BoardEntry entry) {
    for (URI address : addresses(entry)) {
      platforms.put(Origin.of(address).toString(), entry.source().platform());
    }
  }

  /** None of a token that lacks a part; the visit says so. */
  private static List<URI> addresses(BoardEntry entry) {
    if (entry.baseUrl() != null) {
      return List.of(entry.baseUrl());
    }
    try {
      return Platforms.find(entry.source().platform()).stream()
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

  /** The platform whose boards are asked at the origin; null when none is known. */
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
