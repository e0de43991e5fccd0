package wagewire.transform.language;

import java.util.ArrayList;
import java.util.List;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The script of each letter of Unicode's first plane, by {@code scripts.tsv}. */
final class Scripts {

  static final int NONE = 0;

  /** Blocks of Unicode begin and end at multiples of 16. */
  private static final int BLOCK = 4;

  private final List<String> names = new ArrayList<>(List.of("None"));
  private final List<Integer> lettersOfWord = new ArrayList<>(List.of(0));
  private final byte[] blocks = new byte[1 << (Character.SIZE - BLOCK)];

  Scripts() {
    ResourceTable.rows(Scripts.class, "scripts.tsv", 4).forEach(this::add);
  }

  private void add(ResourceRow row) {
    int script = names.indexOf(row.get(0));
    if (script < 0) {
      script = names.size();
      names.add(row.get(0));
      lettersOfWord.add(Integer.valueOf(row.get(3)));
    }
    int last = Integer.parseInt(row.get(2), 16) >> BLOCK;
    for (int block = Integer.parseInt(row.get(1), 16) >> BLOCK; block <= last; block++) {
      blocks[block] = (byte) script;
    }
  }

  int count() {
    return names.size();
  }

  /** Throws {@link IllegalStateException} for a name that the table does not have. */
  int named(String name) {
    int script = names.indexOf(name);
    if (script < 0) {
      throw new IllegalStateException("scripts.tsv: missing script " + name);
    }
    return script;
  }

  /** {@link #NONE} for a sign of no script that is known. */
  int of(char sign) {
    return blocks[sign >> BLOCK];
  }

  /**
   * Returns the number of letters that count as a word; 0 for scripts whose words are looked up.
   */
  int lettersOfWord(int script) {
    return lettersOfWord.get(script);
  }
}
