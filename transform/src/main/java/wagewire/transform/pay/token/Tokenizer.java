package wagewire.transform.pay.token;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import wagewire.transform.phrase.PhraseTrie;

/** Turns the lexemes of a text into tokens with meanings. */
public final class Tokenizer {

  private static final Set<PhraseMeaning> SCALES =
      EnumSet.range(PhraseMeaning.THOUSAND, PhraseMeaning.BILLION);

  /** The meaning of "ca.", which "CA" does not have. */
  private static final Set<PhraseMeaning> SILENT = EnumSet.of(PhraseMeaning.FILLER);

  private static final String CLAUSE_SIGNS = ";|\u2022\u00B7\u25AA\u25CF\u25E6\u2023*";

  private final PayVocabulary vocabulary;
  private final Lexer lexer;

  /**
   * Makes a tokenizer with the program's own vocabulary.
   *
   * @param marks signs and codes of currencies, with the currencies that each may denote
   * @param names names of currencies, likewise
   */
  public Tokenizer(Map<String, List<String>> marks, Map<String, List<String>> names) {
    this(PayVocabulary.load(marks, names));
  }

  private Tokenizer(PayVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.lexer = vocabulary.lexer();
  }

  /** The lexemes of a {@link CharacterFolding} from {@code start} on, where one begins or ends. */
  LexemeBuffer stretch(String text, int start) {
    return new LexemeBuffer(lexer, text, start);
  }

  /** Returns the tokens of a folded text ({@link CharacterFolding}). */
  public List<Token> tokens(String text) {
    return tokens(text, lexer.lexemes(text, 0, text.length()));
  }

  /** The meanings of some lexemes of {@code text}. */
  List<Token> tokens(String text, List<Lexeme> lexemes) {
    List<Token> tokens = new ArrayList<>(lexemes.size());
    int index = 0;
    while (index < lexemes.size()) {
      index = add(tokens, text, lexemes, index);
    }
    return tokens;
  }

  /** Adds the one or two tokens that start at {@code index}; returns the index after them. */
  private int add(List<Token> tokens, String text, List<Lexeme> lexemes, int index) {
    Lexeme lexeme = lexemes.get(index);
    return switch (lexeme.kind()) {
      case NUMBER -> addNumber(tokens, lexemes, index);
      case MARK -> {
        tokens.add(new Token.Mark(lexeme.start(), lexeme.end(), lexeme.currencies()));
        yield index + 1;
      }
      case LINE -> {
        tokens.add(new Token.Break(lexeme.start(), lexeme.end(), Token.Strength.LINE));
        yield index + 1;
      }
      case WORD, SYMBOL -> addPhrase(tokens, text, lexemes, index);
    };
  }

  /**
   * Returns whether a currency is at {@code index}, or a word with which pay is written without
   * one.
   */
  boolean isMoney(LexemeBuffer lexemes, int index) {
    Lexeme lexeme = lexemes.at(index);
    if (lexeme == null || lexeme.kind() == Lexeme.Kind.MARK) {
      return lexeme != null;
    }
    if (lexeme.kind() != Lexeme.Kind.WORD) {
      return false;
    }
    if (vocabulary.currencyNames().longestAt(lexemes::key, index) != null) {
      return true;
    }
    PhraseTrie.Hit<Set<PhraseMeaning>> match = vocabulary.meanings().longestAt(lexemes::key, index);
    Multiplier scale = match == null ? null : Multiplier.among(match.value());
    return scale != null && scale.isOfPay();
  }

  /** Returns whether a phrase that means pay begins at {@code index}. */
  boolean isPay(LexemeBuffer lexemes, int index) {
    Lexeme lexeme = lexemes.at(index);
    PhraseTrie.Hit<Set<PhraseMeaning>> match =
        lexeme == null || lexeme.kind() != Lexeme.Kind.WORD
            ? null
            : vocabulary.meanings().longestAt(lexemes::key, index);
    return match != null && PhraseMeaning.arePay(match.value());
  }

