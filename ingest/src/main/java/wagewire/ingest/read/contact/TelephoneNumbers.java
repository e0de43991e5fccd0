package wagewire.ingest.read.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers by form: international with + or 00, North American (three, three and
 * four digits), national with a leading 0, or any form after a word such as "Tel.". URLs, amounts
 * of money, and numbers after "Req" or "ID" are skipped.
 */
final class TelephoneNumbers {

  private static final AsciiSet FIRST_OF_NUMBER_OR_ADDRESS = new AsciiSet("+(0123456789hHwW");
  private static final int MOST_DIGITS = 15;
  private static final int FEWEST_INTERNATIONAL = 8;
  private static final int FEWEST_NATIONAL = 9;
  private static final int MOST_NATIONAL = 12;
  private static final int FEWEST_AFTER_WORD = 7;
  private static final int BEFORE = 40;
  private static final int AFTER = 16;

  private static final String WORD_START = "(?iu)(?:^|[^\\p{L}\\d])";
  private static final Pattern TELEPHONE_WORD =
      Pattern.compile(
          WORD_START
              + "(?:(?:tele?phone|tel|tlf|t[eé]l[eé]phone|t[eé]l|telefon[aieuy]?|tel[eé]f[oó]n\\p{L}{0,3}|phone|gsm|wasap|телефону?|тел|"
              + "ph|fax|whats"
              + " ?app|hotline|rufnummer|durchwahl|call|dial|ring)\\.?|(?:mobile|mobil|mob|cell|handy|sms|text)(?="
              + " ?[:.#]| (?:no|nr|number)\\b))"
              + "(?:[^\\p{L}\\d]{0,3}(?:us|me|at|on|is|al|number|no|nr|phone)\\b){0,3}"
              + "[^\\p{L}\\d$€£¥]{0,4}$");
  private static final Pattern ID_WORD =
      Pattern.compile(
          WORD_START
              + "(?:req|requisition|id|ref|reference|job|posting|code|isbn|iban|vat|siret|part|model|serial|"
              + "kennziffer|kennnummer|referenz|stellennummer|vacaturenummer|referencia|référence)"
              + "[^\\p{L}\\d]{0,4}(?:(?:no|nr|number|id)[^\\p{L}\\d]{0,4})?$");
  private static final Pattern STATE_BEFORE = Pattern.compile("(?:^|[^\\p{L}])[A-Z]{2}\\h?$");
  private static final String CURRENCY =
      "(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|INR|JPY|SGD|HKD|BRL|MXN|ZAR|"
          + "kr|zł|[$€£¥₹%])";
  private static final Pattern CURRENCY_BEFORE = Pattern.compile(CURRENCY + "\\h?$");
  private static final Pattern NUMBER_AFTER =
      Pattern.compile("[\\p{L}\\d]|[.,]\\d|\\h?" + CURRENCY + "|\\h?[kK]\\b");
  private static final Pattern EXTENSION =
      Pattern.compile("(?i)[\\h,]{0,2}(?:ext\\.?|extension|x)\\h?\\d{1,6}");
  private static final Pattern DATE =
      Pattern.compile(
          ".{0,3}(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d|(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d).*");
  private static final Pattern YEARS = Pattern.compile("(?:(?:19|20)\\d\\d[^\\d]*)+");

  private TelephoneNumbers() {}

  static List<ContactSpan> find(String text) {
    List<ContactSpan> found = new ArrayList<>();
    int from = 0;
    int index = next(text, 0);
    while (index < text.length()) {
      int afterAddress = endOfWebAddress(text, index);
      if (afterAddress > index) {
        index = next(text, afterAddress);
        continue;
      }
      if (!mayBegin(text, index, from)) {
        index = next(text, index + 1);
        continue;
      }
      int end = endOfNumber(text, index);
      if (end > index) {
        found.add(new ContactSpan(index, end, ContactDetails.TELEPHONE_REMOVED));
        from = end;
      }
      index = next(text, end > index ? end : afterDigits(text, index));
    }
    return found;
  }

  private static int next(String text, int index) {
    return FIRST_OF_NUMBER_OR_ADDRESS.next(text, index);
  }

