package wagewire.ingest.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Identified;
import wagewire.model.text.CountedNoun;

/** A limit that ended a visit, by the words of its note: "more than 100,000 items". */
public enum VisitLimit implements Identified {
  BYTES,
  ITEMS,
  NODES,
  PAGES,
  MINUTES;

  private static final Pattern WORDS =
      Pattern.compile(
          Stream.of(values())
              .map(VisitLimit::noun)
              .collect(Collectors.joining("|", "\\bmore than [\\d,]+ (", ")s?\\b")));

  /** Returns the words for a visit that went beyond the limit. */
  public String exceeded(long most) {
    return "more than " + CountedNoun.of(most, noun());
  }

  /** Returns the noun of one. */
  private String noun() {
    return id().substring(0, id().length() - 1);
  }

  /** Returns the limit that a note names; empty without one. */
  public static Optional<VisitLimit> in(@Nullable String note) {
    Matcher words = WORDS.matcher(note == null ? "" : note);
    return words.find()
        ? Optional.of(valueOf(words.group(1).toUpperCase(Locale.ROOT) + "S"))
        : Optional.empty();
  }
}
