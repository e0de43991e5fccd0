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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final Duration FRESH = Duration.ofDays(28);

  @TempDir Path folder;

  private final List<BoardId> answered = new ArrayList<>();

  @Test
  void aCheckThatWasStoppedContinuesWhereItEnded() {
    List<BoardEntry> boards = boards(300);
    Path file = folder.resolve("answers.jsonl");
    Thread here = Thread.currentThread();
    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      BoardCheck check = check(this::half, boards, ledger);
      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(() ->
              check.run((entry, _, _) -> {
                answered.add(entry.board());
                if (answered.size() == 100) {
                  here.interrupt();
                }
              }))
          .returns(ErrorCode.SERVERS_STOPPED, WagewireException::code);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    int before = answered.size();
    assertThat(before).isBetween(100, 299);

    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      List<BoardEntry> due = ledger.due(boards, FRESH, Instant.now());
      assertThat(due).hasSizeBetween(300 - before, 300 - 99);
      check(this::half, due, ledger).run((entry, _, _) -> answered.add(entry.board()));

      assertThat(answered).containsAll(boards.stream().map(BoardEntry::board).toList());
      assertThat(ledger.due(boards, FRESH, Instant.now())).isEmpty();
    }
  }

  @Test
  void aBoardIsGoneForGoodAfterThreeDaysOverAWeekAndBackWithItsFirstAnswer() {
    List<BoardEntry> boards = boards(2).subList(0, 1);
    ManualClock clock = new ManualClock(Instant.parse("2026-09-01T06:00:00Z"));
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
    check.run((_, _, _) -> {});
    assertThat(check.timeLeft()).isZero();
  }

  @Test
  void boardsOfOneHostDoNotDelayThoseOfAnother() {
    List<BoardEntry> boards = boards(600);
    BoardCheck check =
        check(
            request -> {
              boolean lever = request.address().getHost().contains("lever");
              Thread.sleep(lever ? 0 : 2);
              return body(request);
            },
            boards,
            AnswerLedger.inMemory());

    check.run((entry, _, _) -> answered.add(entry.board()));

    assertThat(answered.getLast().platform()).isEqualTo("greenhouse");
  }

  private static void run(
      List<BoardEntry> boards,
      AnswerLedger ledger,
      Clock clock,
      Fetcher fetcher,
      List<Boolean> dead) {
    new BoardCheck(fetcher, pace(), boards, ledger, clock)
        .run((_, _, answer) -> dead.add(answer.goneForGood()));
  }

  private static BoardCheck check(Fetcher fetcher, List<BoardEntry> due, AnswerLedger ledger) {
    return new BoardCheck(fetcher, pace(), due, ledger, Clock.systemUTC());
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

  private FetchResult half(FetchRequest request) throws InterruptedException {
    Thread.sleep(1);
    return request.address().getPath().contains("1") ? new FetchResult.Gone(404) : body(request);
  }

  private FetchResult body(FetchRequest request) {
    boolean lever = request.address().getHost().contains("lever");
    String text = lever ? "[]" : Payloads.greenhouse("1 Analyst");
    return new FetchResult.Body(
        request.address(), text.getBytes(StandardCharsets.UTF_8), null, null);
  }
}
