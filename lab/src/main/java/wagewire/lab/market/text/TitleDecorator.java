package wagewire.lab.market.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Employment;
import wagewire.lab.market.world.Posting;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Adds affixes and spelling variants to titles, layer by layer. */
final class TitleDecorator {

  private static final String ANY = "any";
  private static final String TEAM = "team";
  private static final double HOUSE_TEAM_SHARE = 0.35;
  private static final double PERCENT = 100;
  private static final int FIRST_NUMBER = 1_000;
  private static final int LAST_NUMBER = 99_999;

  /** A variant of a title and its frequency in per cent. */
  private record Way(String pattern, double percent) {}

  /** The properties of a posting that select its variants. */
  private record Situation(
      WorkMode mode, String country, Employment employment, RoleFamily family, Language language) {

    boolean holds(String when) {
      return Set.of(
              ANY,
              mode.id(),
              language == Language.ENGLISH ? country : language.id(),
              family.id(),
              employment.name().toLowerCase(Locale.ROOT))
          .contains(when);
    }
  }

  private final List<ResourceRow> rows =
      ResourceTable.read(TitleDecorator.class, "/wagewire/lab/market/title_noise.tsv");
  private final List<String> layers =
      rows.stream().map(row -> row.get("layer")).distinct().toList();
  private final List<String> teams =
      ResourceTable.column(TitleDecorator.class, "/wagewire/lab/market/title_teams.tsv", "word");
  private final List<ResourceRow> abbreviations =
      ResourceTable.read(TitleDecorator.class, "/wagewire/lab/market/title_abbreviations.tsv");
  private final Map<Situation, List<List<Way>>> ways = new ConcurrentHashMap<>();

  /**
   * Returns the title with its variants applied.
   *
   * @param key names the numbers that are drawn
   * @param year in which the posting opened
   */
  String around(String plain, Posting posting, Language language, RandomKey key, int year) {
    Situation situation =
        new Situation(
            posting.mode(),
            posting.office().country().code(),
            posting.employment(),
            posting.role().family(),
            language);
    String title = plain;
    int number = 0;
    for (List<Way> layer : ways.computeIfAbsent(situation, this::ways)) {
      RandomKey drawn = drawn(posting, layers.get(number), key.with(Trait.LAYER).with(number));
      number++;
      String pattern = pattern(layer, drawn.uniform() * PERCENT);
      if (!pattern.isEmpty()) {
        title = written(pattern, title, posting.office(), drawn, year);
      }
    }
    return title;
  }

  /** Returns the key of a layer's draw, which postings for the same job often share. */
  private static RandomKey drawn(Posting posting, String layer, RandomKey own) {
    return layer.equals(TEAM) && own.with(Trait.HOUSE).chance(HOUSE_TEAM_SHARE)
        ? posting.employer().key().with(Trait.LAYER).with(posting.stem().phrase())
        : own;
  }

  private static String pattern(List<Way> layer, double drawn) {
    double sum = 0;
    for (Way way : layer) {
      sum += way.percent();
      if (drawn < sum) {
        return way.pattern();
      }
    }
    return "";
  }

  private String written(String pattern, String title, WorkPlace office, RandomKey key, int year) {
    return SentenceTemplate.fill(
        pattern,
        name ->
            switch (name) {
              case "title" -> title;
              case "city" -> office.city();
              case "country" -> office.country().name();
              case "year" -> String.valueOf(year);
              case "number" ->
                  String.valueOf(key.with(Trait.ID).between(FIRST_NUMBER, LAST_NUMBER));
              case "team" -> key.with(Trait.NAME).pick(teams);
              case "upper" -> title.toUpperCase(Locale.ROOT);
              case "doubled" -> title.replaceFirst(" ", "  ");
              case "dashed" -> title.replace(" - ", " – ");
              case "and" -> title.replace(" & ", " and ");
              case "short" -> abbreviated(title);
              default -> throw new IllegalArgumentException("No value for {" + name + "}");
            });
  }

  private String abbreviated(String title) {
    for (ResourceRow row : abbreviations) {
      String shorter = title.replace(row.get("word"), row.get("short"));
      if (!shorter.equals(title)) {
        return shorter;
      }
    }
    return title;
  }

  private List<List<Way>> ways(Situation situation) {
    return layers.stream().map(layer -> ways(layer, situation)).toList();
  }

  private List<Way> ways(String layer, Situation situation) {
    return rows.stream()
        .filter(row -> row.get("layer").equals(layer) && situation.holds(row.get("when")))
        .map(row -> new Way(row.get("pattern"), row.number("percent")))
        .toList();
  }
}
