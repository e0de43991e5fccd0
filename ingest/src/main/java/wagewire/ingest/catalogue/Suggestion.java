package wagewire.ingest.catalogue;

import java.util.Collection;

/** Says a wrong name together with the known one it resembles. */
final class Suggestion {

  private Suggestion() {}

  /** Such as {@code 'greenhose': did you mean 'greenhouse'?}, or all known names. */
  static String quoted(String wanted, Collection<String> known) {
    return NearestName.of(wanted, known)
        .map(name -> "'%s': did you mean '%s'?".formatted(wanted, name))
        .orElseGet(() ->
            "'%s': known are %s"
                .formatted(wanted, String.join(", ", known.stream().sorted().toList())));
  }
}
