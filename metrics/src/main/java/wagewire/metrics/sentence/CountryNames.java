package wagewire.metrics.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wagewire.model.text.NearestName;

/** Reads how a person names a country. */
public final class CountryNames {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^the ");
  private static final List<String> CODES = Arrays.asList(Locale.getISOCountries());

  private static final Map<String, String> OTHERS =
      Labels.names("country-names.tsv", "name", "country");

  /** Letters of a name that is known in spite of one wrong letter; at most two are wrong. */
  private static final int LETTERS_PER_ERROR = 5;

  private CountryNames() {}

  /**
   * Finds the code of ISO 3166-1.
   *
   * @param written the code of two or of three letters, or an English name with or without its
   *     article, in any case
   */
  public static Optional<String> find(String written) {
    String name = spelled(written);
    String other = OTHERS.get(name);
    return other != null
        ? Optional.of(other)
        : CODES.stream()
            .filter(code ->
                code.equalsIgnoreCase(name)
                    || spelled(Labels.country(code)).equals(name)
                    || Locale.of("", code).getISO3Country().equalsIgnoreCase(name))
            .findFirst();
  }

  /**
   * Returns the name that was most likely meant: it begins with the same letter; empty where none
   * is similar.
   */
  public static Optional<String> similar(String written) {
    String name = spelled(written);
    List<String> names =
        CODES.stream()
            .map(code -> withoutArticle(Labels.country(code)))
            .filter(one -> !name.isEmpty() && spelled(one).startsWith(name.substring(0, 1)))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : NearestName.within(
            withoutArticle(written), names, Math.min(2, name.length() / LETTERS_PER_ERROR));
  }

  private static String withoutArticle(String name) {
    return ARTICLE.matcher(name).replaceFirst("");
  }

  private static String spelled(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace(".", "").replace("&", " and ");
    String words = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    return withoutArticle(words);
  }
}
