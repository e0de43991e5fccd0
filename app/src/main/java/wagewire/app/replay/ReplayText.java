package wagewire.app.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Formats the result of a replay as lines of text. */
public final class ReplayText {

  private ReplayText() {}

  /** Formats the result of {@link VocabularyReplay#switchOver}. */
  public static List<String> of(VocabularyReplay.Counts counts) {
    List<String> lines = new ArrayList<>(summary(counts));
    lines.add(
        counts.normalised() == 0
            ? "Nothing to do: all listings were read with this vocabulary."
            : "'wagewire refresh' releases the new figures.");
    return lines;
  }

  private static List<String> summary(VocabularyReplay.Counts counts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%,d observations of listings on record; read again by %s: %,d"
            .formatted(counts.read(), counts.version(), counts.normalised()));
    new TreeMap<>(counts.refused())
        .forEach((reason, refused) ->
            lines.add("%,d unchanged, rejected: %s".formatted(refused, reason.id())));
    if (counts.unreadable() > 0) {
      lines.add(
          counts.unreadable() == 1
              ? "1 record is not an observation"
              : "%,d records are not observations".formatted(counts.unreadable()));
    }
    return lines;
  }
}
