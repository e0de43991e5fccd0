package wagewire.transform.pay.token;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseTrie;

/** Everything about pay that is data: phrases, currencies, places. */
record PayVocabulary(
    CurrencyMarks marks,
    PhraseTrie<Set<PhraseMeaning>> meanings,
    PhraseTrie<List<String>> currencyNames,
    PlaceWords places) {

  static final String FOLDER = "/wagewire/transform/pay/";

  private static final Set<String> ACCENTED =
      Set.of("cs", "da", "es", "fr", "hu", "it", "nl", "pl", "pt", "ro", "sv");

  private static final int SHORTEST = 5;
  private static final Pattern ACCENT = Pattern.compile("\\p{Mn}");

  static PayVocabulary load(Map<String, List<String>> marks, Map<String, List<String>> currencies) {
    Lexer plain = new Lexer(new CurrencyMarks(Map.of()), word -> true);
    PhraseTrie<List<String>> names = new PhraseTrie<>();
    currencies.forEach((name, codes) -> names.add(keys(plain, name), codes, PayVocabulary::joined));
    PhraseTrie<Set<PhraseMeaning>> meanings = new PhraseTrie<>();
    for (String file : List.of("periods.tsv", "cues.tsv", "grammar.tsv")) {
      for (ResourceRow row : ResourceTable.read(PayVocabulary.class, FOLDER + file)) {
        Set<PhraseMeaning> meant = meanings(row.get("meanings"));
        String spelling = inAscii(row.get("language"), row.get("phrase"));
        meanings.add(keys(plain, row.get("phrase")), meant, PayVocabulary::united);
        meanings.add(keys(plain, spelling), meant, PayVocabulary::united);
      }
    }
    return new PayVocabulary(new CurrencyMarks(marks), meanings, names, PlaceWords.KNOWN);
  }

  Lexer lexer() {
    return new Lexer(marks, word -> meanings.holdsWord(word) || currencyNames.holdsWord(word));
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

  /**
   * "Verguetung" for "Vergütung", "salario" for "salário"; the phrase itself where none differs.
   */
  private static String inAscii(String language, String phrase) {
    if (language.equals("de")) {
      return phrase
          .replace("ä", "ae")
          .replace("ö", "oe")
          .replace("ü", "ue")
          .replace("Ä", "Ae")
          .replace("Ö", "Oe")
          .replace("Ü", "Ue")
          .replace("ß", "ss");
    }
    boolean accented = ACCENTED.contains(language) && phrase.length() >= SHORTEST;
    return accented
        ? ACCENT.matcher(Normalizer.normalize(phrase, Normalizer.Form.NFD)).replaceAll("")
        : phrase;
  }
}
