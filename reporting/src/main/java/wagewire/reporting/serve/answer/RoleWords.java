package wagewire.reporting.serve.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.metrics.sentence.FieldName;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Vocabulary;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.figure.RoleNames;

/** Fills what texts for programs say about roles with those of the vocabulary in use. */
public final class RoleWords {

  /** Usual words that texts name where the vocabulary has them. */
  private static final List<String> KNOWN_WORDS = List.of("mops", "revops", "martech");

  private static final int FEW = 3;

  private RoleWords() {}

  /**
   * Returns a text with the values of {@code {usual_role}}, {@code {role_group}}, {@code
   * {role_example}}, {@code {role_words}} and {@code {field}}.
   */
  public static String filled(String text) {
    return text.replace("{usual_role}", FigureChoice.usualRole())
        .replace("{role_group}", FallbackRoles.group())
        .replace("{role_example}", example())
        .replace("{role_words}", words())
        .replace("{field}", FieldName.ofBrief());
  }

  /** Returns those of the names that the vocabulary knows; a role of it where it knows none. */
  public static List<String> known(List<String> names) {
    List<String> known = names.stream().filter(name -> RoleNames.find(name).isPresent()).toList();
    return known.isEmpty() ? List.of(example()) : known;
  }

  /** Returns the first role of the brief's family. */
  private static String example() {
    RoleFamily family = new RoleFamily(FigureChoice.usualRole());
    return Vocabulary.current().roles().stream()
        .filter(role -> role.family().equals(family))
        .map(Role::id)
        .findFirst()
        .orElse(family.id());
  }

  /** Returns " or a usual word such as mops, revops or martech"; empty where there is none. */
  private static String words() {
    List<String> all = RoleNames.words();
    List<String> few =
        Stream.concat(KNOWN_WORDS.stream().filter(all::contains), all.stream())
            .distinct()
            .limit(FEW)
            .toList();
    if (few.isEmpty()) {
      return "";
    }
    String last = few.getLast();
    String before = few.subList(0, few.size() - 1).stream().collect(Collectors.joining(", "));
    return " or a usual word such as " + (before.isEmpty() ? last : before + " or " + last);
  }
}
