package wagewire.transform.pay;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Spellings of words with accents or umlauts on keyboards that have none. */
final class AsciiSpelling {

  private static final Set<String> ACCENTED =
      Set.of("cs", "da", "es", "fr", "hu", "it", "nl", "pl", "pt", "ro", "sv");

  private static final int SHORTEST = 5;
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");

  private AsciiSpelling() {}

  /**
   * "Verguetung" for "Vergütung", "salario" for "salário"; the phrase itself where none differs.
   */
  static String of(String language, String phrase) {
    if (language.equals("de")) {
      return phrase
          .replace("ä", "ae")
          .replace("ö", "oe")
          .replace("ü", "ue")
          .replace("Ä", "Ae")
          .replace("Ö", "Oe")
          .replace("Ü", "Ue")
          .replace("ß", "ss");
    }
    boolean accented = ACCENTED.contains(language) && phrase.length() >= SHORTEST;
    return accented
        ? ACCENT.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFD)).replaceAll("")
        : phrase;
  }
}
