package wagewire.transform.text;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the marks of Markdown out of a text and leaves its words and line breaks. */
final class Markdown {

  /**
   * @param sign a character that occurs in every text with the mark
   */
  private record Rule(String sign, Pattern mark, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          rule("#", "(?m)^ {0,3}#{1,6} +", ""),
          rule(" #", "(?m) #+ ?$", ""),
          rule(">", "(?m)^ ?> ?", ""),
          rule("", "(?m)^ ?[-*_][-*_ ]{2,}$", ""),
          rule("", "(?m)^ *[-*+•·▪‣◦] +", ""),
          rule(
              "](",
              "!?\\[([^\\]\\n]{0,300})]\\([^)(\\s]{0,2000}(?: \"[^\"\\n]{0,300}\")?\\)",
              "$1"),
          rule("**", "\\*\\*(?=\\S)([^*\\n]+?)(?<=\\S)\\*\\*", "$1"),
          rule("__", "(?<![\\w_])__(?=\\S)([^_\\n]+?)(?<=\\S)__(?![\\w_])", "$1"),
          rule("*", "(?<![\\w*])\\*(?=\\S)([^*\\n]+?)(?<=\\S)\\*(?![\\w*])", "$1"),
          rule("_", "(?<![\\w_])_(?=\\S)([^_\\n]+?)(?<=\\S)_(?![\\w_])", "$1"),
          rule("`", "`([^`\\n]+)`", "$1"),
          rule("\\", "\\\\([\\\\`*_{}\\[\\]()#+\\-.!|~&$])", "$1"));

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");

  private Markdown() {}

  static String withoutMarks(String text) {
    String words = BLANKS.matcher(text).replaceAll(" ");
    for (Rule rule : RULES) {
      if (words.contains(rule.sign())) {
        words = rule.mark().matcher(words).replaceAll(rule.replacement());
      }
    }
    return words;
  }

  private static Rule rule(String sign, String mark, String replacement) {
    return new Rule(sign, Pattern.compile(mark), replacement);
  }
}
