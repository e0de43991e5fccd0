package wagewire.lab.market.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.employer.EmployerNames;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Makes the shared parts of employers' adverts, with a cache of the latest ones, as boards are
 * written one after the other.
 */
final class EmployerBoilerplates {

  private static final int KEPT = 64;
  private static final double CULTURE_FROM = 0.4;
  private static final double TERSE_UP_TO = 0.1;

  /** Exponent above 1: a few employers write very much. */
  private static final double WORDINESS_SKEW = 1.5;

  private static final double TOOL_CUSTOMERS_SHARE = 0.3;
  private static final double INTEGRATION_SHARE = 0.1;
  private static final List<String> PARTS =
      List.of(
          "role", "duty", "need", "nice", "benefit", "pay", "about", "culture", "closing", "notes");

  private final Map<Language, DescriptionTexts> texts;
  private final HouseStyle.Styles styles = new HouseStyle.Styles();
  private final List<ResourceRow> industries =
      ResourceTable.read(EmployerBoilerplates.class, "/wagewire/lab/market/industries.tsv");
  private final EmployerNames names;
  private final boolean toolNames;
  private final AtomicReferenceArray<EmployerBoilerplate> kept = new AtomicReferenceArray<>(KEPT);

  EmployerBoilerplates(MarketSettings settings, Map<Language, DescriptionTexts> texts) {
    this.texts = texts;
    names = new EmployerNames(RandomKey.of(settings.seed()));
    toolNames = settings.has(Unkindness.TOOL_NAMED_CUSTOMERS);
  }

  EmployerBoilerplate of(Employer employer, Language language) {
    int slot = employer.index() % KEPT;
    EmployerBoilerplate known = kept.get(slot);
    if (known != null && known.employer() == employer.index() && known.language() == language) {
      return known;
    }
    EmployerBoilerplate made = make(employer, language);
    kept.set(slot, made);
    return made;
  }

  private EmployerBoilerplate make(Employer employer, Language language) {
    DescriptionTexts sentences = texts.get(language);
    if (sentences == null) {
      throw new IllegalStateException("No sentences in " + language);
    }
    RandomKey key = employer.key();
    UnaryOperator<String> facts = facts(employer);
    UnaryOperator<String> filled = sentence -> SentenceTemplate.fill(sentence, facts);
    DescriptionLayout layout = layout(key, sentences, filled);
    return new EmployerBoilerplate(
        employer.index(),
        language,
        layout,
        facts,
        layout.prose("about", about(layout, key, sentences).stream().map(filled).toList()),
        culture(layout, key, sentences),
        last(layout, key, sentences, filled));
  }

  private DescriptionLayout layout(
      RandomKey key, DescriptionTexts sentences, UnaryOperator<String> filled) {
    Map<String, String> headings = new HashMap<>();
    for (String part : PARTS) {
      String kind = "heading_" + part;
      headings.put(
          part, filled.apply(key.with(Trait.HEADING).with(kind).pick(sentences.any(kind))));
    }
    return new DescriptionLayout(
        styles.draw(key.with(Trait.STYLE)),
        DescriptionLayout.WORDIEST * Math.pow(key.with(Trait.WORDINESS).uniform(), WORDINESS_SKEW),
        Map.copyOf(headings));
  }

  private List<String> about(DescriptionLayout layout, RandomKey key, DescriptionTexts sentences) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(key.with(Trait.INTRODUCTION).pick(sentences.any("about")));
    RandomKey tools = key.with(Trait.ABOUT).with(3);
    String customers =
        toolNames && tools.chance(TOOL_CUSTOMERS_SHARE) ? "tool_customers" : "customers";
    paragraphs.add(key.with(Trait.CUSTOMERS).pick(sentences.any(customers)));
    if (toolNames && key.with(Trait.ABOUT).with(1).chance(INTEGRATION_SHARE)) {
      paragraphs.add(key.with(Trait.ABOUT).with(2).pick(sentences.any("integration")));
    }
    int stories = layout.wordiness() < TERSE_UP_TO ? 0 : layout.count(0, 5);
    paragraphs.addAll(key.with(Trait.ABOUT).sample(sentences.any("story"), stories));
    return paragraphs;
  }

  private static Optional<Section> culture(
      DescriptionLayout layout, RandomKey key, DescriptionTexts sentences) {
    if (layout.wordiness() < CULTURE_FROM) {
      return Optional.empty();
    }
    return Optional.of(
        layout.list(
            "culture",
            key.with(Trait.CULTURE).sample(sentences.any("culture"), layout.count(1, 7))));
  }

  private static List<Section> last(
      DescriptionLayout layout,
      RandomKey employer,
      DescriptionTexts sentences,
      UnaryOperator<String> filled) {
    RandomKey key = employer.with(Trait.CLOSING);
    List<String> closing = new ArrayList<>();
    if (layout.wordiness() >= TERSE_UP_TO) {
      closing.add(key.pick(sentences.any("process")));
    }
    closing.addAll(key.with(1).sample(sentences.any("closing"), layout.count(1, 1)));
    List<String> notes =
        employer.with(Trait.NOTES).sample(sentences.any("notes"), layout.count(0, 6));
    List<Section> last = new ArrayList<>();
    last.add(layout.prose("closing", closing.stream().map(filled).toList()));
    if (!notes.isEmpty()) {
      last.add(layout.prose("notes", notes));
    }
    return List.copyOf(last);
  }

  private UnaryOperator<String> facts(Employer employer) {
    RandomKey key = employer.key();
    ResourceRow industry = key.with(Trait.INDUSTRY).pick(industries);
    return name ->
        switch (name) {
          case "employer" -> employer.name();
          case "token" -> employer.token();
          case "industry", "product" -> industry.get(name);
          case "founded" -> String.valueOf(key.with(Trait.FOUNDED).between(1998, 2021));
          case "staff" -> String.valueOf(10 * (int) (employer.size() + 5));
          case "customers" -> String.valueOf(50 * key.with(Trait.SIZE).between(4, 90));
          case "years" -> String.valueOf(key.with(Trait.LENGTH).between(2, 8));
          case "customer1", "customer2", "customer3" ->
              names.name(key.with(Trait.CUSTOMERS).with(name).below(names.size()));
          default -> throw new IllegalArgumentException("No value for {" + name + "}");
        };
  }
}
