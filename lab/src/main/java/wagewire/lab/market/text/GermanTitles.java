package wagewire.lab.market.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.TitleStem;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceTable;

/** Writes German titles: a German one for the role and the level, or the stem in German forms. */
final class GermanTitles {

  private static final double WHOLE_SHARE = 0.6;

  private final GermanWords words;
  private final Map<Role, Map<Seniority, List<String>>> wholes = new HashMap<>();
  private final Map<Seniority, List<String>> forms =
      ResourceTable.read(GermanTitles.class, "/wagewire/lab/market/title_forms_de.tsv").stream()
          .collect(
              Collectors.groupingBy(
                  row -> Seniority.of(row.get("seniority")),
                  Collectors.mapping(row -> row.get("form"), Collectors.toList())));

  GermanTitles(GermanWords words) {
    this.words = words;
    wholes.putAll(
        ResourceTable.read(GermanTitles.class, "/wagewire/lab/market/titles_de.tsv").stream()
            .collect(
                Collectors.groupingBy(
                    row -> Role.of(row.get("role")),
                    Collectors.groupingBy(
                        row -> Seniority.of(row.get("seniority")),
                        Collectors.mapping(row -> row.get("title"), Collectors.toList())))));
  }

  /**
   * The title without what people add to it.
   *
   * @param form chooses among the ways to write it
   */
  String plain(Posting posting, RandomKey form) {
    TitleStem stem = posting.stem();
    List<String> known =
        wholes.getOrDefault(posting.role(), Map.of()).getOrDefault(posting.seniority(), List.of());
    RandomKey whole = posting.titleKey().with(Trait.LANGUAGE);
    if (stem.tool() == null && !known.isEmpty() && whole.chance(WHOLE_SHARE)) {
      return whole.with(Trait.TITLE).pick(known);
    }
    List<String> suiting =
        forms.getOrDefault(posting.seniority(), List.of()).stream()
            .filter(pattern -> !stem.nounsOnly() || pattern.contains("{phrase} {noun}"))
            .toList();
    if (stem.only() != null || suiting.isEmpty()) {
      return stem.phrase();
    }
    String noun = words.of(posting.titleKey().with(Trait.TITLE).pick(stem.nouns()));
    return form.pick(suiting).replace("{phrase}", stem.phrase()).replace("{noun}", noun);
  }
}
