package wagewire.lab.faults;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.connect.Servers;
import wagewire.ingest.store.BoardHealth;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;

/** Moves a market on to the next week when each of its boards has been visited. */
final class MarketWeeks implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final MarketFeed market;
  private final Supplier<Servers> servers;
  private final Duration shortest;
  private final Thread moving;
  private volatile boolean closing;
  private volatile boolean over;

  /**
   * @param shortest minimum duration of a week
   */
  MarketWeeks(URI market, Supplier<Servers> servers, Duration shortest) {
    this.market = new MarketFeed(market);
    this.servers = servers;
    this.shortest = shortest;
    this.moving = Thread.ofVirtual().name("weeks").start(this::move);
  }

  boolean isOver() {
    return over;
  }

  private void move() {
    long began = System.nanoTime();
    while (!closing && !over) {
      LockSupport.parkNanos(LOOK.toNanos());
      if (System.nanoTime() - began > shortest.toNanos() && isVisited()) {
        over = !market.next();
        began = System.nanoTime();
      }
    }
  }

  private boolean isVisited() {
    Instant monday = market.clock().instant();
    try (Servers there = servers.get()) {
      Set<BoardId> visited =
          new CrawlStore(there.dataSource())
              .health().stream()
                  .filter(board -> !board.attemptedAt().isBefore(monday))
                  .map(BoardHealth::board)
                  .collect(Collectors.toSet());
      return market.boards().stream().allMatch(entry -> visited.contains(entry.board()));
    } catch (WagewireException | DataAccessException _) {
      return false; // PostgreSQL is away, or the workers have not begun.
    }
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    moving.join();
    market.close();
  }
}
