package wagewire.lab.bench.round;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * The form in which boards answer.
 *
 * @param token of a board, with {@code {n}} or {@code {n12}} in place of its number
 * @param shared whether addresses hold the token, so that boards can share a host
 * @param page postings on a page; 0: all
 * @param offset what precedes the number of the first posting, or of the page, in a request
 * @param detail address of a posting, with its id
 * @param tagged whether answers have an ETag
 */
record AnswerForm(
    String id,
    String token,
    boolean shared,
    int page,
    String offset,
    Pattern detail,
    boolean tagged,
    String media) {

  private static final Pattern BY_TOKEN = Pattern.compile("acme(\\d+)|-8000-(\\d{12})");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final String ABSENT = "-";

  /** Returns the forms by id. */
  static Map<String, AnswerForm> read() {
    return ResourceTable.read(AnswerForm.class, "forms.tsv").stream()
        .map(AnswerForm::of)
        .collect(Collectors.toMap(AnswerForm::id, Function.identity()));
  }

  private static AnswerForm of(ResourceRow row) {
    String detail = row.get("detail");
    return new AnswerForm(
        row.get("form"),
        row.get("token"),
        row.get("shared").equals("yes"),
        Integer.parseInt(row.get("page")),
        row.get("offset"),
        detail.equals(ABSENT) ? NEVER : Pattern.compile(detail),
        row.get("tag").equals("yes"),
        row.get("media"));
  }

  /** Returns the token of the board of this number. */
  String token(int number) {
    return token
        .replace("{n}", Integer.toString(number))
        .replace("{n12}", String.format(Locale.ROOT, "%012d", number));
  }

  /** Returns the number of the board in an address; -1 where addresses have none. */
  static int number(String address) {
    Matcher found = BY_TOKEN.matcher(address);
    if (!found.find()) {
      return -1;
    }
    return Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
  }

  /** Returns the id of the posting that is requested; -1 for a list. */
  long posting(String address) {
    Matcher found = detail.matcher(address);
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  /** Returns how many postings precede the requested page. */
  int offset(String request) {
    if (page == 0) {
      return 0;
    }
    Matcher found = Pattern.compile(Pattern.quote(offset) + "(\\d+)").matcher(request);
    int value = found.find() ? Integer.parseInt(found.group(1)) : 0;
    return offset.equals("pr=") ? value * page : value;
  }
}