  private int addNumber(List<Token> tokens, List<Lexeme> lexemes, int index) {
    Lexeme lexeme = lexemes.get(index);
    var number = lexeme.number();
    if (number == null) {
      tokens.add(new Token.Word(lexeme.start(), lexeme.end()));
      return index + 1;
    }
    PhraseTrie.Hit<Set<PhraseMeaning>> match =
        vocabulary.meanings().longestAt(Lexeme.keys(lexemes), index + 1);
    Multiplier scale = match == null ? null : Multiplier.among(match.value());
    if (match == null || scale == null || !isScaleOf(lexeme, lexemes.get(index + 1))) {
      tokens.add(new Token.Numeral(lexeme.start(), lexeme.end(), number, null, true));
      return index + 1;
    }
    int end = lexemes.get(match.end() - 1).end();
    boolean countable = scale != Multiplier.BILLION;
    tokens.add(new Token.Numeral(lexeme.start(), end, number, scale, countable));
    Set<PhraseMeaning> rest = withoutScales(match.value());
    int start = lexemes.get(index + 1).start();
    if (!rest.isEmpty()) {
      tokens.add(new Token.Phrase(start, end, rest));
    }
    PhraseTrie.Hit<List<String>> currency =
        vocabulary.currencyNames().longestAt(Lexeme.keys(lexemes), index + 1);
    if (currency != null && currency.end() == match.end()) {
      tokens.add(new Token.Mark(start, end, currency.value()));
    }
    return match.end();
  }

  /**
   * Returns whether the word multiplies the number. A single letter other than k is right after its
   * number: "5m" is not "5 m".
   */
  private static boolean isScaleOf(Lexeme number, Lexeme word) {
    int gap = word.start() - number.end();
    return gap == 0 || (gap == 1 && (word.length() > 1 || word.key().equals("k")));
  }

  private static Set<PhraseMeaning> withoutScales(Set<PhraseMeaning> meanings) {
    Set<PhraseMeaning> rest = EnumSet.copyOf(meanings);
    rest.removeAll(SCALES);
    return rest;
  }

  private int addPhrase(List<Token> tokens, String text, List<Lexeme> lexemes, int index) {
    IntFunction<@Nullable String> keys = Lexeme.keys(lexemes);
    PhraseTrie.Hit<Set<PhraseMeaning>> meaning = vocabulary.meanings().longestAt(keys, index);
    PhraseTrie.Hit<List<String>> currency = vocabulary.currencyNames().longestAt(keys, index);
    PlaceWords.Found place = vocabulary.places().at(text, lexemes, index);
    boolean silent = meaning == null || meaning.value().equals(SILENT);
    boolean marked = !tokens.isEmpty() && tokens.getLast() instanceof Token.Mark;
    int afterMeaning = meaning == null ? 0 : meaning.end();
    int afterCurrency = currency == null ? 0 : currency.end();
    int start = lexemes.get(index).start();
    int least = Math.max(silent && !marked ? afterMeaning - 1 : afterMeaning, afterCurrency);
    if (place != null && place.after() > least) {
      tokens.add(new Token.Named(start, endOf(lexemes, place.after())));
      return place.after();
    }
    boolean scale = meaning != null && Multiplier.among(meaning.value()) != null;
    if (currency != null && afterCurrency >= afterMeaning && !scale) {
      tokens.add(new Token.Mark(start, endOf(lexemes, afterCurrency), currency.value()));
      return afterCurrency;
    }
    Set<PhraseMeaning> meanings = meaning == null ? Set.of() : withoutScales(meaning.value());
    if (meaning == null || meanings.isEmpty()) {
      tokens.add(single(text, lexemes, index));
      return index + 1;
    }
    tokens.add(new Token.Phrase(start, endOf(lexemes, afterMeaning), meanings));
    return afterMeaning;
  }

  private static int endOf(List<Lexeme> lexemes, int after) {
    return lexemes.get(after - 1).end();
  }

  private static Token single(String text, List<Lexeme> lexemes, int index) {
    Lexeme lexeme = lexemes.get(index);
    if (lexeme.kind() == Lexeme.Kind.WORD) {
      return new Token.Word(lexeme.start(), lexeme.end());
    }
    char sign = text.charAt(lexeme.start());
    if (CLAUSE_SIGNS.indexOf(sign) >= 0) {
      return new Token.Break(lexeme.start(), lexeme.end(), Token.Strength.CLAUSE);
    }
    Lexeme next = index + 1 < lexemes.size() ? lexemes.get(index + 1) : null;
    return endsSentence(text, lexeme, next)
        ? new Token.Break(lexeme.start(), lexeme.end(), Token.Strength.SENTENCE)
        : new Token.Symbol(lexeme.start(), lexeme.end(), sign);
  }

  private static boolean endsSentence(String text, Lexeme sign, @Nullable Lexeme next) {
    char end = text.charAt(sign.start());
    if (end == '!' || end == '?' || end == '\u3002') {
      return true;
    }
    if (end != '.') {
      return false;
    }
    return next == null
        || (next.start() > sign.end() && !Character.isLowerCase(text.charAt(next.start())));
  }
}
