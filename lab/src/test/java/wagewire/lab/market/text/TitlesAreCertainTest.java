package wagewire.lab.market.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Every title that the tables can make says its role and its level by the roles' definitions. */
class TitlesAreCertainTest {

  private record Title(String text, Role role, Seniority level) {}

  private record Word(Pattern pattern, Role role) {

    static Word of(String pattern, Role role) {
      return new Word(Pattern.compile(pattern), role);
    }
  }

  private static final String MARKETING = "\\b(marketing|mktg)\\b";

  /** Tried in this order. */
  private static final List<Word> RULES =
      List.of(
          Word.of(
              MARKETING + " op(eration)?s.*marketing automation", Role.of("marketing-automation")),
          Word.of(
              MARKETING + " op(eration)?s|\\bmops\\b|marketing process",
              Role.of("marketing-operations")),
          Word.of(
              "(salesforce|hubspot|crm).*\\b(admin|administrator|architect)\\b"
                  + "|\\b(administrator|architect)\\b.*(salesforce|hubspot|crm)"
                  + "|salesforce( \\w+)* (developer|analyst|administrator)|crm systems",
              Role.of("crm-administration")),
          Word.of("hubspot|marketo|pardot|eloqua|marketing cloud", Role.of("marketing-automation")),
          Word.of(
              "(analyst|analytics|insights|data scientist|attribution).*"
                  + MARKETING
                  + "|"
                  + MARKETING
                  + ".*(analyst|analytics|insights|data scientist|attribution)",
              Role.of("marketing-analytics")),
          Word.of(
              "mar ?tech|marketing technolog|marketing systems|customer data platform",
              Role.of("marketing-technology")),
          Word.of("gtm engineer", Role.of("revenue-operations")));

  /** Of these the one that is named first. */
  private static final List<Word> BRANCHES =
      List.of(
          Word.of("marketing automation", Role.of("marketing-automation")),
          Word.of(
              "(?<!abm )(?<!integrated )campaign (operations|manager|mgr|specialist|execution)"
                  + "|(coordinator|specialist|manager|director|head|vp|president|consultant|lead),?"
                  + " (of )?campaign (operations|execution)|campaign (execution|operations)",
              Role.of("campaign-operations")),
          Word.of(
              "lifecycle|crm (marketing|manager|& email)|email|e-mail|retention|customer marketing",
              Role.of("lifecycle-marketing")),
          Word.of(
              "demand gen|\\babm\\b|account-based|field marketing|integrated campaigns",
              Role.of("demand-generation")),
          Word.of(
              "performance marketing|paid|\\bppc\\b|\\bsem\\b|media buyer|programmatic",
              Role.of("performance-marketing")),
          Word.of(
              "content marketing|content strategist|\\bseo\\b|copywriter",
              Role.of("content-marketing")),
          Word.of("product marketing|solutions marketing|\\bpmm\\b", Role.of("product-marketing")),
          Word.of(
              "brand|communications|social media|public relations|\\bpr\\b|event marketing",
              Role.of("brand-communications")),
          Word.of(
              "revenue operations|rev ?ops|gtm op(eration)?s|deal desk",
              Role.of("revenue-operations")),
          Word.of(
              "sales op(eration)?s|sales enablement|sales compensation|sales strategy",
              Role.of("sales-operations")));

  /** These yield to every branch. */
  private static final List<Word> GENERAL =
      List.of(
          Word.of("growth market|acquisition marketing", Role.of("growth-marketing")),
          Word.of(MARKETING + "|\\bcmo\\b", Role.of("marketing-general")));

  @Test
  void everyTitleSaysItsRole() {
    assertThat(titles())
        .hasSizeGreaterThan(5_000)
        .allSatisfy(
            title -> assertThat(role(title.text())).as(title.text()).isEqualTo(title.role()));
  }

  @Test
  void everyTitleSaysItsLevel() {
    assertThat(titles())
        .allSatisfy(
            title -> assertThat(level(title.text())).as(title.text()).isEqualTo(title.level()));
  }

