package wagewire.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.check.FrameAnswers.CountedBoard;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class FrameAnswersTest {

  private static final List<BoardEntry> BOARDS =
      Catalogue.read(
          """
          platform,token,employer,gone_on
          lever,acme,Acme,
          greenhouse,acme,ACME,
          lever,globex,Globex,
          lever,initech,,
          lever,hooli,Hooli,
          lever,blocked,Umbra,
          lever,moved,Piper,
          lever,unasked,Unasked,
          lever,gone,Gone,
          lever,marked,Marked,2026-09-01
          remotive,remotive,,
          """,
          "here");

  @TempDir Path folder;

  private FrameAnswers frame(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("answers.jsonl"), lines);
    try (AnswerLedger ledger = AnswerLedger.ofCheck(file)) {
      return FrameAnswers.of(BOARDS, ledger);
    }
  }

  @Test
  void boardsWithACountAreTheFrameAndTheOthersAreCounted() throws IOException {
    FrameAnswers frame =
        frame(
            """
            {"at":"2026-09-07T12:00:00Z","board":"lever:acme","outcome":"ok","note":"9 listings","listings":9}
            {"at":"2026-09-07T13:00:00Z","board":"lever:acme","outcome":"ok","note":"3 listings","listings":3}
            {"at":"2026-09-07T12:00:00Z","board":"greenhouse:acme","outcome":"ok","note":"1,204 listings"}
            {"at":"2026-09-07T12:00:00Z","board":"lever:globex","outcome":"ok","note":"1 listing"}
            {"at":"2026-09-07T12:00:00Z","board":"lever:initech","outcome":"empty","note":"no listings"}
            {"at":"2026-09-07T12:00:00Z","board":"lever:hooli","outcome":"failed","note":"3 listings"}
            {"at":"2026-09-07T12:00:00Z","board":"lever:blocked","outcome":"blocked","note":"HTTP 403"}
            {"at":"2026-09-07T12:00:00Z","board":"lever:moved","outcome":"moved","note":"redirects"}
            {"at":"2026-09-07T12:00:00Z","board":"lever:gone","outcome":"gone","note":"HTTP 404"}
            {"at":"2026-09-07T12:00:00Z","board":"remotive:remotive","outcome":"ok","note":"1","listings":1}
            {"at":"2026-09-07T12:00:00Z","board":"lever:elsewhere","outcome":"ok","note":"1","listings":1}
            """);
    assertThat(frame.boards()).extracting(CountedBoard::postings).containsExactly(3, 1204, 1, 0);
    assertThat(frame.boards())
        .extracting(board -> board.entry().employerKey())
        .containsExactly("acme", "acme", "globex", "lever:initech");
    assertThat(frame).returns(2, FrameAnswers::gone).returns(4, FrameAnswers::unanswered);
    assertThat(frame.others()).isEqualTo(1);
  }

  @Test
  void aMissingFileOfAnswersIsNotMade() {
    Path file = folder.resolve("no.jsonl");
    assertThatExceptionOfType(WagewireException.class)
        .isThrownBy(() -> AnswerLedger.ofCheck(file))
        .withMessageContaining("no such file")
        .returns(ErrorCode.UNREADABLE_INPUT, WagewireException::code);
    assertThat(file).doesNotExist();
  }
}
