package wagewire.app.command.catalog;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import wagewire.app.command.Terminal;
import wagewire.app.command.catalog.OwnerHint.OwnerComparison;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.ParsedCatalogue;
import wagewire.ingest.check.AnswerLedger;
import wagewire.ingest.check.BoardAnswer;
import wagewire.ingest.check.BoardCheck;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.fetch.Fetcher;
import wagewire.local.process.ShutdownOrder;
import wagewire.model.text.CountedNoun;
import wagewire.transform.employer.EmployerResolver;

/** Requests the boards of a catalog whose answers are missing or old. */
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

  /** Requests the boards that are due; prints the answers of the others first. */
  CheckedBoards run(Fetcher fetcher, PlatformPacePolicy pace, List<BoardEntry> boards) {
    try (AnswerLedger ledger =
        options.out() == null ? AnswerLedger.inMemory() : AnswerLedger.open(options.out())) {
      List<BoardEntry> due = ledger.due(boards, options.answersHold(), clock.instant());
      printOthers(boards, Set.copyOf(due), ledger);
      BoardCheck check = new BoardCheck(fetcher, pace, due, ledger, clock);
      CheckProgress progress = new CheckProgress(due.size(), clock, notes);
      AutoCloseable stop = () -> stop(ledger);
      ShutdownOrder.register(stop);
      try {
        check.run((entry, answer) -> {
          print(entry, answer, "");
          progress.answered(answer.outcome(), check::timeLeft);
        });
      } finally {
        ShutdownOrder.forget(stop);
      }
      return checked(boards, ledger);
    }
  }

  private void stop(AnswerLedger ledger) {
    ledger.close();
    Path out = options.out();
    notes.accept(
        out == null
            ? "stopped: no answer is kept without --out"
            : "stopped: %s kept in %s; the same command continues the check"
                .formatted(CountedNoun.are(ledger.size(), "answer"), out));
  }

  private void printOthers(List<BoardEntry> boards, Set<BoardEntry> due, AnswerLedger ledger) {
    int kept = 0;
    int resting = 0;
    for (BoardEntry entry : boards) {
      if (due.contains(entry)) {
        continue;
      }
      BoardAnswer answer = ledger.newest(entry.board());
      if (answer != null) {
        kept++;
        print(entry, answer, " (answer of %s)".formatted(answer.day()));
      } else {
        resting++;
        if (options.verbose()) {
          results.accept(
              "%s: not requested: marked as gone on %s".formatted(entry.board(), entry.goneOn()));
        }
      }
    }
    note(kept, "answered before");
    note(resting, "marked as gone for good");
  }

  private void note(int boards, String reason) {
    if (boards > 0) {
      notes.accept("%s not requested: %s".formatted(CountedNoun.are(boards, "board"), reason));
    }
  }

  private CheckedBoards checked(List<BoardEntry> boards, AnswerLedger ledger) {
    List<BoardAnswer> answers = new ArrayList<>();
    List<OwnerHint> hints = new ArrayList<>();
    for (BoardEntry entry : boards) {
      BoardAnswer answer = ledger.newest(entry.board());
      if (answer != null) {
        answers.add(answer);
        hints.addAll(hints(entry, answer));
      }
    }
    return new CheckedBoards(
        List.copyOf(answers), List.copyOf(hints), boards.size() - answers.size());
  }

  private void print(BoardEntry entry, BoardAnswer answer, String origin) {
    if (options.verbose() || !answer.exists()) {
      results.accept(
          "%s: %s: %s%s%s"
              .formatted(
                  answer.board(),
                  answer.outcome().id(),
                  Terminal.safe(answer.note()),
                  answer.goneForGood() ? ", for good" : "",
                  origin));
    }
    hints(entry, answer).forEach(hint -> results.accept(Terminal.safe(hint.text())));
  }

  private List<OwnerHint> hints(BoardEntry entry, BoardAnswer answer) {
    return owners.hints(entry, catalogue.lines().getOrDefault(entry.board(), 0L), answer);
  }
}
