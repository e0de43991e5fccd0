package wagewire.transform.normalise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reduces what boards write for a language to ISO 639-1. */
final class LanguageCodes {

  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
  private static final Map<String, String> NAMES = names();

  private LanguageCodes() {}

  /** {@code en} for {@code en-US}, {@code en_GB}, {@code eng} and {@code English}; else null. */
  static @Nullable String of(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    String lower = stated.strip().toLowerCase(Locale.ROOT);
    String first = lower.split("[-_ ]", 2)[0];
    return CODES.contains(first) ? first : NAMES.get(lower.length() > 3 ? lower : first);
  }

  /** Names in English and in the language itself, and three-letter codes. */
  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.of(code);
      for (String name :
          Arrays.asList(
              language.getDisplayLanguage(Locale.ENGLISH),
              language.getDisplayLanguage(language),
              language.getISO3Language())) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), code);
      }
    }
    return Map.copyOf(names);
  }
}
