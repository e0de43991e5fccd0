package wagewire.app.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import wagewire.model.board.BoardId;

/** A board at the moment at which material shows it. */
record ObservedBoard(BoardId board, Instant moment) {

  static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