  private static int endOfWebAddress(String text, int index) {
    if (!isWebAddress(text, index)) {
      return index;
    }
    int end = index;
    while (end < text.length() && !isEndOfAddress(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWebAddress(String text, int index) {
    return switch (text.charAt(index)) {
      case 'h', 'H' ->
          isFollowedBy('t', text, index)
              && (text.regionMatches(true, index, "http://", 0, 7)
                  || text.regionMatches(true, index, "https://", 0, 8));
      case 'w', 'W' ->
          isFollowedBy('w', text, index) && text.regionMatches(true, index, "www.", 0, 4);
      default -> false;
    };
  }

  /** Rejects most words quickly. */
  private static boolean isFollowedBy(char letter, String text, int index) {
    return index + 1 < text.length() && Character.toLowerCase(text.charAt(index + 1)) == letter;
  }

  private static boolean isEndOfAddress(char character) {
    return Character.isWhitespace(character) || "\"'<>)]".indexOf(character) >= 0;
  }

  /**
   * Returns whether a number may start here, also after another one and any single character, as in
   * "number/number".
   */
  private static boolean mayBegin(String text, int index, int lastEnd) {
    char first = text.charAt(index);
    if (first != '+' && first != '(' && !DigitGroups.isDigit(first)) {
      return false;
    }
    if (index == 0 || (lastEnd > 0 && index - lastEnd == 1)) {
      return true;
    }
    char before = text.charAt(index - 1);
    return !Character.isLetterOrDigit(before) && "-_/=&#.,+$€£¥%".indexOf(before) < 0;
  }

  private static int afterDigits(String text, int index) {
    int end = index + 1;
    while (end < text.length() && DigitGroups.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns the end of the number that starts at the index; -1 for none. */
  private static int endOfNumber(String text, int index) {
    DigitGroups run = DigitGroups.at(text, index);
    if (run.groups().isEmpty() || run.digits(run.groups().size()) < FEWEST_AFTER_WORD) {
      return -1;
    }
    String before = text.substring(Math.max(0, index - BEFORE), index);
    int groups = groupsOfNumber(run, before);
    if (groups == 0) {
      return -1;
    }
    int end = run.ends().get(groups - 1);
    String number = text.substring(index, end);
    String after = text.substring(end, Math.min(text.length(), end + AFTER));
    Matcher extension = EXTENSION.matcher(after);
    if (extension.lookingAt()) {
      return end + extension.end();
    }
    boolean other =
        NUMBER_AFTER.matcher(after).lookingAt()
            || CURRENCY_BEFORE.matcher(before).find()
            || DATE.matcher(number).matches()
            || YEARS.matcher(number).matches();
    return other ? -1 : end;
  }

  private static int groupsOfNumber(DigitGroups run, String before) {
    int all = run.groupsUpTo(MOST_DIGITS);
    int digits = run.digits(all);
    if (TELEPHONE_WORD.matcher(before).find()) {
      return digits >= FEWEST_AFTER_WORD ? all : 0;
    }
    if (ID_WORD.matcher(before).find()) {
      return 0;
    }
    String first = run.groups().getFirst();
    if (run.plus() || first.matches("00[1-9]\\d{0,2}")) {
      return digits >= FEWEST_INTERNATIONAL && !isGroupedAmount(run, digits) ? all : 0;
    }
    if (run.hasLengths(0, 3, 3, 4) && first.charAt(0) >= '2') {
      return 3;
    }
    if ("1".equals(first) && run.hasLengths(1, 3, 3, 4)) {
      return 4;
    }
    if (first.matches("[08]") && (run.hasLengths(1, 3, 3, 2, 2) || run.hasLengths(1, 3, 7))) {
      return all;
    }
    if (first.length() == 2 && run.hasLengths(1, 5, 4) && run.isBracketed()) {
      return all;
    }
    boolean national =
        first.matches("0[1-9]\\d{0,4}")
            && all > 1
            && !(run.hasLengths(0, 5, 4) && STATE_BEFORE.matcher(before).find())
            && digits >= FEWEST_NATIONAL
            && digits <= MOST_NATIONAL;
    return national ? all : 0;
  }

  /**
   * Returns whether digits are an amount: "+100 000 000" is one; "+33 123 456 789" has too many
   * digits.
   */
  private static boolean isGroupedAmount(DigitGroups run, int digits) {
    return digits <= FEWEST_INTERNATIONAL + 1
        && run.groups().stream().skip(1).allMatch(group -> group.length() == 3);
  }
}
