package wagewire.metrics.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.model.text.NearestName;

/** Reads how a person names a country. */
public final class CountryNames {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^the ");
  private static final List<String> CODES = Arrays.asList(Locale.getISOCountries());

  /** The most letters by which a name that was meant differs from what was written. */
  private static final int LETTERS = 2;

  private CountryNames() {}

  /**
   * Finds the code of ISO 3166-1.
   *
   * @param written the code of two or of three letters, the English name with or without its
   *     article, or UK, in any case
   */
  public static Optional<String> find(String written) {
    String name = spelled(written);
    if (name.equals("uk")) {
      return Optional.of("GB");
    }
    return CODES.stream()
        .filter(code ->
            code.equalsIgnoreCase(written)
                || spelled(Labels.country(code)).equals(name)
                || Locale.of("", code).getISO3Country().equalsIgnoreCase(written))
        .findFirst();
  }

  /** Returns the name or code that was most likely meant; empty where none is similar. */
  public static Optional<String> similar(String written) {
    List<String> names = CODES.stream().map(Labels::country).toList();
    return written.length() <= LETTERS + 1
        ? Optional.empty()
        : NearestName.within(
            written,
            Stream.concat(names.stream(), names.stream().map(CountryNames::withoutArticle))
                .toList(),
            LETTERS);
  }

  private static String withoutArticle(String name) {
    return ARTICLE.matcher(name).replaceFirst("");
  }

  private static String spelled(String name) {
    String words = BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return withoutArticle(words);
  }
}
