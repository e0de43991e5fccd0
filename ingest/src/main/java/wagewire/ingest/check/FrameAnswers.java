package wagewire.ingest.check;

import java.util.ArrayList;
import java.util.List;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;

/**
 * What the answers of a catalogue's boards say of its frame: how many postings employers have.
 *
 * @param boards employers' own ones whose postings were counted, in the order of the catalogue
 * @param gone own boards whose last answer was that they are gone; they are no part of the frame
 * @param unanswered other own boards without a count
 * @param others boards that are no employer's own
 */
public record FrameAnswers(List<CountedBoard> boards, int gone, int unanswered, int others) {

  public FrameAnswers {
    boards = List.copyOf(boards);
  }

  /** A board with the answer in which its postings were counted. */
  public record CountedBoard(BoardEntry entry, BoardAnswer answer, int postings) {}

  /** Reads the newest answers of a catalogue's boards. */
  public static FrameAnswers of(List<BoardEntry> catalogue, AnswerLedger ledger) {
    List<CountedBoard> boards = new ArrayList<>();
    int gone = 0;
    int unanswered = 0;
    int others = 0;
    for (BoardEntry entry : catalogue) {
      BoardAnswer answer = ledger.newest(entry.board());
      Integer postings = answer == null ? null : answer.counted();
      if (entry.source().kind() != SourceKind.OWN) {
        others++;
      } else if (answer == null ? entry.goneOn() != null : answer.outcome() == FetchOutcome.GONE) {
        gone++;
      } else if (answer == null || postings == null) {
        unanswered++;
      } else {
        boards.add(new CountedBoard(entry, answer, postings));
      }
    }
    return new FrameAnswers(boards, gone, unanswered, others);
  }
}
