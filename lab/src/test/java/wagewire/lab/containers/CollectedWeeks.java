package wagewire.lab.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import wagewire.app.collecting.CollectionRound;
import wagewire.app.collecting.MarketFeed;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.QuietRule;
import wagewire.lab.undisturbed.SmallMarket;
import wagewire.model.error.WagewireException;

/** Weeks of the small market, collected while something happens to the servers. */
final class CollectedWeeks {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration MORNING = Duration.ofHours(6);
  private static final int TRIES = 20;

  /** Boards of a round that have been read when something happens to a server. */
  private static final int UNDER_WAY = 5;

  private CollectedWeeks() {}

  /** As the service does it: what fails is done again. */
  static void collect(Servers servers, List<BoardEntry> boards, Clock clock, Runnable within) {
    AtomicInteger read = new AtomicInteger();
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try (CollectionRound round =
          new CollectionRound(servers, MarketFeed.fetching(), QuietRule.STANDARD, clock)) {
        round.collect(
            boards,
            _ -> {},
            report -> {
              if (read.incrementAndGet() == UNDER_WAY) {
                within.run();
              }
            },
            note -> {});
        assertThat(read).hasValueGreaterThanOrEqualTo(UNDER_WAY);
        return;
      } catch (WagewireException e) {
        assertThat(attempt).as("the round fails to the end: " + e.getMessage()).isLessThan(TRIES);
      }
    }
  }

  /** Until the warehouse shows what was published. */
  static void awaitAll(Servers servers) {
    PipelineProgress.patient(servers.kafka().admin(), servers.dataSource()).await(LIMIT);
  }

  /** The week's Monday morning. */
  static Clock clock(int week) {
    LocalDate monday = SmallMarket.SETTINGS.firstMonday().plusWeeks(week);
    Instant moment = monday.atStartOfDay(ZoneOffset.UTC).toInstant().plus(MORNING);
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
