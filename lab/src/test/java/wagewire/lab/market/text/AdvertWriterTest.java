package wagewire.lab.market.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.Edition;
import wagewire.lab.market.board.Outlet;
import wagewire.lab.market.board.ShownListing;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.world.Posting;
import wagewire.lab.market.world.ToolUse;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class AdvertWriterTest {

  private static final MarketSettings SETTINGS =
      MarketSettings.standard(2).without(Set.of(Unkindness.TOOL_NAMED_CUSTOMERS));
  private static final Instant NOW =
      SETTINGS.firstMonday().plusWeeks(90).atTime(6, 0).toInstant(ZoneOffset.UTC);
  private static final List<Advert> ADVERTS = adverts(SETTINGS);
  private static final List<Named> TOOL_NAMES =
      ResourceTable.read(AdvertWriterTest.class, "/wagewire/lab/market/tool_names.tsv").stream()
          .sorted(
              Comparator.comparingInt((ResourceRow row) -> row.get("written").length()).reversed())
          .map(Named::of)
          .toList();
  private static final Pattern MARKETING_OPERATIONS =
      Pattern.compile(
          "(?i)(Marketing|Mktg|Marketing-)[ -]{0,2}(Operations|Ops)|MOps|Marketing Process");

  private record Named(String tool, String word, Pattern written) {

    static Named of(ResourceRow row) {
      return new Named(
          row.get("tool"),
          row.get("written"),
          Pattern.compile("\\b" + Pattern.quote(row.get("written")) + "(?!\\w)"));
    }
  }

  @Test
  void titlesAreVaried() {
    assertThat(ADVERTS.stream().map(Advert::title).distinct().count())
        .isGreaterThan(ADVERTS.size() / 3);
  }

  @Test
  void titlesNameTheirLevel() {
    Map<Seniority, Pattern> words =
        Map.of(
            Seniority.INTERN,
                Pattern.compile(
                    "(?i)Intern|Werkstudent|Praktikant|Placement|Apprentice|Trainee|Auszubildende"),
            Seniority.JUNIOR,
                Pattern.compile(
                    "(?i)Junior|Jr|Coord|Assoc|Assistent|Assistant|Entry|Graduate| I\\b"),
            Seniority.SENIOR, Pattern.compile("(?i)Senior|Sr| III\\b"),
            Seniority.LEAD, Pattern.compile("(?i)Lead|Principal|Staff|Architect| IV\\b"),
            Seniority.MANAGER, Pattern.compile("(?i)Manager|Mgr|Team Lead|Teamleiter|Supervisor"),
            Seniority.SENIOR_MANAGER,
                Pattern.compile(
                    "(?i)(Senior|Sr|Group|Principal).*(Manager|Mgr)" + "|(Manager|Mgr).*Senior"),
            Seniority.DIRECTOR, Pattern.compile("(?i)Director|Head of|Leiter|Leitung"),
            Seniority.VP, Pattern.compile("(?i)VP|Vice President"),
            Seniority.CHIEF, Pattern.compile("(?i)Chief|CMO"));
    for (Advert advert : ADVERTS) {
      Seniority level = advert.shown().posting().seniority();
      if (level != Seniority.MID) {
        assertThat(advert.title().replace("  ", " "))
            .as(level.id())
            .containsPattern(words.get(level));
      }
    }
  }

  @Test
  void plainLevelsHoldNoWordOfAnother() {
    Pattern others =
        Pattern.compile(
            "Intern\\b|Junior|Jr|Coordinator|Assistant|Senior|Sr\\b|Lead|Principal|Staff|Manager"
                + "|Director|Head of|VP|Vice|Chief| III?I?\\b");
    assertThat(ADVERTS)
        .filteredOn(advert -> advert.shown().posting().seniority() == Seniority.MID)
        .extracting(advert -> advert.title().replace(" II", ""))
        .allSatisfy(title -> assertThat(title).doesNotContainPattern(others));
  }

  @Test
  void titlesNameTheirRole() {
    assertThat(titles(Role.of("marketing-operations")))
        .allSatisfy(title -> assertThat(title).containsPattern(MARKETING_OPERATIONS));
    assertThat(ADVERTS)
        .filteredOn(
            advert -> !advert.shown().posting().role().equals(Role.of("marketing-operations")))
        .extracting(Advert::title)
        .filteredOn(title -> !title.matches("(?i).*(Marketing|Mktg) +Automation.*"))
        .allSatisfy(title -> assertThat(title).doesNotContainPattern(MARKETING_OPERATIONS));
    assertThat(ADVERTS)
        .filteredOn(advert -> advert.title().matches(".*(Marketing|Campaign).*Analyst.*"))
        .extracting(advert -> advert.shown().posting().role())
        .containsOnly(Role.of("marketing-operations"), Role.of("marketing-analytics"));
  }

  @Test
  void placesSayWhereTheWorkIsRemote() {
    assertThat(ADVERTS)
        .allSatisfy(advert -> {
          boolean remote = advert.shown().posting().mode() == WorkMode.REMOTE;
          assertThat(advert.place().contains("Remote")).isEqualTo(remote);
          assertThat(advert.place()).doesNotContain("{").isNotBlank();
        });
  }

  @Test
  void descriptionsAreAsLongAsTheyShouldBeAndLeaveNoPlaceOpen() {
    assertThat(ADVERTS)
        .extracting(advert -> AdvertMarkup.html(advert.description().all()))
        .allSatisfy(html -> {
          assertThat(html.length()).isBetween(1_200, 18_000);
          assertThat(html).doesNotContain("{", "}", "null");
        });
  }

  @Test
  void descriptionsNameTheToolsOfThePostingAndNoOthers() {
    SimulatedMarket market = SimulatedMarket.create(SETTINGS);
    for (Advert advert : ADVERTS) {
      assertThat(namedTools(advert))
          .isEqualTo(market.world().toolUse().of(advert.shown().posting()));
    }
  }

  @Test
  void customersAndPartnersOfTheProductThatAreNamedLikeToolsAreASwitch() {
    MarketSettings settings = SETTINGS.withUnkindnesses(Set.of(Unkindness.TOOL_NAMED_CUSTOMERS));
    ToolUse toolUse = SimulatedMarket.create(settings).world().toolUse();
    List<Advert> adverts = adverts(settings);
    long misleading =
        adverts.stream()
            .filter(advert -> !toolUse.of(advert.posting()).containsAll(namedTools(advert)))
            .count();
    assertThat((double) misleading / adverts.size()).isBetween(0.2, 0.5);
  }

  @Test
  void payIsStatedWhereItIsDisclosedAndNowhereElse() {
    SimulatedMarket market = SimulatedMarket.create(SETTINGS);
    int withoutFields = 0;
    for (Advert advert : ADVERTS) {
      Posting posting = advert.shown().posting();
      String pay = advert.description().closing().getFirst().paragraphs().getFirst();
      boolean stated = advert.pay().isPresent() || pay.matches(".*\\d.*");
      assertThat(stated).isEqualTo(market.world().payScale().isDisclosed(posting));
      if (advert.shown().listing().outlet() instanceof Outlet.OwnBoard own
          && !own.home().payFields()) {
        assertThat(advert.pay()).as("a field that the platform does not have").isEmpty();
        withoutFields++;
      }
    }
    assertThat(withoutFields).isPositive();
  }

  @Test
  void aQuarterOfTheEmployersAtHomeInGermanyWriteGerman() {
    Map<String, Set<Language>> languages = languagesAtHome(SETTINGS.withEmployers(2_000));
    long german =
        languages.values().stream().filter(used -> used.contains(Language.GERMAN)).count();
    assertThat(languages).hasSizeGreaterThan(60);
    assertThat((double) german / languages.size()).isBetween(0.15, 0.35);
    assertThat(languages.values()).allSatisfy(used -> assertThat(used).hasSize(1));
    assertThat(languagesAtHome(SETTINGS.withUnkindnesses(Set.of())).values())
        .containsOnly(Set.of(Language.ENGLISH));
  }

  /** By employer at home in Germany: the languages of its adverts for jobs there. */
  private static Map<String, Set<Language>> languagesAtHome(MarketSettings settings) {
    SimulatedMarket market = SimulatedMarket.create(settings);
    AdvertWriter writer = new AdvertWriter(settings, market.world());
    Map<String, Set<Language>> languages = new TreeMap<>();
    for (Employer employer : market.world().employers()) {
      if (isGerman(employer.offices().getFirst())) {
        employer.homes().stream()
            .flatMap(home -> market.page(home.board(), NOW).stream())
            .flatMap(page -> page.listings().stream())
            .filter(shown -> isGerman(shown.posting().office()))
            .map(writer::write)
            .forEach(advert ->
                languages
                    .computeIfAbsent(employer.name(), _ -> EnumSet.noneOf(Language.class))
                    .add(advert.description().language()));
      }
    }
    return languages;
  }

  private static boolean isGerman(WorkPlace place) {
    return place.country().code().equals("DE");
  }

  @Test
  void nearlyEveryEditOfATitleChangesIt() {
    AdvertWriter writer = new AdvertWriter(SETTINGS, SimulatedMarket.create(SETTINGS).world());
    long same =
        ADVERTS.stream()
            .filter(advert -> {
              Edition edition = advert.shown().edition();
              Edition next =
                  new Edition(
                      edition.touchedOn(),
                      edition.touches() + 1,
                      edition.titles() + 1,
                      edition.places(),
                      edition.texts());
              Advert later = writer.write(new ShownListing(advert.listing(), next));
              return later.title().equals(advert.title());
            })
            .count();
    assertThat(same).isLessThan(ADVERTS.size() / 30);
  }

  private static List<String> titles(Role role) {
    return ADVERTS.stream()
        .filter(advert -> advert.shown().posting().role().equals(role))
        .map(Advert::title)
        .toList();
  }

  /** Longer names first, since some hold those of other tools. */
  private static Set<String> namedTools(Advert advert) {
    String text = AdvertMarkup.plain(advert.description().all());
    Set<String> named = new TreeSet<>();
    for (Named name : TOOL_NAMES) {
      Matcher matcher = name.written().matcher(text);
      if (text.contains(name.word()) && matcher.find()) {
        named.add(name.tool());
        text = matcher.replaceAll("");
      }
    }
    return named;
  }

  private static List<Advert> adverts(MarketSettings settings) {
    SimulatedMarket market = SimulatedMarket.create(settings);
    AdvertWriter writer = new AdvertWriter(settings, market.world());
    return market.boards().stream()
        .filter(board -> board.kind() == SourceKind.OWN)
        .flatMap(board -> market.page(board.board(), NOW).stream())
        .flatMap(page -> page.listings().stream())
        .map(writer::write)
        .toList();
  }
}
