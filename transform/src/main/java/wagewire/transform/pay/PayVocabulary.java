package wagewire.transform.pay;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything about pay that is data: phrases, currencies, places. */
record PayVocabulary(
    Currencies currencies,
    PhraseTree<Set<Meaning>> meanings,
    PhraseTree<List<String>> currencyNames,
    PlaceWords places) {

  static PayVocabulary load() {
    Lexer plain = new Lexer(new Marks(Map.of()), word -> true);
    Currencies currencies = Currencies.load();
    PhraseTree<List<String>> names = new PhraseTree<>();
    currencies
        .names()
        .forEach((name, codes) -> names.add(lexemes(plain, name), codes, PayVocabulary::joined));
    PhraseTree<Set<Meaning>> meanings = new PhraseTree<>();
    for (String file : List.of("periods.tsv", "cues.tsv", "grammar.tsv")) {
      for (List<String> row : Table.rows(file)) {
        meanings.add(lexemes(plain, row.get(2)), meanings(row.get(0)), PayVocabulary::united);
      }
    }
    return new PayVocabulary(currencies, meanings, names, PlaceWords.known());
  }

  Lexer lexer() {
    return new Lexer(
        new Marks(currencies.marks()),
        word -> meanings.holdsWord(word) || currencyNames.holdsWord(word));
  }

  static List<Lexeme> lexemes(Lexer lexer, String phrase) {
    return lexer.lexemes(PlainText.of(phrase), 0, phrase.length());
  }

  private static Set<Meaning> meanings(String cell) {
    return Arrays.stream(cell.split(" "))
        .map(Meaning::named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Meaning.class)));
  }

  private static Set<Meaning> united(Set<Meaning> one, Set<Meaning> other) {
    Set<Meaning> both = EnumSet.copyOf(one);
    both.addAll(other);
    return both;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }
}
