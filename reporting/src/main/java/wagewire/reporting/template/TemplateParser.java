package wagewire.reporting.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.model.error.WagewireException;

/**
 * Finds the tags of a text: <code>{{name word key=value key="several words"}}</code>, on one line.
 * All else is words.
 */
final class TemplateParser {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  /** A word, or a key with a value; values in quotes may hold blanks. */
  private static final Pattern WORD =
      Pattern.compile("\\s*(?:([\\w-]+)=)?(?:\"([^\"]*)\"|([^\\s\"=]+))(?=\\s|$)");

  private final String text;
  private final List<TemplateSegment> pieces = new ArrayList<>();

  private TemplateParser(String text) {
    this.text = text;
  }

  /**
   * The pieces in order; those that are words give, together with the tags as they were written,
   * the text again.
   *
   * @throws WagewireException UNREADABLE_INPUT for a tag that does not end or cannot be read
   */
  static List<TemplateSegment> parse(String text) {
    return new TemplateParser(text).parse();
  }

  private List<TemplateSegment> parse() {
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      words(from, open);
      int close = text.indexOf(CLOSE, open);
      Matcher lineEnd = LINE_END.matcher(text);
      int end = lineEnd.find(open) ? lineEnd.start() : text.length();
      if (close < 0 || close > end) {
        throw TemplateError.at(
            position(open),
            "unclosed tag",
            "Close it with }} on the same line; write {{braces}} for literal braces.");
      }
      pieces.add(tag(open + OPEN.length(), close));
      from = close + CLOSE.length();
    }
    words(from, text.length());
    return List.copyOf(pieces);
  }

  private void words(int from, int to) {
    if (to > from) {
      pieces.add(new TemplateSegment.Literal(text.substring(from, to)));
    }
  }

  private TemplateSegment.Tag tag(int from, int to) {
    List<TemplateSegment.Argument> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(from, to);
    int at = from;
    while (word.find() && word.start() == at) {
      String key = word.group(1) == null ? "" : word.group(1);
      String value = word.group(2) == null ? word.group(3) : word.group(2);
      int start = word.start();
      while (Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      words.add(new TemplateSegment.Argument(key, value, position(start)));
      at = word.end();
    }
    if (!text.substring(at, to).isBlank()) {
      throw TemplateError.at(
          position(at),
          "unreadable tag from '%s' on".formatted(text.substring(at, to).strip()),
          "Write {{name key=value}}; quote a value with spaces.");
    }
    if (words.isEmpty() || !words.getFirst().key().isEmpty()) {
      throw TemplateError.at(
          position(from - OPEN.length()), "tag without a name", "Write {{name key=value}}.");
    }
    return new TemplateSegment.Tag(
        words.getFirst().value(),
        List.copyOf(words.subList(1, words.size())),
        position(from - OPEN.length()));
  }

  private TemplateSegment.Position position(int offset) {
    int line = 1;
    int start = 0;
    Matcher ends = LINE_END.matcher(text).region(0, offset);
    while (ends.find()) {
      line++;
      start = ends.end();
    }
    return new TemplateSegment.Position(line, text.codePointCount(start, offset) + 1);
  }
}
