package wagewire.transform.pay.amount;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/** Tokens by index; null before the first and after the last. */
record Tokens(List<Token> list) {

  int size() {
    return list.size();
  }

  @Nullable Token at(int index) {
    return index >= 0 && index < list.size() ? list.get(index) : null;
  }

  boolean means(int index, PhraseMeaning meaning) {
    Token token = at(index);
    return token != null && token.means(meaning);
  }

  boolean isSign(int index, char sign) {
    return at(index) instanceof Token.Symbol symbol && symbol.sign() == sign;
  }

  boolean isNumeral(int index) {
    return at(index) instanceof Token.Numeral;
  }

  boolean isPeriod(int index) {
    Token token = at(index);
    return token != null && token.period() != null;
  }
}
