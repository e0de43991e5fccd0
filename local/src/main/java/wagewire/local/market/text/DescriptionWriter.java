package wagewire.local.market.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.world.Employment;
import wagewire.local.market.world.Posting;

/** Writes descriptions: the house's boilerplate around the posting's own duties and needs. */
final class DescriptionWriter {

  private final Texts texts = new Texts();
  private final ToolPhrases toolPhrases = new ToolPhrases(texts);
  private final Boilerplate boilerplate;

  DescriptionWriter(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * Writes the description.
   *
   * @param edits how often it was rewritten
   * @param title without noise
   * @param pay the sentence that states the pay; empty if the text is silent about it
   */
  Description write(
      Posting posting, int edits, String title, Iterable<String> tools, Optional<String> pay) {
    UnaryOperator<String> filled = boilerplate.filler(posting, title);
    Key key = posting.key();
    String family = posting.role().family().id();
    Section about = boilerplate.about(posting.employer(), filled);
    Section role =
        Section.prose(
            heading(posting, "heading_role"), introduction(posting).stream().map(filled).toList());
    List<String> duties =
        key.with(Trait.DUTIES)
            .with(edits)
            .sample(texts.of("duty", family), key.with(Trait.DUTIES).between(6, 8));
    return new Description(
        List.of(about, role),
        List.of(
            Section.list(heading(posting, "heading_duty"), duties),
            Section.list(heading(posting, "heading_need"), needs(posting, family, tools, filled)),
            Section.list(
                heading(posting, "heading_nice"),
                key.with(Trait.NICE).sample(texts.any("nice"), 2).stream().map(filled).toList()),
            boilerplate.benefits(posting)),
        List.of(
            Section.prose(
                heading(posting, "heading_pay"),
                List.of(pay.orElseGet(() -> key.with(Trait.PAY).pick(texts.any("no_pay"))))),
            boilerplate.closing(posting.employer(), filled)));
  }

  private List<String> introduction(Posting posting) {
    Key key = posting.key().with(Trait.INTRODUCTION);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(key.pick(texts.of("intro", posting.role().family().id())));
    paragraphs.add(key.with(1).pick(texts.of("mode", posting.mode().id())));
    if (posting.employment() == Employment.CONTRACT) {
      paragraphs.add(key.with(2).pick(texts.any("contract")));
    }
    return paragraphs;
  }

  private List<String> needs(
      Posting posting, String family, Iterable<String> tools, UnaryOperator<String> filled) {
    Key key = posting.key().with(Trait.NEEDS);
    List<String> needs = new ArrayList<>();
    needs.addAll(key.sample(texts.any("need"), 3));
    needs.addAll(toolPhrases.lines(posting, tools));
    needs.addAll(key.with(1).sample(texts.of("need", family), 2));
    return needs.stream().map(filled).toList();
  }

  private String heading(Posting posting, String kind) {
    return posting.employer().key().with(Trait.HEADING).with(kind).pick(texts.any(kind));
  }
}
