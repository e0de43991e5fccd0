package wagewire.local.market.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wagewire.local.market.SimulatedMarket;
import wagewire.local.market.data.Row;
import wagewire.local.market.data.Tables;
import wagewire.local.market.settings.MarketSettings;
import wagewire.local.market.settings.Unkindness;
import wagewire.local.market.world.Posting;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

class AdvertWriterTest {

  private static final MarketSettings SETTINGS =
      MarketSettings.standard(2).without(Set.of(Unkindness.TOOL_NAMED_CUSTOMERS));
  private static final List<Advert> ADVERTS = adverts(SETTINGS);
  private static final Map<String, Pattern> TOOL_NAMES = toolNames();

  @Test
  void titlesAreVaried() {
    assertThat(ADVERTS.stream().map(Advert::title).distinct().count())
        .isGreaterThan(ADVERTS.size() / 3);
  }

  @Test
  void titlesNameTheirLevel() {
    Map<Seniority, Pattern> words =
        Map.of(
            Seniority.INTERN, Pattern.compile("Intern|Werkstudent|Placement"),
            Seniority.JUNIOR,
                Pattern.compile("Junior|Jr|Coordinator|Associate|Assistant|Entry| I\\b"),
            Seniority.SENIOR, Pattern.compile("Senior|Sr| III\\b"),
            Seniority.LEAD, Pattern.compile("Lead|Principal|Staff|Architect"),
            Seniority.MANAGER, Pattern.compile("Manager"),
            Seniority.SENIOR_MANAGER, Pattern.compile("(Senior|Sr|Group).*Manager"),
            Seniority.DIRECTOR, Pattern.compile("Director|Head of"),
            Seniority.VP, Pattern.compile("VP|Vice President"),
            Seniority.CHIEF, Pattern.compile("Chief|CMO"));
    for (Advert advert : ADVERTS) {
      Seniority level = advert.shown().posting().seniority();
      if (level != Seniority.MID) {
        assertThat(advert.title()).as(level.id()).containsPattern(words.get(level));
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
    assertThat(titles(Role.MARKETING_OPERATIONS))
        .allSatisfy(
            title -> assertThat(title).containsPattern("Marketing Operations|Marketing Ops|MOps"));
    assertThat(ADVERTS)
        .filteredOn(advert -> advert.shown().posting().role() != Role.MARKETING_OPERATIONS)
        .extracting(Advert::title)
        .allSatisfy(
            title -> assertThat(title).doesNotContainPattern("Marketing Op(erations|s)|MOps"));
    assertThat(ADVERTS)
        .filteredOn(advert -> advert.title().matches(".*(Marketing|Campaign).*Analyst.*"))
        .extracting(advert -> advert.shown().posting().role())
        .containsOnly(Role.MARKETING_OPERATIONS, Role.MARKETING_ANALYTICS);
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
        .extracting(advert -> Html.html(advert.description().all()))
        .allSatisfy(html -> {
          assertThat(html.length()).isBetween(2_000, 6_000);
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
  void customersNamedLikeToolsAreASwitch() {
    List<Advert> adverts =
        adverts(SETTINGS.withUnkindnesses(Set.of(Unkindness.TOOL_NAMED_CUSTOMERS)));
    assertThat(adverts)
        .allSatisfy(advert -> assertThat(namedTools(advert)).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void payIsStatedWhereItIsDisclosedAndNowhereElse() {
    SimulatedMarket market = SimulatedMarket.create(SETTINGS);
    for (Advert advert : ADVERTS) {
      Posting posting = advert.shown().posting();
      String pay = advert.description().closing().getFirst().paragraphs().getFirst();
      boolean stated = advert.pay().isPresent() || pay.matches(".*\\d.*");
      assertThat(stated).isEqualTo(market.world().payScale().isDisclosed(posting));
    }
  }

  private static List<String> titles(Role role) {
    return ADVERTS.stream()
        .filter(advert -> advert.shown().posting().role() == role)
        .map(Advert::title)
        .toList();
  }

  private static Set<String> namedTools(Advert advert) {
    String text = Html.plain(advert.description().all());
    Set<String> named = new TreeSet<>();
    TOOL_NAMES.forEach((written, pattern) -> {
      if (pattern.matcher(text).find()) {
        named.add(written);
      }
    });
    return named;
  }

  private static Map<String, Pattern> toolNames() {
    Map<String, String> alternatives = new HashMap<>();
    for (Row row : Tables.read("tool_names.tsv")) {
      alternatives.merge(
          row.text("tool"), Pattern.quote(row.text("written")), (one, two) -> one + "|" + two);
    }
    Map<String, Pattern> patterns = new HashMap<>();
    alternatives.forEach(
        (tool, names) -> patterns.put(tool, Pattern.compile("\\b(" + names + ")\\b")));
    return patterns;
  }

  private static List<Advert> adverts(MarketSettings settings) {
    SimulatedMarket market = SimulatedMarket.create(settings);
    AdvertWriter writer = new AdvertWriter(settings, market.world());
    Instant now = settings.firstMonday().plusWeeks(90).atTime(6, 0).toInstant(ZoneOffset.UTC);
    return market.boards().stream()
        .filter(board -> board.kind() == SourceKind.OWN)
        .flatMap(board -> market.page(board.board(), now).stream())
        .flatMap(page -> page.listings().stream())
        .map(writer::write)
        .toList();
  }
}