  @Test
  void germanFormsSayTheirLevel() {
    assertThat(
            ResourceTable.read(
                TitlesAreCertainTest.class, "/wagewire/lab/market/title_forms_de.tsv"))
        .isNotEmpty()
        .allSatisfy(row ->
            assertThat(level(row.get("form")).id())
                .as(row.get("form"))
                .isEqualTo(row.get("seniority")));
    assertThat(ResourceTable.read(TitlesAreCertainTest.class, "/wagewire/lab/market/titles_de.tsv"))
        .isNotEmpty()
        .allSatisfy(row ->
            assertThat(level(row.get("title")).id())
                .as(row.get("title"))
                .isEqualTo(row.get("seniority")));
  }

  private static List<Title> titles() {
    List<Title> titles = new ArrayList<>();
    for (ResourceRow row :
        ResourceTable.read(TitlesAreCertainTest.class, "/wagewire/lab/market/titles.tsv")) {
      titles.add(
          new Title(
              row.get("title"), Role.of(row.get("role")), Seniority.of(row.get("seniority"))));
    }
    for (ResourceRow phrase :
        ResourceTable.read(TitlesAreCertainTest.class, "/wagewire/lab/market/title_phrases.tsv")) {
      for (ResourceRow form :
          ResourceTable.read(TitlesAreCertainTest.class, "/wagewire/lab/market/title_forms.tsv")) {
        addTitles(phrase, form, titles);
      }
    }
    return titles;
  }

  private static void addTitles(ResourceRow phrase, ResourceRow form, List<Title> titles) {
    String pattern = form.get("form");
    if (phrase.get("use").equals("nouns") && !pattern.contains("{phrase} {noun}")) {
      return;
    }
    for (String noun : phrase.list("nouns")) {
      titles.add(
          new Title(
              pattern.replace("{phrase}", phrase.get("phrase")).replace("{noun}", noun),
              Role.of(phrase.get("role")),
              Seniority.of(form.get("seniority"))));
    }
  }

  private static Role role(String title) {
    String text = title.toLowerCase(Locale.ROOT);
    Optional<Word> rule =
        RULES.stream().filter(word -> word.pattern().matcher(text).find()).findFirst();
    Optional<Word> branch =
        BRANCHES.stream()
            .filter(word -> word.pattern().matcher(text).find())
            .min(Comparator.comparingInt(word -> start(word, text)));
    Optional<Word> general =
        GENERAL.stream().filter(word -> word.pattern().matcher(text).find()).findFirst();
    return rule.or(() -> branch).or(() -> general).map(Word::role).orElse(Role.OTHER);
  }

  private static int start(Word word, String text) {
    Matcher matcher = word.pattern().matcher(text);
    return matcher.find() ? matcher.start() : Integer.MAX_VALUE;
  }

  private static Seniority level(String title) {
    String text = title.toLowerCase(Locale.ROOT);
    if (has(
        text,
        "intern|internship|werkstudent(:in)?|praktikant|apprentice|trainee|placement|auszubildender")) {
      return Seniority.INTERN;
    }
    if (has(text, "(chief(?! of staff)|cmo|cro)")) {
      return Seniority.CHIEF;
    }
    if (has(text, "[se]?vp|vice president")) {
      return Seniority.VP;
    }
    if (has(text, "director|head of|leiter|leitung|marketingleiter|bereichsleiter")) {
      return Seniority.DIRECTOR;
    }
    if (has(text, "\\S*-?manager|mgr|supervisor|team lead|teamleiter")) {
      return has(text.replace("team lead", ""), "senior|sr|staff|principal|lead|group")
          ? Seniority.SENIOR_MANAGER
          : Seniority.MANAGER;
    }
    if (has(text, "senior|sr|iii")) {
      return Seniority.SENIOR;
    }
    if (has(text, "lead|principal|staff|architect|iv")) {
      return Seniority.LEAD;
    }
    return has(text, "junior|jr|associate|assistant|\\S*assistent|coordinator|entry|graduate|i")
        ? Seniority.JUNIOR
        : Seniority.MID;
  }

  private static boolean has(String text, String words) {
    return Pattern.compile("(?<![\\w])(" + words + ")(?![\\w])").matcher(text).find();
  }
}
