package wagewire.ingest.collect;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.pace.PaceRule;
import wagewire.ingest.fetch.pace.PaceRules;
import wagewire.ingest.platform.MissingPartException;
import wagewire.ingest.platform.Platforms;
import wagewire.model.source.RequestLimits;
import wagewire.model.source.Sources;

/** Asks each platform's hosts as the ledger of sources says, and all others as usual. */
public final class SourcePace implements PaceRules {

  private final PaceRules usual;
  private final Map<String, String> platforms = new ConcurrentHashMap<>();

  public SourcePace(PaceRules usual) {
    this.usual = usual;
  }

  /** From now on the board's hosts are known to be its platform's. */
  public void know(BoardEntry entry) {
    String platform = entry.source().platform();
    URI base = entry.baseUrl();
    if (base != null) {
      platforms.put(Origin.of(base).toString(), platform);
      return;
    }
    try {
      Platforms.find(platform)
          .ifPresent(live ->
              live.addresses(entry.source().token())
                  .forEach(
                      address -> platforms.put(Origin.of(address.base()).toString(), platform)));
    } catch (MissingPartException _) {
      // A token that lacks a part has no address; the visit says so.
    }
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
