package wagewire.ingest.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.DetailScope;
import wagewire.ingest.lease.LeaseWorker.LeaseListener;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.local.kafka.EmbeddedKafka;
import wagewire.local.process.Polling;
import wagewire.model.board.BoardId;
import wagewire.model.event.Topics;

/** Workers with a real PostgreSQL, a real broker and a server on loopback. */
final class LeaseWorkerTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final CollectFixture workshop = new CollectFixture();
  private final Heard heard = new Heard();

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void workersShareTheBoardsAndOneAtATimeAsksTheirHost() {
    List<BoardEntry> boards = boards(2 * HostTurns.BOARDS + 1);
    AtomicInteger asking = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    workshop.server.otherwise(request -> {
      if (!request.path().startsWith("/v1/boards/")) {
        return CannedAnswer.status(404);
      }
      most.accumulateAndGet(asking.incrementAndGet(), Math::max);
      CannedAnswer answer = CannedAnswer.json(Payloads.greenhouse("1 Analyst"));
      asking.decrementAndGet();
      return answer;
    });

    try (LeaseWorker one = workshop.lease(boards, heard);
        LeaseWorker other = workshop.lease(boards, heard)) {
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() >= boards.size())).isTrue();
      assertThat(one.isHealthy() && other.isHealthy()).isTrue();
    }
    assertThat(heard.boards())
        .containsExactlyInAnyOrderElementsOf(boards.stream().map(BoardEntry::board).toList());
    assertThat(most).hasValue(1);
    assertThat(heard.failures).isEmpty();
  }

  @Test
  void aBoardIsVisitedAgainWhenItsTimeHasCome() {
    List<BoardEntry> boards = boards(1);
    workshop.server.always(
        CollectFixture.path(boards.getFirst()),
        CannedAnswer.json(Payloads.greenhouse("1 Analyst")));

    try (LeaseWorker _ = workshop.lease(boards, heard)) {
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 1)).isTrue();
      workshop.clock.advance(Duration.ofDays(1));
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 2)).isTrue();
    }
    assertThat(workshop.snapshots(boards.getFirst())).hasSize(2);
  }

  @Test
  void aQuietBoardWaitsForItsWeek() {
    BoardEntry usual = boards(1).getFirst();
    BoardEntry named = boards(1).getFirst();
    BoardEntry quiet =
        new BoardEntry(named.source(), named.baseUrl(), null, DetailScope.GO_TO_MARKET);
    for (BoardEntry board : List.of(usual, quiet)) {
      workshop.server.always(
          CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse("1 Analyst")));
    }

    try (LeaseWorker _ = workshop.lease(List.of(usual, quiet), heard)) {
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 2)).isTrue();
      workshop.execute(
          """
          update crawl.board set yielded_at = null, watched_since = attempted_at - interval '91 days'
          where watched_since is not null
          """);
      workshop.clock.advance(Duration.ofDays(1));
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 3)).isTrue();
      assertThat(heard.boards()).containsOnlyOnce(quiet.board());
      workshop.clock.advance(Duration.ofDays(27));
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 5)).isTrue();
    }
    assertThat(heard.boards()).filteredOn(quiet.board()::equals).hasSize(2);
  }

  @Test
  void aBoardThatIsMarkedAsGoneIsVisitedAfterItsRest() {
    List<BoardEntry> boards = boards(2);
    BoardEntry plain = boards.getLast();
    LocalDate today = LocalDate.ofInstant(workshop.clock.instant(), ZoneOffset.UTC);
    BoardEntry marked =
        new BoardEntry(plain.source(), plain.baseUrl(), null, plain.details(), today);
    workshop.server.otherwise(_ -> CannedAnswer.json(Payloads.greenhouse("1 Analyst")));

    try (LeaseWorker _ = workshop.lease(List.of(marked, boards.getFirst()), heard)) {
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 1)).isTrue();
      workshop.clock.advance(Duration.ofDays(2));
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 2)).isTrue();
      assertThat(heard.boards()).doesNotContain(marked.board());
      workshop.clock.advance(Duration.ofDays(89));
      assertThat(Polling.until(LIMIT, () -> heard.boards().contains(marked.board()))).isTrue();
    }
  }

  @Test
  void theLeaseOfAWorkerThatDiedIsTakenOver() {
    List<BoardEntry> boards = boards(1);
    workshop.server.always(
        CollectFixture.path(boards.getFirst()),
        CannedAnswer.json(Payloads.greenhouse("1 Analyst")));
    workshop.lease(boards, heard).close();
    workshop.clock.advance(Duration.ofDays(1));
    heard.visited.clear();
    int leased =
        workshop.execute(
            """
            update crawl.lease set picked = true, picked_by = 'dead', version = version + 1,
            execution_time = execution_time - interval '1 day',
            last_heartbeat = timestamptz '2026-03-02T06:00:00Z'
            where task_name like 'collect %'
            """);

    try (LeaseWorker _ = workshop.lease(boards, heard)) {
      assertThat(Polling.until(LIMIT, () -> !heard.boards().isEmpty())).isTrue();
    }
    assertThat(leased).isEqualTo(1);
  }

  @Test
  void aWorkerThatIsClosedInTheMiddleOfAVisitGivesItsLeaseBack() throws Exception {
    List<BoardEntry> boards = boards(1);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    workshop.server.script(
        CollectFixture.path(boards.getFirst()),
        _ -> {
          asked.countDown();
          try {
            answer.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return CannedAnswer.json(Payloads.greenhouse("1 Analyst"));
        });

    try (LeaseWorker _ = workshop.lease(boards, heard)) {
      asked.await();
    }
    assertThat(heard.boards()).isEmpty();
    assertThat(workshop.execute("update crawl.lease set picked = true where picked")).isZero();

    answer.countDown();
    try (LeaseWorker _ = workshop.lease(boards, heard)) {
      assertThat(Polling.until(LIMIT, () -> heard.boards().size() == 1)).isTrue();
    }
    assertThat(heard.failures).isEmpty();
  }

  @Tag("long")
  @Test
  void aBrokerThatComesBackEmptyGetsItsTopicsAndEachBoardAtTheNextTry() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.temporary();
        CollectFixture elsewhere = new CollectFixture(kafka.clientSettings());
        Admin admin = Admin.create(Map.<String, Object>copyOf(kafka.clientSettings()))) {
      BoardEntry board = elsewhere.board("greenhouse");
      AtomicInteger asked = new AtomicInteger();
      elsewhere.server.script(
          CollectFixture.path(board),
          _ -> {
            if (asked.incrementAndGet() == 1) {
              delete(admin);
            }
            return CannedAnswer.json(Payloads.greenhouse("1 Analyst"));
          });

      try (LeaseWorker _ = elsewhere.lease(List.of(board), heard)) {
        assertThat(Polling.until(LIMIT.multipliedBy(3), () -> heard.boards().size() == 1)).isTrue();
      }
      // No failure at all when the topics were created between their deletion and the publishing.
      assertThat(heard.failures).hasSizeLessThan(2);
      assertThat(topics(admin)).containsAll(Topics.ALL);
    }
  }

  /** Deletes the topics and waits until the broker, too, knows that they are gone. */
  private static void delete(Admin admin) {
    try {
      admin.deleteTopics(Topics.ALL).all().get();
      assertThat(Polling.until(LIMIT, () -> topics(admin).isEmpty())).isTrue();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> topics(Admin admin) {
    try {
      return admin.listTopics().names().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void hostsOfACatalogueThatNobodyWorksOnAreDropped() {
    workshop.lease(boards(1), heard).close();
    workshop.clock.advance(Duration.ofDays(9));

    workshop.lease(boards(1), heard).close();

    assertThat(
            workshop.execute(
                "update crawl.lease set picked = picked where task_name like 'collect %'"))
        .isOne();
  }

  private List<BoardEntry> boards(int count) {
    return Stream.generate(() -> workshop.board("greenhouse")).limit(count).toList();
  }

  private static final class Heard implements LeaseListener {

    final Collection<CollectReport> visited = new ConcurrentLinkedQueue<>();
    final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void visited(CollectReport report) {
      visited.add(report);
    }

    @Override
    public void failed(Throwable failure) {
      failures.add(failure);
    }

    List<BoardId> boards() {
      return visited.stream().map(CollectReport::board).toList();
    }
  }
}
