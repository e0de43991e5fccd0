package wagewire.transform.employer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.TextKeys;

/** Names of companies without their legal form, and the ids made of them. */
final class CompanyNames {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern DOMAIN_DOT = Pattern.compile("(?<=\\p{L}{2})\\.(?=\\p{L}{2})");
  private static final Pattern LOOSE_END = Pattern.compile("[\\s,;|&.–-]+$");

  /** A line of its own, as sites of ratings put it below the name. */
  private static final Pattern RATING = Pattern.compile("\\R[ \\t]{0,9}[1-5]\\.\\d\\s{0,9}$");

  /** "The Acme Company" and "The Acme Co." are called Acme, too. */
  private static final Pattern THE_COMPANY =
      Pattern.compile("^the\\s+(\\S.*?),?\\s+company$", Pattern.CASE_INSENSITIVE);

  private static final Pattern THE_CO =
      Pattern.compile(
          "^the\\s+(\\S.*?),?\\s+(?:co|corp|corporation)\\.?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENCLOSED = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

  /**
   * First character of scripts whose legal forms occur at either end of a name, without a blank.
   */
  private static final int FIRST_EAST_ASIAN = 0x3000;

  /** The greatest length of a company's name; longer texts stay unchanged. */
  static final int LONGEST_NAME = 200;

  private static final Set<String> MARKS_BETWEEN = Set.of(" | ", " - ", " – ", " — ", " / ");
  private static final int MARK_LENGTH = 3;

  private final NameAnnotations notes = new NameAnnotations();
  private final Set<String> forms = new HashSet<>();

  /** Legal forms that may also begin a name. */
  private final Set<String> firstForms = new HashSet<>();

  private final List<String> joinedForms = new ArrayList<>();

  /** Fields of business that companies are in. */
  private final Set<String> subjects = new HashSet<>();

  private final int longest;

  CompanyNames() {
    for (ResourceRow row : ResourceTable.rows(CompanyNames.class, "legal-forms.tsv", 2)) {
      String written = row.get(0);
      forms.add(form(written));
      if (row.get(1).equals("first")) {
        firstForms.add(form(written));
      }
      if (written.codePoints().anyMatch(sign -> sign >= FIRST_EAST_ASIAN)) {
        joinedForms.add(written);
      }
    }
    ResourceTable.rows(CompanyNames.class, "subjects.tsv", 1)
        .forEach(row -> subjects.add(row.get(0)));
    this.longest = forms.stream().mapToInt(form -> form.split(" ").length).max().orElse(0);
  }

  /**
   * Returns the display name, without legal form and annotations; never empty for a name with a
   * letter or digit.
   */
  String withoutLegalForm(String name) {
    String written = tidied(name);
    String shown =
        written.length() <= LONGEST_NAME ? THE_CO.matcher(written).replaceFirst("$1") : written;
    while (shown.length() <= LONGEST_NAME) {
      String shorter = once(shortened(withoutJoinedForm(notes.without(shown))));
      if (shorter.equals(shown)) {
        return shown;
      }
      shown = shorter;
    }
    return shown;
  }

  private static String tidied(String name) {
    String unrated = RATING.matcher(name).replaceAll("");
    return BLANKS.matcher(unrated.strip()).replaceAll(" ");
  }

  /** {@code acme-labs}; empty when the name holds neither letter nor digit. */
  String id(String name) {
    return idOfShown(withoutLegalForm(name));
  }

  /** Returns the {@link #id} of a name without its legal form. */
  String idOfShown(String shown) {
    if (shown.length() <= LONGEST_NAME) {
      Matcher company = THE_COMPANY.matcher(shown);
      if (company.matches() && !subjects.contains(TextKeys.key(company.group(1)))) {
        return idOfWords(company.group(1));
      }
    }
    return idOfWords(shown);
  }

  private static String idOfWords(String words) {
    String spaced = words.indexOf('.') < 0 ? words : DOMAIN_DOT.matcher(words).replaceAll(" ");
    return TextKeys.key(spaced.replace("&", " and ").replace("+", " plus ")).replace(' ', '-');
  }

  /** Removes the last legal form; several may follow each other. */
  private String shortened(String name) {
    List<String> words = Arrays.asList(name.split(" "));
    for (int count = Math.min(longest, words.size() - 1); count >= 1; count--) {
      int start = words.size() - count;
      if (forms.contains(form(String.join(" ", words.subList(start, words.size()))))) {
        return String.join(" ", words.subList(0, start));
      }
    }
    String open = name.indexOf('(') < 0 ? name : ENCLOSED.matcher(name).replaceAll("");
    if (!open.isBlank() && open.length() < name.length()) {
      String enclosed = name.substring(open.length());
      return forms.contains(form(enclosed)) ? open : shortened(open) + enclosed;
    }
    if (words.size() > 1 && firstForms.contains(form(words.getFirst()))) {
      return String.join(" ", words.subList(1, words.size()));
    }
    return withoutLooseEnd(name);
  }

  private static String withoutLooseEnd(String name) {
    if (name.isEmpty() || Character.isLetterOrDigit(name.charAt(name.length() - 1))) {
      return name;
    }
    String trimmed = LOOSE_END.matcher(name).replaceAll("");
    return trimmed.isEmpty() ? name : trimmed;
  }

  private String withoutJoinedForm(String name) {
    for (String form : joinedForms) {
      if (name.startsWith(form) || name.endsWith(form)) {
        String rest = name.replace(form, "").strip();
        if (!rest.isEmpty()) {
          return rest;
        }
      }
    }
    return name;
  }

  /** "Acme | Acme" names one company. */
  private static String once(String name) {
    int half = (name.length() - MARK_LENGTH) / 2;
    int second = half + MARK_LENGTH;
    boolean twice =
        half > 0
            && second + half == name.length()
            && name.regionMatches(0, name, second, half)
            && MARKS_BETWEEN.contains(name.substring(half, second));
    return twice ? name.substring(0, half) : name;
  }

  /** {@code S.p.A.}, {@code SpA} and {@code S. p. A.} are one form. */
  private static String form(String text) {
    return TextKeys.key(text.replace("/", "").replace("&", " and ")).toLowerCase(Locale.ROOT);
  }
}
