package wagewire.transform.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML of common elements that nest as their tags show, which is what most boards send. For
 * such HTML the result equals that of a full parser.
 */
final class SimpleHtml {

  private enum Kind {
    INLINE,
    /** Never inside another link. */
    LINK,
    /** A line break or a rule: has no end. */
    EMPTY,
    BLOCK,
    /** Holds no blocks. */
    PARAGRAPH,
    /** Never inside another heading. */
    HEADING,
    LIST,
    /** Stands in a list. */
    ITEM
  }

  private record Tag(String name, Kind kind) {

    boolean isBlock() {
      return switch (kind) {
        case INLINE, LINK -> false;
        case EMPTY -> name.equals("hr");
        case BLOCK, PARAGRAPH, HEADING, LIST, ITEM -> true;
      };
    }

    boolean endsLine() {
      return kind == Kind.EMPTY || isBlock();
    }
  }

  /** Tags by the first letter of their names. */
  private static final Map<Character, List<Tag>> TAGS = tags();

  private static final int DEEPEST = 64;

  private final String html;
  private final TidyText text;
  private final Tag[] open = new Tag[DEEPEST];
  private int depth;
  private int position;

  private SimpleHtml(String html) {
    this.html = html;
    this.text = new TidyText(html.length());
  }

  /** Returns the lines of the HTML's text; null when its nesting needs a full parser. */
  static @Nullable TidyText read(String html) {
    SimpleHtml reading = new SimpleHtml(html);
    return html.indexOf('\0') < 0 && reading.isRead() ? reading.text : null;
  }

  private boolean isRead() {
    while (position < html.length()) {
      if (html.charAt(position) != '<') {
        addText();
      } else if (!isTagRead()) {
        return false;
      }
    }
    return true;
  }

  private void addText() {
    int start = position;
    int tag = html.indexOf('<', start);
    position = tag < 0 ? html.length() : tag;
    if (html.indexOf('&', start, position) < 0) {
      text.addWords(html, start, position);
      return;
    }
    String words = Entities.writtenOut(html.substring(start, position));
    text.addWords(words, 0, words.length());
  }

  private boolean isTagRead() {
    boolean ends = position + 1 < html.length() && html.charAt(position + 1) == '/';
    int start = ends ? position + 2 : position + 1;
    int end = start;
    while (end < html.length() && Characters.isAsciiLetterOrDigit(html.charAt(end))) {
      end++;
    }
    Tag tag = tag(start, end);
    if (tag == null || !(ends ? isClosed(tag) : isOpened(tag))) {
      return false;
    }
    if (tag.endsLine()) {
      text.endLine();
    }
    position = ends ? blanksEnd(end) : attributesEnd(end, tag);
    return position++ < html.length() && html.charAt(position - 1) == '>';
  }

  private @Nullable Tag tag(int start, int end) {
    if (start < end) {
      for (Tag tag : TAGS.getOrDefault(html.charAt(start), List.of())) {
        if (tag.name().length() == end - start && html.startsWith(tag.name(), start)) {
          return tag;
        }
      }
    }
    return null;
  }

  private boolean isClosed(Tag tag) {
    return depth > 0 && open[--depth].equals(tag);
  }

  private boolean isOpened(Tag tag) {
    if (depth == DEEPEST || (tag.isBlock() && isIn(Kind.PARAGRAPH))) {
      return false;
    }
    boolean fits =
        switch (tag.kind()) {
          case INLINE, EMPTY, BLOCK, PARAGRAPH, LIST -> true;
          case LINK, HEADING -> !isIn(tag.kind());
          case ITEM -> isDirectlyInList();
        };
    if (tag.kind() != Kind.EMPTY) {
      open[depth++] = tag;
    }
    return fits;
  }

  /** Returns whether a list is open with nothing but {@code div} inside it. */
  private boolean isDirectlyInList() {
    int within = depth - 1;
    while (within >= 0 && open[within].name().equals("div")) {
      within--;
    }
    return within >= 0 && open[within].kind() == Kind.LIST;
  }

  private boolean isIn(Kind kind) {
    for (int i = 0; i < depth; i++) {
      if (open[i].kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the index at which the tag's {@code >} should be: after names, and values in quotation
   * marks.
   */
  private int attributesEnd(int start, Tag tag) {
    int at = start;
    while (at < html.length() && isBlank(html.charAt(at))) {
      int name = blanksEnd(at);
      at = name;
      while (at < html.length() && isPartOfName(html.charAt(at))) {
        at++;
      }
      if (at == name) {
        break;
      }
      if (at + 1 < html.length() && html.charAt(at) == '=') {
        at = valueEnd(at + 1);
      }
    }
    boolean slash = tag.kind() == Kind.EMPTY && at < html.length() && html.charAt(at) == '/';
    return slash ? at + 1 : at;
  }

  /** Returns the index after the second quotation mark; {@code start} when there are not two. */
  private int valueEnd(int start) {
    char mark = html.charAt(start);
    int end = mark == '"' || mark == '\'' ? html.indexOf(mark, start + 1) : -1;
    return end < 0 ? start : end + 1;
  }

  private int blanksEnd(int start) {
    int end = start;
    while (end < html.length() && isBlank(html.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
  }

  private static boolean isPartOfName(char sign) {
    return Characters.isAsciiLetterOrDigit(sign) || sign == '-' || sign == '_' || sign == ':';
  }

  private static Map<Character, List<Tag>> tags() {
    Map<Character, List<Tag>> tags = new HashMap<>();
    Map.of(
            Kind.INLINE, List.of("b", "strong", "em", "i", "u", "span"),
            Kind.LINK, List.of("a"),
            Kind.EMPTY, List.of("br", "hr"),
            Kind.BLOCK, List.of("div", "section"),
            Kind.PARAGRAPH, List.of("p"),
            Kind.HEADING, List.of("h1", "h2", "h3", "h4", "h5", "h6"),
            Kind.LIST, List.of("ul", "ol"),
            Kind.ITEM, List.of("li"))
        .forEach((kind, names) ->
            names.forEach(name ->
                tags.computeIfAbsent(name.charAt(0), _ -> new ArrayList<>())
                    .add(new Tag(name, kind))));
    return Map.copyOf(tags);
  }
}
