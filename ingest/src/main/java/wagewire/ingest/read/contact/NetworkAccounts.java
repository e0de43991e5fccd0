package wagewire.ingest.read.contact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.model.table.ResourceTable;

/**
 * Distinguishes accounts of persons on networks from those of companies: by names that begin with a
 * first name, and by the person that the words before the link speak of.
 */
final class NetworkAccounts {

  private static final int LONGEST_NAME = 40;
  private static final int SHORTEST_FIRST_NAME = 4;
  private static final int SHORTEST_SURNAME = 3;
  private static final int MOST_PARTS = 4;
  private static final int BEFORE_LINK = 110;

  /** First names; true for those that a surname may follow without a sign between. */
  private static final Map<String, Boolean> FIRST_NAMES =
      ResourceTable.rows(NetworkAccounts.class, "/wagewire/ingest/read/first-names.tsv", 2).stream()
          .collect(toMap(row -> row.cells().get(0), row -> !row.cells().get(1).isEmpty()));

  /** Words of companies' names and pages of networks, by their kind. */
  private static final Map<String, Set<String>> WORDS =
      ResourceTable.rows(NetworkAccounts.class, "/wagewire/ingest/read/account-words.tsv", 2)
          .stream()
          .collect(
              groupingBy(row -> row.cells().get(1), mapping(row -> row.cells().get(0), toSet())));

  private static final Pattern PERSON_BEFORE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:me|my|him|her|his|mir|mich|moi|recruiter|hiring manager|talent"
              + " acquisition (?:partner|manager)|(?:co-?)?founder|ceo|cto|cmo|cfo|coo|head of"
              + " \\p{L}+)(?![\\p{L}\\d])[^.!?\\n<>]{0,50}(?:<a [^<>]{0,40})?$");

  private NetworkAccounts() {}

  /**
   * Returns true when an account is a person's.
   *
   * @param link where the link begins
   * @param account where the account's name begins
   */
  static boolean isPersons(String text, int link, int account) {
    int end = account;
    while (end < text.length() && end - account <= LONGEST_NAME && isOfName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(account, end).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.length() > LONGEST_NAME || is("page", name)) {
      return false;
    }
    List<String> parts = Arrays.stream(name.split("[._\\d-]+")).filter(p -> !p.isEmpty()).toList();
    boolean company = parts.stream().anyMatch(NetworkAccounts::isOfCompany);
    return (!company && (isSeparated(parts) || isJoined(name))) || isAfterPerson(text, link);
  }

  private static boolean isSeparated(List<String> parts) {
    return parts.size() > 1
        && parts.size() <= MOST_PARTS
        && parts.get(1).length() > 1
        && FIRST_NAMES.containsKey(parts.getFirst());
  }

  private static boolean isJoined(String name) {
    String letters = name.replaceFirst("\\d{1,4}$", "");
    for (int end = SHORTEST_FIRST_NAME; end <= letters.length() - SHORTEST_SURNAME; end++) {
      if (FIRST_NAMES.getOrDefault(letters.substring(0, end), false)) {
        return letters.chars().allMatch(Character::isLetter);
      }
    }
    return false;
  }

  private static boolean isOfCompany(String part) {
    return is("part", part)
        || WORDS.getOrDefault("ending", Set.of()).stream().anyMatch(part::endsWith);
  }

  private static boolean is(String kind, String word) {
    return WORDS.getOrDefault(kind, Set.of()).contains(word);
  }

  private static boolean isAfterPerson(String text, int link) {
    return PERSON_BEFORE.matcher(text.substring(Math.max(0, link - BEFORE_LINK), link)).find();
  }

  private static boolean isOfName(char character) {
    return Character.isLetterOrDigit(character) || "._-".indexOf(character) >= 0;
  }
}
