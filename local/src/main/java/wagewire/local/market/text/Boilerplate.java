package wagewire.local.market.text;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import wagewire.local.market.data.Row;
import wagewire.local.market.data.Tables;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.Employer;
import wagewire.local.market.world.EmployerNames;
import wagewire.local.market.world.Posting;

/** What an employer writes into each of its descriptions. */
final class Boilerplate {

  private final Texts texts = new Texts();
  private final List<Row> industries = Tables.read("industries.tsv");
  private final EmployerNames names;
  private final String customersKind;

  Boilerplate(MarketSettings settings) {
    names = new EmployerNames(Key.of(settings.seed()));
    customersKind = settings.has(Unkindness.TOOL_NAMED_CUSTOMERS) ? "tool_customers" : "customers";
  }

  /** Fills the places left open in a sentence. */
  UnaryOperator<String> filler(Posting posting, String title) {
    Row industry = posting.employer().key().with(Trait.INDUSTRY).pick(industries);
    return sentence -> Template.fill(sentence, name -> value(name, posting, title, industry));
  }

  private String value(String name, Posting posting, String title, Row industry) {
    Employer employer = posting.employer();
    Key key = employer.key();
    return switch (name) {
      case "employer" -> employer.name();
      case "token" -> employer.token();
      case "title" -> title;
      case "industry", "product" -> industry.text(name);
      case "city" -> posting.office().city();
      case "country" -> posting.office().country().name();
      case "years" -> String.valueOf(key.with(Trait.LENGTH).between(2, 8));
      case "founded" -> String.valueOf(key.with(Trait.FOUNDED).between(1998, 2021));
      case "staff" -> String.valueOf(10 * (int) (employer.size() + 5));
      case "customers" -> String.valueOf(50 * key.with(Trait.SIZE).between(4, 90));
      case "customer1", "customer2", "customer3" -> customer(key, name);
      default -> throw new IllegalArgumentException("No value for {" + name + "}");
    };
  }

  Section about(Employer employer, UnaryOperator<String> filled) {
    Key key = employer.key();
    return Section.prose(
        filled.apply(key.with(Trait.HEADING).pick(texts.any("heading_about"))),
        List.of(
            filled.apply(key.with(Trait.INTRODUCTION).pick(texts.any("about"))),
            filled.apply(key.with(Trait.CUSTOMERS).pick(texts.any(customersKind))),
            key.with(Trait.FOUNDED).pick(texts.any("story"))));
  }

  Section benefits(Posting posting) {
    Key key = posting.employer().key().with(Trait.BENEFITS);
    List<String> local = texts.of("benefit", posting.office().country().code());
    return new Section(
        key.pick(texts.any("heading_benefit")),
        List.of(),
        Stream.concat(
                key.with(1).sample(local, 3).stream(),
                key.with(2).sample(texts.any("benefit"), 3).stream())
            .toList());
  }

  Section closing(Employer employer, UnaryOperator<String> filled) {
    Key key = employer.key().with(Trait.CLOSING);
    return Section.prose(
        "Good to know",
        List.of(
            key.pick(texts.any("process")), filled.apply(key.with(1).pick(texts.any("closing")))));
  }

  private String customer(Key employer, String which) {
    return names.name(employer.with(Trait.CUSTOMERS).with(which).below(names.size()));
  }
}
