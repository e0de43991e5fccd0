package wagewire.transform.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.json.Json;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.WorkMode;

class NormaliserTest {

  private static final Normaliser NORMALISER = Normaliser.load();
  private static final Source SOURCE = source(null);

  @Test
  void aWholeListingReadsAsTheContractSays() {
    PublishedListing listing =
        PublishedListing.builder("7", "Marketing Operations Manager")
            .company("Acme, Inc.")
            .place(PublishedPlace.ofText("Hybrid - Austin, TX"))
            .pay(PublishedPay.ofText("$90,000 - $120,000 a year"))
            .employmentType("Full-time")
            .description("<p>You run campaigns in HubSpot and Marketo.</p>")
            .language("en-US")
            .postedAt(Instant.parse("2026-10-30T00:00:00Z"))
            .build();
    String line = NormalisedJson.of("7", NORMALISER.normalise(listing, SOURCE)).line();
    String pay =
        """
        {"min":90000,"max":120000,"currency":"USD","period":"year","basis":"base",\
        "period_inferred":false,"annual_min":90000,"annual_max":120000,\
        "annual_usd_min":90000,"annual_usd_max":120000,"place":null,"source":"pay",\
        "span":"$90,000 - $120,000 a year"}\
        """;
    assertThat(line)
        .isEqualTo(
            """
            {"id":"7","role":"marketing-operations","family":"marketing-ops",\
            "seniority":"manager","employer":"acme","pay":%s,"pays":[%s],\
            "places":[{"city":"Austin","region":"US-TX","country":"US"}],"work_mode":"hybrid",\
            "tools":["hubspot","marketo"],"occupation":"13-1161","language":"en",\
            "metros":["12420"],"employment_type":"full-time"}\
            """
                .formatted(pay, pay));
  }

  @Test
  void whatIsNotKnownIsNullAndNotAbsent() {
    NormalisedPosting normalised = normalise(builder("Plumber"));
    assertThat(Json.tree(NormalisedJson.of(null, normalised).line()))
        .isEqualTo(
            Json.tree(
                """
                {"id": null, "role": "other", "family": "other", "seniority": "mid",
                 "employer": null, "pay": null, "pays": [], "places": [], "work_mode": "unknown",
                 "tools": [], "occupation": null, "language": null, "metros": [], "employment_type": "unknown"}\
                """));
    assertThat(normalised.described()).isFalse();
    assertThat(normalised.fingerprint().isEmpty()).isTrue();
  }

  @Test
  void theLanguageIsThatOfTheTextWithWhatSaysSo() {
    PublishedListing listing =
        builder("Brand Manager")
            .language("en")
            .description(
                "Du steuerst unsere Kampagnen und berichtest an die Leitung, die gerne Zahlen"
                    + " sieht.")
            .build();
    assertThat(NORMALISER.normalise(listing, SOURCE).language()).isEqualTo("de");
    assertThat(NORMALISER.explain(listing, SOURCE))
        .contains("language: de from 'en'")
        .anySatisfy(line -> assertThat(line).startsWith("  ").endsWith("not en as stated"));
  }

  @Test
  void aCopysTitleLosesTheCompanyThatItsFeedAdded() {
    String own = NORMALISER.normalise(builder("CRM Lead").build(), source("Globex")).titleKey();
    PublishedListing copy = builder("CRM Lead | Globex, Inc.").company("Globex, Inc.").build();
    assertThat(NORMALISER.normalise(copy, SOURCE).titleKey()).isEqualTo(own);
  }

  @Test
  void theCatalogueKnowsTheEmployerBetterThanTheListing() {
    PublishedListing listing = builder("CMO").company("Globex Careers").build();
    NormalisedPosting normalised = NORMALISER.normalise(listing, source("Globex"));
    assertThat(normalised.employer()).isEqualTo("globex");
    assertThat(normalised.employerName()).isEqualTo("Globex");
  }

  @Test
  void aRecruiterIsMarked() {
    assertThat(normalise(builder("CMO").company("Acme Staffing LLC")).agency()).isTrue();
  }

