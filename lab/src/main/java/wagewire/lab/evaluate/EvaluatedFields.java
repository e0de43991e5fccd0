package wagewire.lab.evaluate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.OfVocabulary;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;

/** The evaluated fields, with the notation of their labels. */
final class EvaluatedFields {

  /** The answers of a label that states that there is none, like an empty cell. */
  private static final Set<String> NOTHING = Set.of("", "-", "none");

  private static final String BETWEEN = "\\s*;\\s*";

  private static final OfVocabulary<List<EvaluatedField>> ALL =
      new OfVocabulary<>(vocabulary -> of(vocabulary.briefFamily()));

  private EvaluatedFields() {}

  /** Returns the fields; one of them is whether a posting is of the brief's family. */
  static List<EvaluatedField> all() {
    return ALL.get();
  }

  private static List<EvaluatedField> of(String briefFamily) {
    return List.of(
        single("role", said -> said.role().id()),
        single("seniority", said -> said.seniority().id()),
        new EvaluatedField(
            briefFamily + " family",
            "role",
            false,
            label -> family(briefFamily, Role.of(firstOf(label))),
            said -> family(briefFamily, said.role())),
        single("family", said -> said.role().family().id()),
        single("employer", NormalisedPosting::employer),
        single("agency", said -> said.agency() ? "yes" : "no"),
        many("pays", EvaluatedFields::withoutBasis, said -> pays(said, false)),
        new EvaluatedField(
            "pays with basis",
            "pays",
            false,
            label -> each(label, BETWEEN, EvaluatedFields::withoutMarks),
            said -> pays(said, true)),
        many(
            "pay_amounts",
            label -> each(label, "\\s+", EvaluatedFields::plain),
            EvaluatedFields::amounts),
        single("pay_currency", said -> said.pay() == null ? null : said.pay().currency()),
        single("pay_period", EvaluatedFields::period),
        new EvaluatedField(
            "country",
            "places",
            false,
            label -> each(label, BETWEEN, place -> place.split(",")[2]),
            EvaluatedFields::countries),
        new EvaluatedField(
            "city",
            "places",
            false,
            label -> each(label, BETWEEN, place -> city(place.split(",")[0])),
            EvaluatedFields::cities),
        many(
            "countries",
            label -> each(label, BETWEEN, country -> country.toUpperCase(Locale.ROOT)),
            EvaluatedFields::countries),
        many("cities", label -> each(label, BETWEEN, city -> city), EvaluatedFields::cities),
        single("work_mode", said -> said.workMode().id()),
        single("employment", NormalisedPosting::employmentType),
        single("language", NormalisedPosting::language),
        many(
            "tools", label -> each(label, "\\s+", tool -> tool), said -> Set.copyOf(said.tools())));
  }

  private static EvaluatedField single(
      String name, Function<NormalisedPosting, @Nullable String> said) {
    return new EvaluatedField(
        name,
        name,
        true,
        label -> Set.of((NOTHING.contains(label) ? "-" : label).split("\\|")),
        posting -> {
          String answer = said.apply(posting);
          return Set.of(answer == null ? "-" : answer);
        });
  }

  private static EvaluatedField many(
      String name,
      Function<String, Set<String>> due,
      Function<NormalisedPosting, Set<String>> said) {
    return new EvaluatedField(name, name, false, due, said);
  }

  private static String firstOf(String label) {
    return label.split("\\|")[0];
  }

  private static Set<String> family(String family, Role role) {
    return role.family().id().equals(family) ? Set.of(family) : Set.of();
  }

  /** Returns the city part; a label without a city does not evaluate it. */
  private static String city(String city) {
    return city.equals("-") ? "" : city;
  }

  private static Set<String> countries(NormalisedPosting said) {
    return said.places().stream().map(Place::country).collect(Collectors.toSet());
  }

  private static Set<String> cities(NormalisedPosting said) {
    return said.places().stream()
        .map(Place::city)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /**
   * Returns both ends of each pay, for labels that do not distinguish a single amount from an open
   * range.
   */
  private static Set<String> amounts(NormalisedPosting said) {
    return said.pays().stream()
        .flatMap(pay -> Stream.of(pay.min(), pay.max()))
        .filter(Objects::nonNull)
        .map(amount -> plain(amount.toPlainString()))
        .collect(Collectors.toSet());
  }

  private static String plain(String amount) {
    return new BigDecimal(amount).stripTrailingZeros().toPlainString();
  }

  private static @Nullable String period(NormalisedPosting said) {
    Pay pay = said.pay();
    return pay == null || pay.period() == null ? null : pay.period().id();
  }

  private static Set<String> each(String label, String separator, Function<String, String> answer) {
    return NOTHING.contains(label)
        ? Set.of()
        : Arrays.stream(label.split(separator))
            .map(answer)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.toSet());
  }

  /**
   * Returns pay such as {@code 90000..120000 USD year? base @US} without the mark of an inferred
   * period.
   */
  private static String withoutMarks(String pay) {
    return String.join(" ", Arrays.copyOf(pay.replace("?", "").split(" "), 4));
  }

  private static Set<String> withoutBasis(String label) {
    return each(
        label, BETWEEN, pay -> String.join(" ", Arrays.copyOf(withoutMarks(pay).split(" "), 3)));
  }

  private static Set<String> pays(NormalisedPosting said, boolean basis) {
    return said.pays().stream()
        .map(pay -> written(pay) + (basis ? " " + pay.basis().id() : ""))
        .collect(Collectors.toSet());
  }

  private static String written(Pay pay) {
    return "%s..%s %s %s"
        .formatted(
            pay.min() == null ? "-" : pay.min().toPlainString(),
            pay.max() == null ? "-" : pay.max().toPlainString(),
            pay.currency() == null ? "-" : pay.currency(),
            pay.period() == null ? "-" : pay.period().id());
  }
}
