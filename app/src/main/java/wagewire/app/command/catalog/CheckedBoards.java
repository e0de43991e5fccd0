package wagewire.app.command.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.check.BoardAnswer;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;

/**
 * Newest answers of a catalog's boards, of this check or an earlier one.
 *
 * @param answers in the order of the catalog
 * @param owners boards that may be another employer's, in the order of the catalog
 * @param resting boards without an answer, as the catalog marks them as gone
 */
record CheckedBoards(List<BoardAnswer> answers, List<OwnerHint> owners, int resting) {

  /** Returns the counts, a line each: outcomes, then boards not requested, then hints. */
  List<String> lines() {
    Map<FetchOutcome, Integer> counts = new EnumMap<>(FetchOutcome.class);
    answers.forEach(answer -> counts.merge(answer.outcome(), 1, Integer::sum));
    long forGood = answers.stream().filter(BoardAnswer::goneForGood).count();
    List<String> lines = new ArrayList<>();
    counts.forEach((outcome, boards) ->
        lines.add(
            "%s %,d".formatted(outcome.id(), boards)
                + (outcome == FetchOutcome.GONE && forGood > 0
                    ? ", %,d of them for good".formatted(forGood)
                    : "")));
    if (resting > 0) {
      lines.add("not requested %,d: marked as gone for good".formatted(resting));
    }
    long named = owners.stream().map(OwnerHint::board).distinct().count();
    if (named > 0) {
      lines.add(
          "%,d of these boards %s another owner".formatted(named, named == 1 ? "names" : "name"));
    }
    return lines;
  }

  /** Returns the days for {@code gone_on}; empty where a mark is to be removed. */
  Map<BoardId, Optional<LocalDate>> marks(List<BoardEntry> entries) {
    Map<BoardId, Optional<LocalDate>> marks = new HashMap<>();
    for (BoardAnswer answer : answers) {
      if (answer.goneForGood()) {
        marks.put(answer.board(), Optional.of(answer.day()));
      } else if (answer.exists()) {
        marks.put(answer.board(), Optional.empty());
      }
    }
    Map<BoardId, Optional<LocalDate>> changed = new HashMap<>();
    for (BoardEntry entry : entries) {
      Optional<LocalDate> mark = marks.get(entry.board());
      if (mark != null && !mark.equals(Optional.ofNullable(entry.goneOn()))) {
        changed.put(entry.board(), mark);
      }
    }
    return changed;
  }
}
