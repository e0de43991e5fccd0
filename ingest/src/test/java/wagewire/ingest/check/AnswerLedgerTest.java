package wagewire.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.store.BoardMemory.GoneStreak;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;

final class AnswerLedgerTest {

  private static final Instant NOW = Instant.parse("2026-09-07T12:00:00Z");
  private static final Duration FRESH = Duration.ofDays(28);
  private static final BoardId ACME = BoardId.parse("lever:acme");
  private static final List<BoardEntry> BOARDS =
      Catalogue.read("platform,token\nlever,acme\nlever,globex\n", "here");

  @TempDir Path folder;

  @Test
  void theNewestAnswerOfABoardIsRemembered() {
    Path file = folder.resolve("answers.jsonl");
    BoardAnswer newest =
        new BoardAnswer(NOW, ACME, FetchOutcome.OK, "3 listings", "Acme", "acme.example", null);
    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      ledger.add(answer(FetchOutcome.GONE, NOW.minusSeconds(90_000), null));
      ledger.add(newest);
    }

    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      assertThat(ledger.newest(ACME)).isEqualTo(newest);
      assertThat(ledger.due(BOARDS, FRESH, NOW)).containsExactly(BOARDS.get(1));
    }
  }

  @Test
  void aTornLineIsDroppedAndWrittenAnew() throws IOException {
    Path file = folder.resolve("answers.jsonl");
    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      ledger.add(answer(FetchOutcome.OK, NOW, null));
    }
    String whole = Files.readString(file);
    Files.writeString(file, "{\"at\":\"2026-09-07T12:00:01Z\",\"boa", StandardOpenOption.APPEND);

    try (AnswerLedger ledger = AnswerLedger.open(file)) {
      assertThat(ledger.newest(ACME)).isNotNull();
      ledger.add(answer(FetchOutcome.OK, NOW, null));
    }

    assertThat(file).hasContent(whole + whole);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform,token\nlever,acme\n", "platform,token", "{}\n"})
  void aFileOfOtherContentStaysAsItIs(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("boards.csv"), content);

    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> AnswerLedger.open(file))
        .withMessageContaining("other content")
        .returns(ErrorCode.UNREADABLE_INPUT, WagewireException::code);

    assertThat(file).hasContent(content);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaid() {
    Path missing = folder.resolve("missing");

    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> AnswerLedger.open(missing.resolve("answers.jsonl")))
        .withMessageContaining("there is no folder " + missing)
        .returns(ErrorCode.UNWRITABLE_OUTPUT, WagewireException::code);
  }

  @Test
  void twoChecksDoNotWriteOneFile() {
    Path file = folder.resolve("answers.jsonl");
    try (AnswerLedger _ = AnswerLedger.open(file)) {
      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(() -> AnswerLedger.open(file))
          .withMessageContaining("another run writes answers.jsonl");
    }
  }

  @ParameterizedTest(name = "{0} {1} ago: due {2}")
  @CsvSource({
    "OK, PT1H, false",
    "OK, P27D, false",
    "OK, P28D, true",
    "EMPTY, P27D, false",
    "CHANGED_SHAPE, P27D, false",
    "CHANGED_SHAPE, P28D, true",
    "MOVED, P28D, true",
    "FAILED, PT1M, true",
    "BLOCKED, PT1M, true",
    "GONE, PT1H, false",
    "GONE, PT13H, true"
  })
  void anAnswerHoldsForATimeUnlessTheBoardCouldNotBeReached(
      FetchOutcome outcome, Duration ago, boolean due) {
    AnswerLedger ledger = AnswerLedger.inMemory();
    GoneStreak gone = outcome == FetchOutcome.GONE ? GoneStreak.NONE.and(NOW.minus(ago)) : null;
    ledger.add(answer(outcome, NOW.minus(ago), gone));

    assertThat(ledger.due(BOARDS.subList(0, 1), FRESH, NOW)).hasSize(due ? 1 : 0);
  }

  @ParameterizedTest(name = "gone for good {0} days ago: due {1}")
  @CsvSource({"1, false", "90, false", "91, true"})
  void aBoardThatIsGoneForGoodRests(int days, boolean due) {
    AnswerLedger ledger = AnswerLedger.inMemory();
    Instant at = NOW.minus(Duration.ofDays(days));
    GoneStreak gone =
        GoneStreak.NONE.and(at.minus(FRESH)).and(at.minus(Duration.ofDays(1))).and(at);
    ledger.add(answer(FetchOutcome.GONE, at, gone));

    assertThat(ledger.newest(ACME)).returns(true, BoardAnswer::goneForGood);
    assertThat(ledger.due(BOARDS.subList(0, 1), Duration.ZERO, NOW)).hasSize(due ? 1 : 0);
  }

  @ParameterizedTest(name = "marked on {0}: due {1}")
  @CsvSource({"2026-09-07, false", "2026-06-09, false", "2026-06-08, true"})
  void aBoardThatTheCatalogueMarksRests(String day, boolean due) {
    List<BoardEntry> marked =
        Catalogue.read("platform,token,gone_on\nlever,acme,%s\n".formatted(day), "here");

    assertThat(AnswerLedger.inMemory().due(marked, FRESH, NOW)).hasSize(due ? 1 : 0);
  }

  private static BoardAnswer answer(FetchOutcome outcome, Instant at, @Nullable GoneStreak gone) {
    return new BoardAnswer(at, ACME, outcome, "note", null, null, gone);
  }
}
