package wagewire.lab.market.text;

import java.util.List;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TitleForm;
import wagewire.lab.market.world.Titles;

/** Writes titles as employers do, without a change of the role and seniority that they state. */
final class TitleWriter {

  private static final double HOUSE_FORM_SHARE = 0.6;
  private static final double RETITLED_FORM_SHARE = 0.3;
  private static final int MOST_ATTEMPTS = 12;

  private final Titles titles;
  private final GermanTitles germanTitles;
  private final TitleDecorator noise = new TitleDecorator();
  private final MarketCalendar calendar;

  TitleWriter(Titles titles, GermanWords words, MarketCalendar calendar) {
    this.titles = titles;
    this.germanTitles = new GermanTitles(words);
    this.calendar = calendar;
  }

  /**
   * Returns the title as published; each edit changes it.
   *
   * @param edits how often it was rewritten
   */
  String published(Posting posting, Language language, int edits) {
    String written = written(posting, language, edits, 0);
    if (edits == 0) {
      return written;
    }
    String before = published(posting, language, edits - 1);
    for (int attempt = 1; attempt < MOST_ATTEMPTS && written.equals(before); attempt++) {
      written = written(posting, language, edits, attempt);
    }
    return written;
  }

  /** Returns the title without affixes. */
  String plain(Posting posting, Language language, int edits) {
    if (language == Language.GERMAN) {
      return germanTitles.plain(posting, formKey(posting, edits));
    }
    String country = posting.office().country().code();
    List<TitleForm> forms = titles.forms(posting.stem(), posting.seniority(), country);
    if (forms.isEmpty()) {
      return posting.stem().phrase();
    }
    TitleForm form = formKey(posting, edits).pick(forms);
    String title = form.pattern().replace("{phrase}", posting.stem().phrase());
    return title.contains("{noun}")
        ? title.replace("{noun}", posting.titleKey().with(Trait.TITLE).pick(posting.stem().nouns()))
        : title;
  }

  private String written(Posting posting, Language language, int edits, int attempt) {
    return noise.around(
        plain(posting, language, edits),
        posting,
        language,
        posting.titleKey().with(Trait.NOISE).with(edits).with(attempt),
        calendar.date(posting.opened()).getYear());
  }

  private static RandomKey formKey(Posting posting, int edits) {
    RandomKey own = posting.titleKey().with(Trait.FORM);
    for (int edit = edits; edit > 0; edit--) {
      RandomKey retitled = own.with(edit);
      if (retitled.chance(RETITLED_FORM_SHARE)) {
        return retitled.with(Trait.TITLE);
      }
    }
    return own.chance(HOUSE_FORM_SHARE)
        ? posting.employer().key().with(Trait.HOUSE).with(posting.seniority().id())
        : own.with(Trait.TITLE);
  }
}
