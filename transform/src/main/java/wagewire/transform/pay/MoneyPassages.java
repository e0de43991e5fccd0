package wagewire.transform.pay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The passages of a text around what may be money, found when they are first asked for. */
final class MoneyPassages {

  private static final int LEXEMES_BEFORE = 70;
  private static final int LEXEMES_BEHIND = 40;

  private final Tokenizer tokeniser;
  private final String text;
  private @Nullable List<Passage> passages;

  /**
   * @param text plain text; empty for none
   */
  MoneyPassages(Tokenizer tokeniser, String text) {
    this.tokeniser = tokeniser;
    this.text = text;
  }

  String text() {
    return text;
  }

  List<Passage> passages() {
    if (passages == null) {
      passages = find();
    }
    return passages;
  }

  private List<Passage> find() {
    String plain = CharacterFolding.of(text);
    MoneySearch search = new MoneySearch(tokeniser, plain);
    List<Passage> found = new ArrayList<>();
    int floor = 0;
    for (int money = search.next(floor); money >= 0; money = search.next(floor)) {
      int start = LexemeBuffer.startBefore(plain, money, LEXEMES_BEFORE, floor);
      LexemeBuffer stretch = tokeniser.stretch(plain, start);
      int index = 0;
      while (stretch.startOf(index) < money) {
        index++;
      }
      int from = Math.max(0, index - LEXEMES_BEFORE);
      int to = windowEnd(search, stretch, index);
      found.add(Passage.of(plain, tokeniser.tokens(plain, stretch.between(from, to))));
      floor = stretch.startOf(to);
    }
    return found;
  }

  /** Windows that would overlap are one, so that no amount is read twice. */
  private static int windowEnd(MoneySearch search, LexemeBuffer stretch, int first) {
    int last = first;
    int index = first + 1;
    while (stretch.at(index) != null && index <= last + LEXEMES_BEHIND + LEXEMES_BEFORE) {
      if (search.isMoney(stretch, index)) {
        last = index;
      }
      index++;
    }
    return last + LEXEMES_BEHIND;
  }
}
