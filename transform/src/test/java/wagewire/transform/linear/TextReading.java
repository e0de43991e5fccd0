package wagewire.transform.linear;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;
import wagewire.transform.employer.EmployerResolver;
import wagewire.transform.employment.EmploymentTypes;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.pay.PayInput;
import wagewire.transform.pay.PayReader;
import wagewire.transform.place.PlaceReader;
import wagewire.transform.text.PlainText;
import wagewire.transform.text.Shingles;
import wagewire.transform.text.WordRuns;
import wagewire.transform.title.CompanyInTitle;
import wagewire.transform.title.TitleClassifier;
import wagewire.transform.tool.ToolFinder;

/**
 * A reader of texts that come from boards, under test.
 *
 * @param name of the reader, for a person
 */
record TextReading(String name, Consumer<String> work) {

  private static final List<String> IN_US = List.of("US");

  static List<TextReading> all() {
    return List.of(
        new TextReading("text", PlainText::of),
        new TextReading("shingles", text -> Shingles.fingerprint(WordRuns.of(text))),
        new TextReading("employment type", EmploymentTypes::read),
        new TextReading("title", text -> Readers.TITLES.read(text, text, null)),
        new TextReading("duties", text -> Readers.TITLES.read("Manager", null, text)),
        new TextReading("company in title", text -> CompanyInTitle.without(text, _ -> false)),
        new TextReading("employer", text -> Readers.EMPLOYERS.resolve(text, text, text)),
        new TextReading(
            "pay field", text -> Readers.PAYS.read(ofField(PublishedPay.ofText(text)), IN_US)),
        new TextReading("pay label", text -> Readers.PAYS.read(ofField(labelled(text)), IN_US)),
        new TextReading(
            "pay in description", text -> Readers.PAYS.read(pay(List.of(), text), IN_US)),
        new TextReading("place", TextReading::readPlace),
        new TextReading("tools", text -> Readers.TOOLS.find("", WordRuns.of(text), Set.of())),
        new TextReading(
            "description", text -> Readers.NORMALISER.normalise(described(text), Readers.SOURCE)));
  }

  /** Made once, and only when a reading is asked for. */
  private static final class Readers {
    static final TitleClassifier TITLES = TitleClassifier.load();
    static final EmployerResolver EMPLOYERS = EmployerResolver.load();
    static final PayReader PAYS = PayReader.load();
    static final PlaceReader PLACES = PlaceReader.load();
    static final ToolFinder TOOLS = ToolFinder.load();
    static final Normaliser NORMALISER = Normaliser.load();
    static final Source SOURCE =
        new Source("linear", "linear", SourceKind.AGGREGATOR, null, null, false);
  }

  void read(String text) {
    work.accept(text);
  }

  private static void readPlace(String text) {
    Readers.PLACES.read(
        List.of(PublishedPlace.ofText(text), new PublishedPlace(null, text, "CA", "US")),
        text,
        text,
        null,
        text);
  }

  private static PayInput ofField(PublishedPay field) {
    return pay(List.of(field), null);
  }

  private static PayInput pay(List<PublishedPay> fields, @Nullable String description) {
    return new PayInput(fields, description, "US", null, null, null);
  }

  private static PublishedPay labelled(String text) {
    return new PublishedPay("$90,000 - $100,000", null, null, text, text, text, null, false);
  }

  @Override
  public String toString() {
    return name;
  }

  private static PublishedListing described(String text) {
    return PublishedListing.builder("1", "Marketing Manager")
        .company("Acme, Inc.")
        .place(PublishedPlace.ofText("Toronto, Canada or Sydney, Australia"))
        .description(text)
        .build();
  }
}