  @Test
  void aDollarIsThatOfThePlace() {
    assertThat(currency("Toronto, Canada")).isEqualTo("CAD");
    assertThat(currency("Sydney, Australia")).isEqualTo("AUD");
  }

  @Test
  void inSeveralCountriesADollarIsThatOfTheOnlyOneThatHasIt() {
    assertThat(currency("London, UK; New York, NY")).isEqualTo("USD");
  }

  @Test
  void inSeveralCountriesWithDollarsADollarIsUncertain() {
    assertThat(currency("Toronto, Canada; New York, NY")).isNull();
  }

  @Test
  void aToolInTheTitleCounts() {
    assertThat(normalise(builder("Marketo Administrator")).tools()).contains("marketo");
  }

  @Test
  void partTimePayHasNoAnnualValue() {
    Pay pay =
        normalise(
                builder("Marketing Manager")
                    .employmentType("Part-time")
                    .pay(
                        new PublishedPay(
                            null,
                            BigDecimal.valueOf(30),
                            BigDecimal.valueOf(40),
                            "USD",
                            "HOUR",
                            null,
                            null,
                            false)))
            .pays()
            .getFirst();
    assertThat(pay.annualMin()).isNull();
  }

  @Test
  void aFlagOfTheBoardsSaysRemote() {
    assertThat(normalise(builder("CMO").remote(true)).workMode()).isEqualTo(WorkMode.REMOTE);
  }

  @Test
  void aTextOfThirtyWordsIsDescribed() {
    assertThat(normalise(builder("CMO").description("word ".repeat(30))).described()).isTrue();
    assertThat(normalise(builder("CMO").description("word ".repeat(29))).described()).isFalse();
  }

  @Test
  void anExplanationNamesEachFieldAndWhatItWasReadFrom() {
    PublishedListing listing =
        builder("Senior Marketing Manager")
            .company("Acme")
            .place(PublishedPlace.ofText("Remote - US"))
            .pay(PublishedPay.ofText("$90,000 a year"))
            .build();
    assertThat(NORMALISER.explain(listing, SOURCE))
        .contains("employer: acme from 'Acme'", "places: US from 'Remote - US'")
        .anySatisfy(line -> assertThat(line).startsWith("role: marketing-general from"))
        .anySatisfy(line -> assertThat(line).startsWith("pay: 90000 to 90000 USD a year"));
  }

  @Test
  void theVersionNamesRulesAndVocabulary() {
    assertThat(NORMALISER.version()).matches("\\d+-\\p{XDigit}{10}");
    assertThat(Normaliser.load().version()).isEqualTo(NORMALISER.version());
  }

  @Property(tries = 300)
  void noTextBreaksIt(
      @ForAll String title, @ForAll String place, @ForAll String pay, @ForAll String description) {
    PublishedListing listing =
        PublishedListing.builder("1", title)
            .place(PublishedPlace.ofText(place))
            .pay(PublishedPay.ofText(pay))
            .description(description)
            .build();
    NormalisedPosting normalised = NORMALISER.normalise(listing, SOURCE);
    assertThat(NORMALISER.normalise(listing, SOURCE)).isEqualTo(normalised);
    assertThat(NORMALISER.explain(listing, SOURCE)).hasSizeGreaterThan(10);
    assertThat(Json.read(Json.bytes(normalised), NormalisedPosting.class)).isEqualTo(normalised);
  }

  private static @Nullable String currency(String place) {
    return normalise(
            builder("CMO")
                .place(PublishedPlace.ofText(place))
                .pay(PublishedPay.ofText("$90,000 - $120,000 a year")))
        .pays()
        .getFirst()
        .currency();
  }

  private static ListingBuilder builder(String title) {
    return PublishedListing.builder("1", title);
  }

  private static NormalisedPosting normalise(ListingBuilder listing) {
    return NORMALISER.normalise(listing.build(), SOURCE);
  }

  private static Source source(@Nullable String employer) {
    return new Source("greenhouse", "acme", SourceKind.OWN, employer, null, false);
  }
}
