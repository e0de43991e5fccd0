package wagewire.transform.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import wagewire.model.posting.Vocabulary;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.WordRuns;

class ToolFinderTest {

  private static final ToolFinder FINDER = ToolFinder.load();
  private static final Set<String> IDS =
      Tool.of(Vocabulary.current()).stream().map(Tool::id).collect(Collectors.toUnmodifiableSet());

  @Property
  void anyTextGivesIdsOfTheDictionaryInOrder(@ForAll String text) {
    List<String> found = List.copyOf(find(text, Set.of()));
    assertThat(found).isSorted().isSubsetOf(IDS);
  }

  @Property
  void textAroundAPassageChangesNothing(
      @ForAll("passages") String passage, @ForAll("unrelated") String around) {
    assertThat(find(around + "\n\n" + passage + "\n\n" + around, Set.of()))
        .isEqualTo(find(passage, Set.of()));
  }

  @Test
  void everyDoubtfulNameHasWordsThatSettleIt() {
    assertThat(Tool.of(Vocabulary.current()))
        .filteredOn(tool -> !tool.doubtful().isEmpty())
        .hasSizeGreaterThan(50)
        .allSatisfy(tool ->
            assertThat(tool.shown().isEmpty() && !tool.opensLine()).as(tool.id()).isFalse());
  }

  @Test
  void aMarkAtTheEndOfTheTextIsNoWordOfItsLine() {
    String names = "our customers include:\nAcme Globex Initech Umbrella Hooli HubSpot";
    assertThat(find(names, Set.of())).isEmpty();
    assertThat(find(names + " ,", Set.of())).isEmpty();
    assertThat(find(names + " Stark", Set.of())).containsExactly("hubspot");
  }

  @Property
  void ownProductsAreLeftOutAndNothingElse(@ForAll("passages") String passage) {
    Set<String> all = find(passage, Set.of());
    Set<String> own = OwnProducts.of("salesforce");
    assertThat(find(passage, own))
        .isEqualTo(all.stream().filter(id -> !own.contains(id)).collect(Collectors.toSet()));
  }

  @Test
  void aMegabyteIsReadAtOnce() {
    for (String phrase :
        List.of(
            "Experience with Gong and HubSpot, our customers include ",
            "excel, ",
            "trust us ",
            "Our app integrates with ",
            "you certified HubSpot diamond ")) {
      String text = phrase.repeat(1_000_000 / phrase.length());
      Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(text, Set.of()));
    }
  }

  @Test
  void idsAreKebabCaseAndStandOnce() {
    List<Tool> tools = Tool.of(Vocabulary.current());
    assertThat(tools).hasSizeGreaterThan(300);
    assertThat(tools).extracting(Tool::id).doesNotHaveDuplicates();
    assertThat(tools)
        .allSatisfy(tool -> assertThat(tool.id()).matches("[a-z0-9]+(-[a-z0-9]+)*"))
        .allSatisfy(tool -> assertThat(tool.vendor()).matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void employersKnowTheirOwnProducts() {
    assertThat(OwnProducts.of("hubspot")).contains("hubspot").isSubsetOf(IDS);
    assertThat(OwnProducts.of("salesforce")).contains("salesforce", "account-engagement");
    assertThat(OwnProducts.of("slack")).containsExactly("slack");
    assertThat(OwnProducts.of("acme")).isEmpty();
    assertThat(OwnProducts.of(null)).isEmpty();
  }

  @Test
  void theOwnProductsOfEachEmployerAreInTheDictionary() {
    assertThat(ResourceTable.rows(OwnProducts.class, "own-products.tsv", 2))
        .allSatisfy(row -> assertThat(OwnProducts.of(row.get(0))).isNotEmpty().isSubsetOf(IDS));
  }

  @Provide
  Arbitrary<String> passages() {
    return Arbitraries.of(
            "Experience with",
            "Outreach",
            "Gong",
            "HubSpot",
            "Salesforce",
            "Segment",
            "the",
            ",",
            ".",
            "\n",
            "and",
            "tools",
            "our customers include",
            "Excel",
            "excel",
            "SQL",
            "MQL",
            "R",
            "&",
            "/",
            "CRM",
            "trust us",
            "Community",
            ":",
            "Go",
            "to market")
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> unrelated() {
    return Arbitraries.of(
        "",
        "We offer health insurance.",
        "Plan the week with your team",
        "Berlin, full time",
        "1. Apply\n2. Talk to us",
        "A list:\n- one\n- two");
  }

  private static SortedSet<String> find(String text, Set<String> ownProducts) {
    return FINDER.find("", WordRuns.of(text), ownProducts);
  }
}
