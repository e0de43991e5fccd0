package wagewire.lab.evaluate;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Texts that rows of a set refer to: {@code @id} is a text, {@code @id 60%} the first 60 % of its
 * words, {@code @id + @other} one text followed by the other. Any other cell is itself the text.
 */
final class AdvertTexts {

  private static final Pattern REFERENCE = Pattern.compile("@([\\w-]+)(?: (\\d{1,2})%)?");

  private final Map<String, String> texts;

  private AdvertTexts(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * @param set a set with the columns {@code id} and {@code text}
   */
  static AdvertTexts of(LabelledSet set) {
    return new AdvertTexts(
        set.rows().stream()
            .collect(
                Collectors.toMap(
                    row -> row.getOrDefault("id", ""), row -> row.getOrDefault("text", ""))));
  }

  static AdvertTexts none() {
    return new AdvertTexts(Map.of());
  }

  /**
   * @throws WagewireException UNREADABLE_INPUT for an id that no text has
   */
  String resolve(String cell) {
    if (!cell.startsWith("@")) {
      return cell;
    }
    return Arrays.stream(cell.split(" \\+ ")).map(this::one).collect(Collectors.joining("\\n"));
  }

  private String one(String reference) {
    Matcher matcher = REFERENCE.matcher(reference.strip());
    String text = matcher.matches() ? texts.get(matcher.group(1)) : null;
    if (text == null) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "no text for '" + reference + "'",
          "duplicates.tsv",
          "Put the text into advert-texts.tsv beside it, with that id");
    }
    String percent = matcher.group(2);
    return percent == null ? text : beginning(text, Integer.parseInt(percent));
  }

  private static String beginning(String text, int percent) {
    String[] words = text.split(" ");
    return String.join(" ", Arrays.copyOf(words, Math.max(1, words.length * percent / 100)));
  }
}
