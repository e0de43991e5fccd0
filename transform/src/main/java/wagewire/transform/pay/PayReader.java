package wagewire.transform.pay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedPay;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.Place;
import wagewire.transform.pay.token.PlaceWords;
import wagewire.transform.pay.token.Tokenizer;

/** Reads every stated pay of a listing. Pure: the same input gives the same pays. */
public final class PayReader {

  private final Currencies currencies;
  private final Tokenizer tokeniser;
  private final UsdRates rates;

  private PayReader(Currencies currencies, UsdRates rates) {
    this.currencies = currencies;
    this.tokeniser = new Tokenizer(currencies.marks(), currencies.names());
    this.rates = rates;
  }

  /** Loads the reader with the program's own vocabulary and rates. */
  public static PayReader load() {
    return new PayReader(Currencies.load(), UsdRates.load());
  }

  /**
   * Returns the stated pays in their order, each once. Pay fields win: the description is read only
   * when they give none. Empty when no pay is stated; never throws, whatever the text.
   *
   * @param countries of the listing, whatever the country of the input: where they are several, an
   *     ambiguous sign counts only when one of them settles it
   */
  public List<Pay> read(PayInput input, List<String> countries) {
    PayDescriptionReader.Prose prose = proseOf(input);
    if (countries.size() == 1) {
      return read(input.in(countries.getFirst()), prose);
    }
    List<List<Pay>> settled =
        countries.stream()
            .map(country -> read(input.in(country), prose))
            .filter(read -> read.stream().allMatch(pay -> pay.currency() != null))
            .distinct()
            .toList();
    return settled.size() == 1 ? settled.getFirst() : read(input.in(null), prose);
  }

  private PayDescriptionReader.Prose proseOf(PayInput input) {
    String text = input.descriptionText();
    return new PayDescriptionReader.Prose(tokeniser, text == null ? "" : text);
  }

  private List<Pay> read(PayInput input, PayDescriptionReader.Prose prose) {
    List<PayAssembler.Reading> readings = new ArrayList<>();
    PayFieldReader fields = new PayFieldReader(tokeniser, currencies, input);
    for (PublishedPay pay : input.structured()) {
      readings.addAll(fields.read(pay));
    }
    if (readings.isEmpty()) {
      readings.addAll(ofDescription(input, prose));
    }
    PayAssembler assembler = new PayAssembler(currencies, rates, input);
    return distinct(readings).stream().map(assembler::assemble).toList();
  }

  private List<PayAssembler.Reading> ofDescription(
      PayInput input, PayDescriptionReader.Prose prose) {
    CurrencyResolver resolver = new CurrencyResolver(input.currency(), input.country());
    return new PayDescriptionReader(currencies, resolver).read(prose);
  }

  /** The same pay in other words is one pay; the words that state its period win. */
  private static List<PayAssembler.Reading> distinct(List<PayAssembler.Reading> readings) {
    Map<PayAssembler.Reading, PayAssembler.Reading> distinct = new LinkedHashMap<>();
    readings.forEach(reading -> distinct.putIfAbsent(reading.withoutWords(), reading));
    Set<PayAssembler.Reading> timed = new HashSet<>();
    distinct.keySet().stream()
        .filter(reading -> reading.period() != null)
        .forEach(reading -> timed.add(reading.withoutPeriod()));
    return distinct.entrySet().stream()
        .filter(entry -> entry.getKey().period() != null || !timed.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Returns the pay of a posting: the first that is for one of {@code places}, else the first base
   * pay, else the first; null when there is none.
   */
  public static @Nullable Pay choose(List<Pay> pays, List<Place> places) {
    for (Pay pay : pays) {
      if (isFor(pay, places)) {
        return pay;
      }
    }
    for (Pay pay : pays) {
      if (pay.basis() == PayBasis.BASE) {
        return pay;
      }
    }
    return pays.isEmpty() ? null : pays.getFirst();
  }

  private static boolean isFor(Pay pay, List<Place> places) {
    String words = pay.place();
    return words != null && places.stream().anyMatch(place -> PlaceWords.covers(words, place));
  }
}
