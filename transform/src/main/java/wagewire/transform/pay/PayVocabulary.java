package wagewire.transform.pay;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.VocabularyTable;

/** Everything about pay that is data: phrases, currencies, places. */
record PayVocabulary(
    Currencies currencies,
    PhraseTrie<Set<PhraseMeaning>> meanings,
    PhraseTrie<List<String>> currencyNames,
    PlaceWords places) {

  static PayVocabulary load() {
    Lexer plain = new Lexer(new CurrencyMarks(Map.of()), word -> true);
    Currencies currencies = Currencies.load();
    PhraseTrie<List<String>> names = new PhraseTrie<>();
    currencies
        .names()
        .forEach((name, codes) -> names.add(keys(plain, name), codes, PayVocabulary::joined));
    PhraseTrie<Set<PhraseMeaning>> meanings = new PhraseTrie<>();
    for (String file : List.of("periods.tsv", "cues.tsv", "grammar.tsv")) {
      for (List<String> row : VocabularyTable.underHeader(PayVocabulary.class, file)) {
        Set<PhraseMeaning> meant = meanings(row.get(0));
        String spelling = AsciiSpelling.of(row.get(1), row.get(2));
        meanings.add(keys(plain, row.get(2)), meant, PayVocabulary::united);
        meanings.add(keys(plain, spelling), meant, PayVocabulary::united);
      }
    }
    return new PayVocabulary(currencies, meanings, names, PlaceWords.known());
  }

  Lexer lexer() {
    return new Lexer(
        new CurrencyMarks(currencies.marks()),
        word -> meanings.holdsWord(word) || currencyNames.holdsWord(word));
  }

  /** Returns the keys of the words of a phrase. */
  static List<String> keys(Lexer lexer, String phrase) {
    return lexer.lexemes(CharacterFolding.of(phrase), 0, phrase.length()).stream()
        .map(Lexeme::key)
        .toList();
  }

  private static Set<PhraseMeaning> meanings(String cell) {
    return Arrays.stream(cell.split(" "))
        .map(PhraseMeaning::named)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(PhraseMeaning.class)));
  }

  private static Set<PhraseMeaning> united(Set<PhraseMeaning> one, Set<PhraseMeaning> other) {
    Set<PhraseMeaning> both = EnumSet.copyOf(one);
    both.addAll(other);
    return both;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    Set<String> both = new LinkedHashSet<>(one);
    both.addAll(other);
    return List.copyOf(both);
  }
}
