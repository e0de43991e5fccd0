package wagewire.lab.market.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.Posting;

/** Writes descriptions: the house's boilerplate around the posting's own duties and needs. */
final class DescriptionWriter {

  private static final double MORE_PAY_SHARE = 0.4;

  private final Map<Language, DescriptionTexts> texts = new EnumMap<>(Language.class);
  private final EmployerBoilerplates houses;
  private final GermanWords germanWords;
  private final ToolPhrases toolPhrases = new ToolPhrases();

  DescriptionWriter(MarketSettings settings, GermanWords germanWords) {
    this.germanWords = germanWords;
    for (Language language : Language.values()) {
      texts.put(language, new DescriptionTexts(language));
    }
    houses = new EmployerBoilerplates(settings, texts);
  }

  /**
   * Writes the description.
   *
   * @param edits how often it was rewritten
   * @param title without noise
   * @param pay the sentence that states the pay; empty if the text is silent about it
   */
  AdvertDescription write(
      Posting posting,
      Language language,
      int edits,
      String title,
      Iterable<String> tools,
      Optional<String> pay) {
    EmployerBoilerplate house = houses.of(posting.employer(), language);
    DescriptionLayout layout = house.layout();
    DescriptionTexts sentences = Objects.requireNonNull(texts.get(language));
    UnaryOperator<String> filled =
        sentence -> SentenceTemplate.fill(sentence, name -> value(name, posting, title, house));
    RandomKey key = posting.key();
    String family = posting.role().family().id();
    List<Section> opening = new ArrayList<>();
    opening.add(house.about());
    house.culture().ifPresent(opening::add);
    opening.add(
        layout.prose(
            "role", introduction(posting, layout, sentences).stream().map(filled).toList()));
    RandomKey duties = key.with(Trait.DUTIES);
    return new AdvertDescription(
        language,
        List.copyOf(opening),
        List.of(
            layout.list(
                "duty",
                duties
                    .with(edits)
                    .sample(
                        sentences.of("duty", family), layout.count(4, 4) + duties.between(0, 2))),
            layout.list(
                "need", needs(posting, house, sentences, tools).stream().map(filled).toList()),
            layout.list(
                "nice",
                key.with(Trait.NICE).sample(sentences.any("nice"), 2).stream()
                    .map(filled)
                    .toList()),
            layout.list("benefit", benefits(posting, layout, sentences))),
        Stream.concat(
                Stream.of(layout.prose("pay", pay(posting, layout, sentences, pay))),
                house.last().stream())
            .toList());
  }

  private static List<String> introduction(
      Posting posting, DescriptionLayout layout, DescriptionTexts sentences) {
    RandomKey key = posting.key().with(Trait.INTRODUCTION);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(key.pick(sentences.of("intro", posting.role().family().id())));
    paragraphs.addAll(key.with(3).sample(sentences.any("role_more"), layout.count(0, 3)));
    paragraphs.add(key.with(1).pick(sentences.of("mode", posting.mode().id())));
    if (posting.employment() == Employment.CONTRACT) {
      paragraphs.add(key.with(2).pick(sentences.any("contract")));
    }
    return paragraphs;
  }

  private List<String> needs(
      Posting posting,
      EmployerBoilerplate house,
      DescriptionTexts sentences,
      Iterable<String> tools) {
    DescriptionLayout layout = house.layout();
    RandomKey key = posting.key().with(Trait.NEEDS);
    List<String> needs = new ArrayList<>();
    needs.addAll(key.sample(sentences.any("need"), layout.count(2, 4)));
    needs.addAll(toolPhrases.lines(posting, house.language(), sentences, tools));
    String family = posting.role().family().id();
    needs.addAll(key.with(1).sample(sentences.of("need", family), layout.count(1, 2)));
    return needs;
  }

  /** Returns the employer's benefits, except those specific to the country. */
  private static List<String> benefits(
      Posting posting, DescriptionLayout layout, DescriptionTexts sentences) {
    RandomKey key = posting.employer().key().with(Trait.BENEFITS);
    List<String> local = sentences.of("benefit", posting.office().country().code());
    List<String> benefits = new ArrayList<>();
    benefits.addAll(key.with(1).sample(local, layout.count(1, 4)));
    benefits.addAll(key.with(2).sample(sentences.any("benefit"), layout.count(2, 5)));
    return benefits;
  }

  private static List<String> pay(
      Posting posting, DescriptionLayout layout, DescriptionTexts sentences, Optional<String> pay) {
    RandomKey key = posting.key().with(Trait.PAY);
    if (pay.isEmpty()) {
      return List.of(key.pick(sentences.any("no_pay")));
    }
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(pay.get());
    RandomKey notes = posting.employer().key().with(Trait.PAY_NOTE);
    if (key.with(Trait.PAY_NOTE).chance(MORE_PAY_SHARE)) {
      paragraphs.add(notes.with(1).pick(sentences.any("pay_more")));
    }
    paragraphs.addAll(notes.sample(sentences.any("pay_note"), layout.count(0, 2)));
    return paragraphs;
  }

  private String value(String name, Posting posting, String title, EmployerBoilerplate house) {
    return switch (name) {
      case "title" -> title;
      case "city" -> local(posting.office().city(), house);
      case "country" -> local(posting.office().country().name(), house);
      default -> house.facts().apply(name);
    };
  }

  private String local(String word, EmployerBoilerplate house) {
    return switch (house.language()) {
      case ENGLISH -> word;
      case GERMAN -> germanWords.of(word);
    };
  }
}
