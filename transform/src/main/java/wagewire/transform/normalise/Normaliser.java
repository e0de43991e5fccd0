package wagewire.transform.normalise;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.Source;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.WorkMode;
import wagewire.transform.employer.EmployerResolver;
import wagewire.transform.employer.EmployerResolver.EmployerReading;
import wagewire.transform.employment.EmploymentReader;
import wagewire.transform.employment.EmploymentReading;
import wagewire.transform.language.LanguageReader;
import wagewire.transform.language.LanguageReading;
import wagewire.transform.pay.PayInput;
import wagewire.transform.pay.PayReader;
import wagewire.transform.place.PlaceReader;
import wagewire.transform.place.PlaceReader.PlaceReading;
import wagewire.transform.place.PlaceReader.TitlePlaces;
import wagewire.transform.text.PlainText;
import wagewire.transform.text.Shingles;
import wagewire.transform.text.WordRuns;
import wagewire.transform.title.CompanyInTitle;
import wagewire.transform.title.NumbersInTitle;
import wagewire.transform.title.Occupations;
import wagewire.transform.title.TitleClassifier;
import wagewire.transform.title.TitleClassifier.TitleReading;
import wagewire.transform.tool.OwnProducts;
import wagewire.transform.tool.ToolFinder;
import wagewire.transform.workmode.WorkModeSource;

/**
 * Makes a normalised posting of a published listing. The same listing gives the same posting for
 * the same {@link #version()}: there is neither clock nor network here. Safe for use by many
 * threads.
 */
public final class Normaliser {

  /** Raised with each change of a rule in code; changes of tables show by themselves. */
  private static final int RULES = 7;

  private final TitleClassifier titles;
  private final PlaceReader places;
  private final EmployerResolver employers;
  private final PayReader pays;
  private final ToolFinder tools;
  private final LanguageReader languages;
  private final String version;

  private Normaliser() {
    this.titles = TitleClassifier.load();
    this.places = PlaceReader.load();
    this.employers = EmployerResolver.load();
    this.pays = PayReader.load();
    this.tools = ToolFinder.load();
    this.languages = LanguageReader.load();
    String own = Vocabulary.current().digest();
    this.version =
        RULES
            + "-"
            + VocabularyVersion.ofTables()
            + (own == null ? "" : Vocabulary.VERSION_MARK + own);
  }

  /** Loads the normaliser with the vocabulary in use. */
  public static Normaliser load() {
    return new Normaliser();
  }

  /**
   * Number of the rules and hash of the tables, such as {@code 2-0a1b2c3d4e}; of a vocabulary of a
   * folder its digest follows: {@code 2-0a1b2c3d4e+5f6a7b8c9d}.
   */
  public String version() {
    return version;
  }

  public NormalisedPosting normalise(PublishedListing listing, Source source) {
    return read(listing, source).normalised();
  }

  /** Explains for a person the texts, words and rules that each field was read by. */
  public List<String> explain(PublishedListing listing, Source source) {
    return PostingExplanation.lines(places, tools, listing, read(listing, source));
  }

  private ExplainedPosting read(PublishedListing listing, Source source) {
    String text = PlainText.of(listing.description());
    WordRuns words = WordRuns.of(text);
    EmployerReading employer =
        employers.resolve(source.employer(), listing.company(), listing.applyUrl());
    String written =
        CompanyInTitle.without(listing.title(), name -> employers.isNameOf(employer, name));
    TitleReading title = titles.read(written, listing.department(), text);
    PlaceReading place =
        places.read(
            listing.places(),
            listing.country(),
            listing.workplaceType(),
            listing.remote(),
            listing.title());
    TitlePlaces inTitle =
        places.inTitle(NumbersInTitle.without(written, listing.requisitionId()), place.places());
    EmploymentReading employment =
        EmploymentReader.read(listing.employmentType(), listing.title(), title.seniority(), words);
    List<Pay> stated = statedPays(listing, text, inTitle.places(), employment.type());
    boolean modeStated = place.workMode() != WorkMode.UNKNOWN;
    WorkMode mode = modeStated ? place.workMode() : places.modeOfDescription(words);
    LanguageReading language =
        languages.read(LanguageCodes.of(listing.language()), listing.title(), text);
    NormalisedPosting normalised =
        new NormalisedPosting(
            title.role(),
            title.seniority(),
            inTitle.title().equals(written) ? title.titleKey() : titleKey(inTitle),
            employer.id(),
            employer.name(),
            employer.agency(),
            PayReader.choose(stated, inTitle.places()),
            stated,
            inTitle.places(),
            mode,
            List.copyOf(tools.find(listing.title(), words, OwnProducts.of(employer.id()))),
            Occupations.of(title.role()),
            language.code(),
            employment.type(),
            PlainText.isUsable(text),
            Shingles.fingerprint(words));
    return new ExplainedPosting(
        normalised,
        text,
        title.why(),
        modeStated || mode == WorkMode.UNKNOWN ? place.stated() : WorkModeSource.DESCRIPTION,
        employment,
        language);
  }

  /** A territory that is not where the job is belongs to the title. */
  private String titleKey(TitlePlaces inTitle) {
    return (titles.key(inTitle.title()) + " " + inTitle.territory()).strip();
  }

  private List<Pay> statedPays(
      PublishedListing listing, String text, List<Place> where, @Nullable String employmentType) {
    @Nullable Year posted =
        listing.postedAt() == null ? null : Year.from(listing.postedAt().atOffset(ZoneOffset.UTC));
    return pays.read(
        new PayInput(listing.pays(), text, null, listing.currency(), employmentType, posted),
        where.stream().map(Place::country).distinct().toList());
  }
}
