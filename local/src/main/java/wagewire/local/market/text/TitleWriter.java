package wagewire.local.market.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.local.market.data.Tables;
import wagewire.local.market.random.Key;
import wagewire.local.market.random.Trait;
import wagewire.local.market.world.Posting;
import wagewire.local.market.world.TitleForm;
import wagewire.local.market.world.Titles;

/** Writes titles as employers do. The stem, and with it the role and the level, stays the same. */
final class TitleWriter {

  private static final double HOUSE_FORM_SHARE = 0.6;
  private static final double NOISE_SHARE = 0.35;
  private static final double RETITLED_FORM_SHARE = 0.3;
  private static final String ANY = "any";

  private final Titles titles;
  private final Map<String, List<String>> noises =
      Tables.read("title_noise.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.text("when"),
                  Collectors.mapping(row -> row.text("pattern"), Collectors.toList())));

  TitleWriter(Titles titles) {
    this.titles = titles;
  }

  /**
   * The title as published.
   *
   * @param edits how often it was rewritten
   */
  String published(Posting posting, int edits) {
    Key noise = posting.key().with(Trait.NOISE).with(edits);
    String plain = plain(posting, edits);
    if (!noise.chance(NOISE_SHARE)) {
      return plain;
    }
    return noise.with(Trait.NOISE_FORM).pick(noises(posting)).replace("{title}", plain);
  }

  /** The title without what people add to it. */
  String plain(Posting posting, int edits) {
    String country = posting.office().country().code();
    List<TitleForm> forms = titles.forms(posting.stem(), posting.seniority(), country);
    if (forms.isEmpty()) {
      return posting.stem().phrase();
    }
    TitleForm form = formKey(posting, edits).pick(forms);
    String title = form.pattern().replace("{phrase}", posting.stem().phrase());
    return title.contains("{noun}")
        ? title.replace("{noun}", posting.key().with(Trait.TITLE).pick(posting.stem().nouns()))
        : title;
  }

  private static Key formKey(Posting posting, int edits) {
    Key own = posting.key().with(Trait.FORM);
    for (int edit = edits; edit > 0; edit--) {
      Key retitled = own.with(edit);
      if (retitled.chance(RETITLED_FORM_SHARE)) {
        return retitled.with(Trait.TITLE);
      }
    }
    return own.chance(HOUSE_FORM_SHARE)
        ? posting.employer().key().with(Trait.HOUSE).with(posting.seniority().id())
        : own.with(Trait.TITLE);
  }

  private List<String> noises(Posting posting) {
    return Stream.of(
            ANY,
            posting.mode().id(),
            posting.office().country().code(),
            posting.employment().name().toLowerCase(Locale.ROOT))
        .flatMap(when -> noises.getOrDefault(when, List.of()).stream())
        .toList();
  }
}
