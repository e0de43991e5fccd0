package wagewire.lab.market.collecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.FieldTable;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.text.Advert;
import wagewire.lab.market.text.Section;
import wagewire.lab.market.world.TruePay;
import wagewire.model.listing.PublishedListing;
import wagewire.model.listing.PublishedPay;
import wagewire.model.listing.PublishedPlace;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.WorkMode;

/** Holds what was read against the advert that was written. */
final class AdvertComparison {

  private final ReadingCase due;
  private final Advert advert;
  private final PublishedListing read;

  AdvertComparison(ReadingCase due, Advert advert, PublishedListing read) {
    this.due = due;
    this.advert = advert;
    this.read = read;
  }

  void check() {
    assertThat(read.externalId()).endsWith(id().replace("*", ""));
    assertThat(read.title()).isEqualTo(line(advert.title()));
    assertThat(read.company()).isEqualTo(due.company() ? advert.company() : null);
    assertThat(read.postedAt()).isEqualTo(posted());
    assertThat(read.unread().keySet()).allMatch(this::mayStayUnread);
    checkDescription();
    checkPlace();
    checkMode();
    checkPay();
  }

  private boolean mayStayUnread(String field) {
    return due.unread().contains(field) || FieldTable.of(due.platform()).isKept(field);
  }

  private String id() {
    return due.id()
        .replace("{number}", Long.toString(advert.listing().number()))
        .replace("{uuid}", advert.listing().uuid().toString())
        .replace("{url}", advert.url().toString())
        .replace("{shortcode}", shortcode());
  }

  private String shortcode() {
    return advert
        .listing()
        .uuid()
        .toString()
        .replace("-", "")
        .substring(6, 16)
        .toUpperCase(Locale.ROOT);
  }

  private @Nullable Instant posted() {
    return switch (due.posted()) {
      case "second" -> advert.publishedAt().truncatedTo(ChronoUnit.SECONDS);
      case "day" -> advert.publishedAt().truncatedTo(ChronoUnit.DAYS);
      default -> null;
    };
  }

  /** Every part is there; those with an address in them came without it. */
  private void checkDescription() {
    String text = line(Jsoup.parse(String.valueOf(read.description())).text());
    List<String> written =
        advert.description().all().stream()
            .flatMap(AdvertComparison::texts)
            .map(AdvertComparison::line)
            .filter(part -> !part.contains("@"))
            .toList();
    assertThat(written).hasSizeGreaterThan(10);
    assertThat(written).filteredOn(part -> !text.contains(part)).isEmpty();
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static Stream<String> texts(Section section) {
    return Stream.of(
            Stream.of(section.heading()), section.paragraphs().stream(), section.items().stream())
        .flatMap(part -> part);
  }

  private void checkPlace() {
    PublishedPlace place = read.places().getFirst();
    WorkPlace office = advert.offices().getFirst();
    switch (due.place()) {
      case "text" -> assertThat(place.text()).isEqualTo(advert.place());
      case "country" -> assertThat(place.text()).isEqualTo(office.country().name());
      default -> {
        assertThat(place.city()).isEqualTo(advert.posting().namesCity() ? office.city() : null);
        assertThat(place.country()).isIn(office.country().name(), office.country().code());
      }
    }
  }

  private void checkMode() {
    WorkMode mode = advert.posting().mode();
    switch (due.mode()) {
      case "none" -> assertThat(read.remote()).isNull();
      case "flag" -> assertThat(read.remote()).isEqualTo(mode == WorkMode.REMOTE);
      default -> {
        List<String> words = List.of(due.mode().split("/", -1));
        int word = List.of(WorkMode.REMOTE, WorkMode.HYBRID, WorkMode.ONSITE).indexOf(mode);
        assertThat(read.workplaceType()).isEqualTo(words.get(word));
      }
    }
  }

  /** Pay is read where it is written in the platform's fields, and nowhere else. */
  private void checkPay() {
    Optional<TruePay> written = advert.pay().filter(this::isSaid);
    Optional<PublishedPay> base = basePay();
    assertThat(base.isPresent()).isEqualTo(written.isPresent());
    written.ifPresent(pay -> checkPay(pay, base.orElseThrow()));
  }

  /** Components beside the salary have labels that say so. */
  private Optional<PublishedPay> basePay() {
    return read.pays().stream()
        .filter(pay -> !due.platform().equals("ashby") || "Salary".equals(pay.label()))
        .findFirst();
  }

  private boolean isSaid(TruePay pay) {
    boolean annual = pay.period() == PayPeriod.YEAR;
    return switch (due.pay()) {
      case "none" -> false;
      case "annual" -> annual;
      case "usd-annual" -> annual && pay.currency().equals("USD");
      default -> true;
    };
  }

  private void checkPay(TruePay written, PublishedPay pay) {
    if (due.pay().equals("words")) {
      assertThat(pay.text()).containsPattern("\\d+K? – .*\\d+K?");
      return;
    }
    assertThat(pay.max()).isEqualByComparingTo(BigDecimal.valueOf(written.max()));
    assertThat(pay.currency()).isEqualTo(written.currency());
    if (!due.pay().equals("upper") || pay.min() != null) {
      assertThat(pay.min()).isEqualByComparingTo(BigDecimal.valueOf(written.min()));
    }
  }
}
