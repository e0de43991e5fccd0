package wagewire.reporting.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.health.WatchedBoard;
import wagewire.reporting.page.component.Grid;
import wagewire.reporting.page.component.StatusMark;
import wagewire.reporting.page.component.UrlRedaction;

/** A board and how it does, as a row of its page. */
final class BoardRow {

  private BoardRow() {}

  static Grid.Row of(WatchedBoard board) {
    String employer = board.employer();
    String note = board.note();
    Integer usual = board.usual();
    return new Grid.Row(
        new Grid.Cell(board.board(), employer == null ? board.kind() : employer, null, null, null),
        List.of(
            new Grid.Cell(
                board.state().label(),
                note == null ? "" : UrlRedaction.plain(note),
                null,
                mark(board),
                null),
            fetched(board),
            count(board.listings()),
            usual == null ? Grid.Cell.of("–") : count(usual),
            count(board.holds()),
            count(board.rejections()),
            count(board.gaps())));
  }

  private static @Nullable StatusMark mark(WatchedBoard board) {
    return board.state().isUnwell() ? StatusMark.UNWELL : null;
  }

  private static Grid.Cell fetched(WatchedBoard board) {
    var at = board.fetchedAt();
    return at == null
        ? Grid.Cell.of("–")
        : new Grid.Cell(
            Numbers.day(LocalDate.ofInstant(at, ZoneOffset.UTC)),
            "%s, %s".formatted(board.status(), board.outcome()),
            null,
            null,
            null);
  }

  private static Grid.Cell count(long count) {
    return Grid.Cell.of(Numbers.count((double) count));
  }
}
