package wagewire.app.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.table.RowObservation;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.ingest.read.value.Texts;
import wagewire.model.board.BoardId;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.Sources;
import wagewire.model.text.StoredText;

/** Assigns the rows of tables to the boards and days that they, or else the request, name. */
final class RowCollector {

  /** A refused row; the day is null where neither the row nor the request names one. */
  private record RefusedRow(BoardId board, @Nullable Instant moment, Refusal refusal) {}

  private final ImportRequest request;
  private final Map<ObservedBoard, BoardMaterial> boards = new LinkedHashMap<>();
  private final List<RefusedRow> refusals = new ArrayList<>();

  RowCollector(ImportRequest request) {
    this.request = request;
  }

  void add(TableRow row) {
    BoardId board = board(row.observation());
    Instant moment = moment(row.observation());
    Refusal refusal =
        switch (row) {
          case TableRow.Refused(var _, Refusal refused) -> refused;
          case TableRow.Read(RowObservation seen, PublishedListing listing) -> {
            String why = add(board, moment, seen, listing);
            yield why == null
                ? null
                : new Refusal(listing.externalId(), RejectionReason.UNREADABLE, why, "");
          }
        };
    if (refusal != null) {
      refusals.add(new RefusedRow(board, moment, refusal));
    }
  }

  /** Adds a listing; returns the reason why it is refused, as text; null for none. */
  private @Nullable String add(
      BoardId board, @Nullable Instant moment, RowObservation seen, PublishedListing listing) {
    if (seen.board() != null && StoredText.hasControls(seen.board().strip())) {
      return "the row's board has control characters or marks of direction: '%s'"
          .formatted(Texts.shortened(seen.board()));
    }
    String platform = platform(seen);
    if (platform != null && Sources.find(platform).isEmpty()) {
      return "the row names an unknown platform: '%s'".formatted(platform);
    }
    if (seen.board() == null && request.token() == null) {
      return "the row names no board";
    }
    if (moment == null) {
      return "the row names no day";
    }
    of(new ObservedBoard(board, moment)).add(listing);
    return null;
  }

  /** Adds a part of a file that is no row. */
  void refuse(Refusal refusal) {
    refusals.add(new RefusedRow(request.board(), request.observedAt(), refusal));
  }

  /** Returns the boards; rows without a day were refused on the last day of the others. */
  Map<ObservedBoard, BoardMaterial> boards() {
    Instant last =
        boards.keySet().stream()
            .map(ObservedBoard::moment)
            .max(Comparator.naturalOrder())
            .orElse(request.observedAt());
    for (RefusedRow row : refusals) {
      Instant moment = row.moment() == null ? last : row.moment();
      if (moment != null) {
        of(new ObservedBoard(row.board(), moment)).add(row.refusal());
      }
    }
    refusals.clear();
    return boards;
  }

  private BoardMaterial of(ObservedBoard observed) {
    return boards.computeIfAbsent(observed, _ -> new BoardMaterial());
  }

  private BoardId board(RowObservation seen) {
    String platform = platform(seen);
    String token = seen.board() == null ? null : seen.board().strip();
    return new BoardId(
        platform == null || Sources.find(platform).isEmpty()
            ? request.board().platform()
            : platform,
        token == null || StoredText.hasControls(token) ? request.board().token() : token);
  }

  private static @Nullable String platform(RowObservation seen) {
    String platform = seen.platform();
    return platform == null ? null : platform.strip().toLowerCase(Locale.ROOT);
  }

  private @Nullable Instant moment(RowObservation seen) {
    LocalDate day = seen.fetchedOn() == null ? seen.observedOn() : seen.fetchedOn();
    return day == null ? request.observedAt() : ObservedBoard.start(day);
  }
}
