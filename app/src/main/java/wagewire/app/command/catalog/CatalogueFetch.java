package wagewire.app.command.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wagewire.app.command.Terminal;
import wagewire.app.command.catalog.OwnerHint.OwnerComparison;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.ParsedCatalogue;
import wagewire.ingest.check.AnswerLedger;
import wagewire.ingest.check.BoardAnswer;
import wagewire.ingest.check.BoardCheck;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.Fetcher;
import wagewire.model.board.BoardId;
import wagewire.model.event.FetchOutcome;
import wagewire.transform.employer.EmployerResolver;

/** Requests the boards of a catalogue whose answers are missing or old. */
final class CatalogueFetch {

  private final ParsedCatalogue catalogue;
  private final CheckFetchOptions options;
  private final Clock clock;
  private final Consumer<String> results;
  private final Consumer<String> notes;
  private final OwnerComparison owners = new OwnerComparison(EmployerResolver.load());

  /**
   * @param results receives a line for each board that a person should see
   * @param notes receives the progress
   */
  CatalogueFetch(
      ParsedCatalogue catalogue,
      CheckFetchOptions options,
      Clock clock,
      Consumer<String> results,
      Consumer<String> notes) {
    this.catalogue = catalogue;
    this.options = options;
    this.clock = clock;
    this.results = results;
    this.notes = notes;
  }

  /**
   * Newest answers of a catalogue's boards, of this check or an earlier one.
   *
   * @param answers in the order of the catalogue; boards that rest may have none
   * @param owners boards that may be another employer's, in the order of the catalogue
   */
  record CheckedBoards(List<BoardAnswer> answers, List<OwnerHint> owners) {

    /** Returns the counts of the answers, a line each. */
    List<String> lines() {
      Map<FetchOutcome, Integer> counts = new EnumMap<>(FetchOutcome.class);
      answers.forEach(answer -> counts.merge(answer.outcome(), 1, Integer::sum));
      List<String> lines = new ArrayList<>();
      counts.forEach((outcome, boards) -> lines.add("%s %,d".formatted(outcome.id(), boards)));
      long dead = answers.stream().filter(BoardAnswer::goneForGood).count();
      if (dead > 0) {
        lines.add("gone for good %,d".formatted(dead));
      }
      if (!owners.isEmpty()) {
        lines.add("other owners %,d".formatted(owners.size()));
      }
      return lines;
    }

    /** Returns the days for {@code gone_on}; empty where a mark is to be removed. */
    Map<BoardId, Optional<LocalDate>> marks(List<BoardEntry> entries) {
      Map<BoardId, Optional<LocalDate>> marks = new HashMap<>();
      for (BoardAnswer answer : answers) {
        if (answer.goneForGood()) {
          marks.put(answer.board(), Optional.of(LocalDate.ofInstant(answer.at(), ZoneOffset.UTC)));
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

  /** Requests the boards that are due. */
  CheckedBoards run(Fetcher fetcher, PlatformPacePolicy pace, List<BoardEntry> boards) {
    try (AnswerLedger ledger =
        options.out() == null ? AnswerLedger.inMemory() : AnswerLedger.open(options.out())) {
      List<BoardEntry> due = ledger.due(boards, options.answersHold(), clock.instant());
      if (due.size() < boards.size()) {
        notes.accept(
            "%,d boards are not asked: their answer holds, or they rest"
                .formatted(boards.size() - due.size()));
      }
      BoardCheck check = new BoardCheck(fetcher, pace, due, ledger, clock);
      CheckProgress progress = new CheckProgress(due.size(), clock, notes);
      check.run((entry, before, answer) -> {
        print(entry, before, answer);
        progress.answered(answer.outcome(), check::timeLeft);
      });
      return checked(boards, ledger);
    }
  }

  private CheckedBoards checked(List<BoardEntry> boards, AnswerLedger ledger) {
    List<BoardAnswer> answers =
        boards.stream()
            .map(entry -> ledger.newest(entry.board()))
            .filter(Objects::nonNull)
            .toList();
    List<OwnerHint> hints = new ArrayList<>();
    for (BoardEntry entry : boards) {
      BoardAnswer answer = ledger.newest(entry.board());
      if (answer != null) {
        hints.addAll(hints(entry, answer));
      }
    }
    return new CheckedBoards(answers, List.copyOf(hints));
  }

  private void print(BoardEntry entry, @Nullable BoardAnswer before, BoardAnswer answer) {
    if (options.verbose() || !(answer.exists() || isKnownGone(before, answer))) {
      results.accept(
          "%s: %s: %s%s"
              .formatted(
                  answer.board(),
                  answer.outcome().id(),
                  Terminal.safe(answer.note()),
                  answer.goneForGood() ? ", for good" : ""));
    }
    hints(entry, answer).forEach(hint -> results.accept(Terminal.safe(hint.text())));
  }

  /** Returns whether an earlier check has reported the board as gone already. */
  private static boolean isKnownGone(@Nullable BoardAnswer before, BoardAnswer answer) {
    return before != null
        && answer.outcome() == FetchOutcome.GONE
        && before.gone() != null
        && before.goneForGood() == answer.goneForGood();
  }

  private List<OwnerHint> hints(BoardEntry entry, BoardAnswer answer) {
    return owners.hints(entry, catalogue.lines().getOrDefault(entry.board(), 0L), answer);
  }
}
