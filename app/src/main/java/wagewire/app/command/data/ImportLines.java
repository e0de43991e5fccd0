package wagewire.app.command.data;

import org.jspecify.annotations.Nullable;
import wagewire.app.command.ProgressDisplay;
import wagewire.app.command.Terminal;
import wagewire.app.importing.Importer;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.value.Texts;
import wagewire.model.board.BoardId;

/** Lines of an import on standard error. */
record ImportLines(ProgressDisplay bar) implements Importer.Listener {

  @Override
  public void refused(BoardId refusing, Refusal refusal) {
    bar.say(
        "rejected: %s %s: %s: %s"
            .formatted(
                refusing,
                shown(refusal.externalId()),
                refusal.reason().id(),
                Terminal.safe(refusal.message())));
  }

  private static String shown(@Nullable String id) {
    return id == null ? "(no id)" : Terminal.safe(Texts.shortened(id));
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
