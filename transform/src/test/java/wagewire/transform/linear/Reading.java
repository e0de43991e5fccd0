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
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.pay.PayInput;
import wagewire.transform.pay.PayReader;
import wagewire.transform.place.PlaceReader;
import wagewire.transform.text.EmploymentTypes;
import wagewire.transform.text.PlainText;
import wagewire.transform.text.Shingles;
import wagewire.transform.title.CompanyInTitle;
import wagewire.transform.title.TitleClassifier;
import wagewire.transform.tool.ToolFinder;

/** Each reading of a text that comes from a board. */
enum Reading {
  TEXT(PlainText::of),
  SHINGLES(Shingles::fingerprint),
  EMPLOYMENT_TYPE(EmploymentTypes::read),
  TITLE(text -> Readers.TITLES.read(text, text, null)),
  DUTIES(text -> Readers.TITLES.read("Manager", null, text)),
  COMPANY_IN_TITLE(text -> CompanyInTitle.without(text, _ -> false)),
  EMPLOYER(text -> Readers.EMPLOYERS.resolve(text, text, text)),
  PAY_FIELD(text -> Readers.PAYS.read(pay(List.of(PublishedPay.ofText(text)), null))),
  PAY_LABEL(text -> Readers.PAYS.read(pay(List.of(labelled(text)), null))),
  PAY_IN_DESCRIPTION(text -> Readers.PAYS.read(pay(List.of(), text))),
  PLACE(text ->
      Readers.PLACES.read(
          List.of(PublishedPlace.ofText(text), new PublishedPlace(null, text, "CA", "US")),
          text,
          text,
          null,
          text)),
  TOOL(text -> Readers.TOOLS.find(text, Set.of())),
  DESCRIPTION(text -> Readers.NORMALISER.normalise(described(text), Readers.SOURCE));

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

  private final Consumer<String> work;

  Reading(Consumer<String> work) {
    this.work = work;
  }

  void read(String text) {
    work.accept(text);
  }

  private static PayInput pay(List<PublishedPay> fields, @Nullable String description) {
    return new PayInput(fields, description, "US", null, null, null);
  }

  private static PublishedPay labelled(String text) {
    return new PublishedPay("$90,000 - $100,000", null, null, text, text, text, null, false);
  }

  private static PublishedListing described(String text) {
    return PublishedListing.builder("1", "Marketing Manager")
        .company("Acme, Inc.")
        .place(PublishedPlace.ofText("Toronto, Canada or Sydney, Australia"))
        .description(text)
        .build();
  }
}
