package wagewire.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Formats the result of a replay as lines of text. */
public final class ReplayText {

  private ReplayText() {}

  /** Formats the result of {@link VocabularyReplay#run}. */
  public static List<String> of(VocabularyReplay.Counts counts) {
    List<String> lines = new ArrayList<>();
    lines.add("Listings read again by %s: %,d".formatted(counts.version(), counts.read()));
    new TreeMap<>(counts.refused())
        .forEach((reason, refused) ->
            lines.add("%,d unchanged, rejected: %s".formatted(refused, reason.id())));
    lines.add(
        counts.read() == 0
            ? "Nothing to do: all listings were read with this vocabulary."
            : "'wagewire refresh' releases the new figures.");
    return lines;
  }
}
