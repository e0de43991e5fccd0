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
import wagewire.model.board.BoardId;
import wagewire.model.event.RejectionReason;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.Sources;

/** Assigns the rows of tables to the boards and days that they, or else the request, name. */
final class RowCollector {

  /** A refused row; the day is null where neither the row nor the request names one. */
  private record RefusedRow(BoardId board, @Nullable Instant moment, Refusal refusal) {}

  private final ImportRequest request;
  private final Map<ObservedBoard, BoardMaterial> boards = new LinkedHashMap<>();
  private final List<RefusedRow> refused = new ArrayList<>();

  RowCollector(ImportRequest request) {
    this.request = request;
  }

  void add(TableRow row) {
    BoardId board = board(row.observation());
    Instant moment = moment(row.observation());
    switch (row) {
      case TableRow.Refused(var _, Refusal refusal) ->
          refused.add(new RefusedRow(board, moment, refusal));
      case TableRow.Read(RowObservation seen, PublishedListing listing) -> {
        String lacking = lacking(seen, moment);
        if (lacking == null && moment != null) {
          of(new ObservedBoard(board, moment)).add(listing);
        } else {
          refused.add(
              new RefusedRow(
                  board,
                  moment,
                  new Refusal(
                      listing.externalId(),
                      RejectionReason.UNREADABLE,
                      "the row names no " + lacking,
                      "")));
        }
      }
    }
  }

  /** Adds a part of a file that is no row. */
  void refuse(Refusal refusal) {
    refused.add(new RefusedRow(request.board(), request.observedAt(), refusal));
  }

  /** Returns the boards; rows without a day were refused on the last day of the others. */
  Map<ObservedBoard, BoardMaterial> boards() {
    Instant last =
        boards.keySet().stream()
            .map(ObservedBoard::moment)
            .max(Comparator.naturalOrder())
            .orElse(request.observedAt());
    for (RefusedRow row : refused) {
      Instant moment = row.moment() == null ? last : row.moment();
      if (moment != null) {
        of(new ObservedBoard(row.board(), moment)).add(row.refusal());
      }
    }
    refused.clear();
    return boards;
  }

  private BoardMaterial of(ObservedBoard observed) {
    return boards.computeIfAbsent(observed, _ -> new BoardMaterial());
  }

  private BoardId board(RowObservation seen) {
    String platform = platform(seen);
    String token = seen.board();
    return new BoardId(
        platform == null || Sources.find(platform).isEmpty()
            ? request.board().platform()
            : platform,
        token == null ? request.board().token() : token.strip());
  }

  private static @Nullable String platform(RowObservation seen) {
    String platform = seen.platform();
    return platform == null ? null : platform.strip().toLowerCase(Locale.ROOT);
  }

  private @Nullable Instant moment(RowObservation seen) {
    LocalDate day = seen.fetchedOn() == null ? seen.observedOn() : seen.fetchedOn();
    return day == null ? request.observedAt() : ObservedBoard.start(day);
  }

  /** Returns the part of the observation that is not known; null for none. */
  private @Nullable String lacking(RowObservation seen, @Nullable Instant moment) {
    String platform = platform(seen);
    if (platform != null && Sources.find(platform).isEmpty()) {
      return "known platform: '%s'".formatted(platform);
    }
    if (seen.board() == null && request.token() == null) {
      return "board";
    }
    return moment == null ? "day" : null;
  }
}
