package wagewire.reporting.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.metrics.sentence.Labels;
import wagewire.model.posting.OfVocabulary;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFile;
import wagewire.model.table.ResourceRow;
import wagewire.model.text.NearestName;

/** Reads how a person names a role, a family or a group: by its id or by the field's usual word. */
public final class RoleNames {

  /** Letters of a name that is known in spite of one wrong letter. */
  private static final int LETTERS_PER_ERROR = 3;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final OfVocabulary<Map<String, String>> WORDS =
      new OfVocabulary<>(RoleNames::words);

  private RoleNames() {}

  /** The id; empty for a name that is neither an id nor a usual word. */
  public static Optional<String> find(String written) {
    String name = spelled(written);
    return RoleGroups.everything().contains(name)
        ? Optional.of(name)
        : Optional.ofNullable(WORDS.get().get(name));
  }

  /**
   * Returns the known name that was most likely meant: the first id that holds it as a word, else
   * one that differs by few letters; empty where none is similar.
   */
  public static Optional<String> similar(String written) {
    String name = spelled(written);
    return RoleGroups.everything().stream()
        .filter(id -> List.of(id.split("-")).contains(name))
        .findFirst()
        .or(() -> NearestName.within(name, all(), name.length() / LETTERS_PER_ERROR));
  }

  /**
   * Returns the id of a role, a family or a group that a person names.
   *
   * @throws WrongParameterException for a name that {@link #find} does not know; names a similar
   *     one
   */
  static String require(String value) {
    return find(value)
        .orElseThrow(() ->
            withSeniority(value)
                .or(() ->
                    similar(value)
                        .map(one -> WrongParameterException.unknownValue("role", value, one)))
                .orElseGet(() ->
                    new WrongParameterException(
                        "role",
                        "'%s' is unknown; roles of %s are, such as %s"
                            .formatted(
                                value,
                                Labels.role(FallbackRoles.group()),
                                FigureChoice.usualRole()),
                        FigureChoice.usualRole())));
  }

  /** Returns what is wrong with a role and a seniority in one, such as "MOps managers". */
  private static Optional<WrongParameterException> withSeniority(String value) {
    String words = value.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", " ");
    return FigureChoice.SENIORITIES.stream()
        .flatMap(seniority ->
            Stream.of("%s (.+)", "(.+) %ss?")
                .map(form -> form.formatted(seniority.replace('-', ' ')))
                .map(form -> Pattern.compile(form).matcher(words))
                .filter(Matcher::matches)
                .flatMap(found -> find(found.group(1)).stream())
                .map(role ->
                    new WrongParameterException(
                        "role",
                        "'%s' is a role and a seniority; name '%s' as the role and '%s' as the seniority"
                            .formatted(value, role, seniority),
                        role)))
        .findFirst();
  }

  /** All ids, then all words. */
  public static List<String> all() {
    return Stream.concat(RoleGroups.everything().stream(), WORDS.get().keySet().stream()).toList();
  }

  /** Returns the usual words, in the order of the table. */
  public static List<String> words() {
    return List.copyOf(WORDS.get().keySet());
  }

  private static String spelled(String written) {
    String words = BETWEEN_WORDS.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("-");
    return words.replaceAll("^-|-$", "");
  }

  private static Map<String, String> words(Vocabulary vocabulary) {
    Map<String, String> words = new LinkedHashMap<>();
    for (ResourceRow row : vocabulary.rows(VocabularyFile.ROLE_NAMES)) {
      words.put(row.get(0), row.get(1));
    }
    return Collections.unmodifiableMap(words);
  }
}
