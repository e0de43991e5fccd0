package wagewire.app.command.status;

import java.util.List;
import wagewire.app.command.Terminal;
import wagewire.ingest.successor.FoundSuccessor;

/** Formats found successors of moved boards as lines for the catalogue. */
public final class SuccessorText {

  private SuccessorText() {}

  /** Returns lines of text; empty when there are none. */
  public static String of(List<FoundSuccessor> successors) {
    StringBuilder text = new StringBuilder();
    if (!successors.isEmpty()) {
      text.append(
          "successors  %,d found; to put into the catalogue (%s):%n"
              .formatted(successors.size(), FoundSuccessor.COLUMNS));
    }
    for (FoundSuccessor found : successors) {
      text.append(
          "  %s  (%s: %s)%n"
              .formatted(
                  found.catalogueLine(), found.evidence().id(), Terminal.safe(found.page())));
    }
    return text.toString();
  }
}
