package wagewire.ingest.history;

import java.time.Duration;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.pace.PacePolicy;

/**
 * Pace of public web archives: a request every four seconds, one at a time. The index of the
 * Internet Archive is known to refuse more than 24 requests a minute.
 *
 * @param usual pace of the user's own servers
 */
public record ArchivePace(PacePolicy usual) implements PacePolicy {

  private static final PaceRule ARCHIVE = new PaceRule(1, Duration.ofSeconds(4), true);

  @Override
  public String lane(Origin origin) {
    return usual.lane(origin);
  }

  @Override
  public PaceRule rule(Origin origin) {
    PaceRule rule = usual.rule(origin);
    return rule.adapts() ? ARCHIVE : rule;
  }
}
