package wagewire.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.StandardPacePolicy;
import wagewire.ingest.testing.ManualClock;
import wagewire.ingest.testing.Payloads;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

final class BoardCheckTest {

  private static final Instant NOW = Instant.parse("2026-09-01T06:00:00Z");
  private static final Duration FRESH = Duration.ofDays(28);

  @TempDir Path folder;

  private final List<BoardId> answered = new ArrayList<>();

  @Test
  void aCheckThatWasStoppedContinuesWhereItEnded() {
    List<BoardEntry> boards = boards(300);
    Path file = folder.resolve("answers.jsonl");
    Thread here = Thread.currentThread();
    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      BoardCheck check = check(untilInterrupted("acme50", "acme200"), boards, ledger);
      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(() ->
              check.run((entry, _) -> {
                answered.add(entry.board());
                if (answered.size() == 100) {
                  here.interrupt();
                }
              }))
          .withMessageContaining("after 100 of 300 boards")
          .returns(ErrorCode.SERVERS_STOPPED, WagewireException::code);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      List<BoardEntry> due = ledger.due(boards, FRESH, NOW);
      assertThat(due).hasSize(200);
      check(this::half, due, ledger).run((entry, _) -> answered.add(entry.board()));

      assertThat(answered)
          .containsExactlyInAnyOrderElementsOf(boards.stream().map(BoardEntry::board).toList());
      assertThat(ledger.due(boards, FRESH, NOW)).isEmpty();
    }
  }

  @Test
  void aBoardIsGoneForGoodAfterThreeDaysOverAWeekAndBackWithItsFirstAnswer() {
    List<BoardEntry> boards = boards(2).subList(0, 1);
    ManualClock clock = new ManualClock(NOW);
    AnswerLedger ledger = AnswerLedger.inMemory();
    List<Boolean> dead = new ArrayList<>();
    for (int days : List.of(1, 5, 2)) {
      run(boards, ledger, clock, _ -> new FetchResult.Gone(404), dead);
      clock.advance(Duration.ofDays(days));
    }
    run(boards, ledger, clock, _ -> new FetchResult.Failed("no answer"), dead);
    run(boards, ledger, clock, _ -> new FetchResult.Gone(404), dead);
    run(boards, ledger, clock, this::body, dead);

    assertThat(dead).containsExactly(false, false, false, false, true, false);
    assertThat(ledger.newest(boards.getFirst().board()))
        .isNotNull()
        .extracting(BoardAnswer::gone)
        .isNull();
  }

  @Test
  void theTimeLeftIsThatOfTheSlowestHost() {
    BoardCheck check = check(this::half, boards(600), AnswerLedger.inMemory());

    assertThat(check.timeLeft()).isEqualTo(Duration.ofMinutes(5));
    check.run((_, _) -> {});
    assertThat(check.timeLeft()).isZero();
  }

  @Test
  void boardsOfOneHostDoNotDelayThoseOfAnother() {
    CountDownLatch lever = new CountDownLatch(300);
    Fetcher afterLever =
        request -> {
          if (!isLever(request)) {
            await(lever);
          }
          return body(request);
        };

    check(afterLever, boards(600), AnswerLedger.inMemory())
        .run((entry, _) -> {
          answered.add(entry.board());
          if (entry.source().platform().equals("lever")) {
            lever.countDown();
          }
        });

    assertThat(answered).hasSize(600);
    assertThat(answered.subList(0, 300)).extracting(BoardId::platform).containsOnly("lever");
  }

  private static void run(
      List<BoardEntry> boards,
      AnswerLedger ledger,
      Clock clock,
      Fetcher fetcher,
      List<Boolean> dead) {
    new BoardCheck(fetcher, pace(), boards, ledger, clock)
        .run((_, answer) -> dead.add(answer.goneForGood()));
  }

  private static BoardCheck check(Fetcher fetcher, List<BoardEntry> due, AnswerLedger ledger) {
    return new BoardCheck(fetcher, pace(), due, ledger, new ManualClock(NOW));
  }

  private static PlatformPacePolicy pace() {
    return new PlatformPacePolicy(new StandardPacePolicy(DnsLookup.SYSTEM, new TrustedHosts()));
  }

  /** Returns boards of Greenhouse and as many of Lever. */
  private static List<BoardEntry> boards(int count) {
    String lines =
        IntStream.range(0, count)
            .mapToObj(number ->
                "%s,acme%d\n".formatted(2 * number < count ? "greenhouse" : "lever", number))
            .collect(Collectors.joining());
    return Catalogue.read("platform,token\n" + lines, "here");
  }

  /** Returns a fetcher that answers no request of these boards. */
  private Fetcher untilInterrupted(String... tokens) {
    Set<String> unanswered = Set.of(tokens);
    CountDownLatch never = new CountDownLatch(1);
    return request -> {
      if (Stream.of(request.address().getPath().split("/")).anyMatch(unanswered::contains)) {
        await(never);
      }
      return half(request);
    };
  }

  /** Waits, and fails rather than wait for ever. */
  private static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("waited in vain");
    }
  }

  private FetchResult half(FetchRequest request) {
    return request.address().getPath().contains("1") ? new FetchResult.Gone(404) : body(request);
  }

  private FetchResult body(FetchRequest request) {
    String text = isLever(request) ? "[]" : Payloads.greenhouse("1 Analyst");
    return new FetchResult.Body(
        request.address(), text.getBytes(StandardCharsets.UTF_8), null, null);
  }

  private static boolean isLever(FetchRequest request) {
    return request.address().getHost().contains("lever");
  }
}
