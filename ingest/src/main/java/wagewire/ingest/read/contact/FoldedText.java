package wagewire.ingest.read.contact;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as its readers see it, each of whose characters knows where it stands in the text as
 * published: entities are decoded (twice where they were written twice), compatibility forms of
 * ASCII (full-width, mathematical) are ASCII, other blanks are blanks, and characters without a
 * width are left out.
 */
final class FoldedText {

  private final String original;
  private final String text;
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;

  private FoldedText(String original, String text, int @Nullable [] starts, int @Nullable [] ends) {
    this.original = original;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  static FoldedText of(String original) {
    int first = firstFolded(original);
    if (first == original.length()) {
      return new FoldedText(original, original, null, null);
    }
    Builder folded = new Builder(original.length());
    int index = 0;
    while (index < original.length()) {
      char character = original.charAt(index);
      if (character != '&' && !LookalikeFolding.isFolded(character)) {
        folded.put(character, index, index + 1);
        index++;
        continue;
      }
      CharacterEntities.Decoded entity =
          original.charAt(index) == '&' ? CharacterEntities.at(original, index) : null;
      int codePoint = entity == null ? original.codePointAt(index) : entity.codePoint();
      int end = entity == null ? index + Character.charCount(codePoint) : entity.end();
      folded.add(LookalikeFolding.of(codePoint), index, end);
      index = end;
    }
    return folded.over(original);
  }

  /** Returns the text without tags that a reader does not see between two characters of a word. */
  FoldedText withoutInlineTags() {
    if (!InlineTags.divideWords(text)) {
      return this;
    }
    int tag = InlineTags.next(text, 0);
    Builder kept = new Builder(text.length());
    int index = 0;
    while (index < text.length()) {
      int before = Math.min(tag, text.length());
      for (; index < before; index++) {
        kept.add(text.charAt(index), start(index), end(index));
      }
      if (index < text.length()) {
        index = InlineTags.end(text, tag);
        tag = InlineTags.next(text, index);
      }
    }
    return kept.over(original);
  }

  String text() {
    return text;
  }

  /** Returns the text as published with notes in place of spans; of overlapping ones the first. */
  String replace(List<ContactSpan> spans) {
    if (spans.isEmpty()) {
      return original;
    }
    StringBuilder kept = new StringBuilder(original.length());
    int from = 0;
    int covered = 0;
    for (ContactSpan span :
        spans.stream().sorted(Comparator.comparingInt(ContactSpan::start)).toList()) {
      if (span.start() >= covered) {
        kept.append(original, from, start(span.start())).append(span.note());
        from = end(span.end() - 1);
        covered = span.end();
      }
    }
    return kept.append(original, from, original.length()).toString();
  }

  private int start(int index) {
    return starts == null ? index : starts[index];
  }

  private int end(int index) {
    return ends == null ? index + 1 : ends[index];
  }

  private static int firstFolded(String text) {
    int index = 0;
    while (index < text.length()
        && text.charAt(index) != '&'
        && !LookalikeFolding.isFolded(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** Takes the characters that are seen, one after another. */
  private static final class Builder {

    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    Builder(int capacity) {
      characters = new char[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
    }

    /**
     * Adds a character.
     *
     * @param codePoint one that is left out where it is negative
     */
    void add(int codePoint, int start, int end) {
      if (codePoint > Character.MAX_VALUE) {
        put(Character.highSurrogate(codePoint), start, end);
        put(Character.lowSurrogate(codePoint), start, end);
      } else if (codePoint >= 0) {
        put((char) codePoint, start, end);
      }
    }

    private void put(char character, int start, int end) {
      if (length == characters.length) {
        characters = Arrays.copyOf(characters, length * 2 + 2);
        starts = Arrays.copyOf(starts, length * 2 + 2);
        ends = Arrays.copyOf(ends, length * 2 + 2);
      }
      characters[length] = character;
      starts[length] = start;
      ends[length] = end;
      length++;
    }

    FoldedText over(String original) {
      return new FoldedText(original, new String(characters, 0, length), starts, ends);
    }
  }
}
