package wagewire.lab.faults;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import wagewire.app.collecting.MarketFeed;

/** A clock that requests the market's time at each reading. */
final class MarketClock extends Clock {

  private final MarketFeed market;

  MarketClock(MarketFeed market) {
    this.market = market;
  }

  @Override
  public Instant instant() {
    return market.clock().instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
