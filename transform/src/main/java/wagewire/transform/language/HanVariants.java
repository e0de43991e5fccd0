package wagewire.transform.language;

import java.util.List;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * The writing systems (of three) that use a Chinese character, by {@code han.tsv}: a set as bits.
 */
final class HanVariants {

  static final int ALL = 7;
  static final int JAPANESE = 1;

  private static final List<String> WAYS = List.of("ja", "zh-Hans", "zh-Hant");
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  private final byte[] ways = new byte[LAST - FIRST + 1];

  HanVariants() {
    for (ResourceRow row : ResourceTable.rows(HanVariants.class, "han.tsv", 2)) {
      int bits = 0;
      for (String way : row.words(0)) {
        bits |= 1 << WAYS.indexOf(way);
      }
      byte set = (byte) bits;
      row.get(1).chars().forEach(letter -> ways[letter - FIRST] = set);
    }
  }

  /** {@link #ALL} for a character that all use or that is not known. */
  int of(char letter) {
    int known = letter < FIRST || letter > LAST ? 0 : ways[letter - FIRST];
    return known == 0 ? ALL : known;
  }
}
