package wagewire.app.command.data;

import java.util.Objects;
import wagewire.app.command.ProgressDisplay;
import wagewire.app.command.Terminal;
import wagewire.app.importing.Importer;
import wagewire.ingest.read.Refusal;
import wagewire.model.board.BoardId;

/** Lines of an import on standard error. */
record ImportLines(ProgressDisplay bar) implements Importer.Listener {

  @Override
  public void refused(BoardId refusing, Refusal refusal) {
    bar.say(
        "rejected: %s %s: %s: %s"
            .formatted(
                refusing,
                Objects.requireNonNullElse(refusal.externalId(), "(no id)"),
                refusal.reason().id(),
                Terminal.safe(refusal.message())));
  }

  @Override
  public void note(String line) {
    bar.say(Terminal.safe(line));
  }

  @Override
  public void doing(String work) {
    bar.doing(Terminal.safe(work));
  }

  @Override
  public void waiting(long records) {
    bar.waiting(records);
  }
}
