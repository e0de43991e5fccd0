package wagewire.model.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceRow;

class VocabularyTest {

  private static final String ROLES =
      "data-engineering\tdata\ndata-general\tdata\tyields\ndata-analytics\tanalytics\n";

  @AfterEach
  void useTheBuiltInVocabulary() {
    Vocabulary.use(Vocabulary.builtIn());
  }

  @Test
  void rolesOfAFolderReplaceTheBuiltInOnes() {
    Vocabulary vocabulary = folder(Map.of("roles.tsv", ROLES));
    assertThat(vocabulary.roles())
        .extracting(Role::id)
        .containsExactly("data-engineering", "data-general", "data-analytics", "other");
    assertThat(vocabulary.families())
        .extracting(RoleFamily::id)
        .containsExactly("data", "analytics", "other");
    assertThat(vocabulary.role("data-general").map(Role::yields)).contains(true);
    assertThat(vocabulary.briefFamily()).isEqualTo("data");
    assertThat(vocabulary.group()).isEqualTo("tracked");
  }

  @Test
  void rolesOfAFolderJoinTheBuiltInOnesWhereItsFileAsksForThem() {
    Vocabulary vocabulary =
        folder(Map.of("roles.tsv", "+ built-in\npodcast-marketing\tmarketing\n"));
    assertThat(vocabulary.roles())
        .hasSize(Vocabulary.builtIn().roles().size() + 1)
        .containsAll(Vocabulary.builtIn().roles());
    assertThat(vocabulary.briefFamily()).isEqualTo("marketing-ops");
    assertThat(vocabulary.group()).isEqualTo("go-to-market");
  }

  @Test
  void aRowOfTheFolderTakesThePlaceOfTheBuiltInOneOfItsKey() {
    Vocabulary vocabulary =
        folder(Map.of("roles.tsv", "+ built-in\nsales-operations\tsales-ops\n"));
    assertThat(vocabulary.roles()).hasSameSizeAs(Vocabulary.builtIn().roles());
    assertThat(vocabulary.role("sales-operations").map(role -> role.family().id()))
        .contains("sales-ops");
  }

  @Test
  void aFolderThatNamesTheFamilyOfTheBriefAloneKeepsTheRest() {
    Vocabulary vocabulary = folder(Map.of("vocabulary.tsv", "brief\tgtm-ops\n"));
    assertThat(vocabulary.briefFamily()).isEqualTo("gtm-ops");
    assertThat(vocabulary.group()).isEqualTo("go-to-market");
    assertThat(vocabulary.roles()).isEqualTo(Vocabulary.builtIn().roles());
  }

  @Test
  void filesAboutRolesAreEmptyBesideRolesOfTheFolder() {
    Vocabulary vocabulary = folder(Map.of("roles.tsv", ROLES));
    assertThat(vocabulary.rows(VocabularyFile.ROLE_RULES)).isEmpty();
    assertThat(vocabulary.rows(VocabularyFile.OCCUPATIONS)).isEmpty();
  }

  @Test
  void theDigestIsOfTheFilesByWhichPostingsAreRead() {
    String digest = folder(Map.of("roles.tsv", ROLES)).digest();
    assertThat(digest).matches("[0-9a-f]{10}");
    assertThat(folder(Map.of("roles.tsv", ROLES.replace("\n", "\r\n"))).digest()).isEqualTo(digest);
    assertThat(folder(Map.of("roles.tsv", ROLES, "vocabulary.tsv", "brief\tdata\n")).digest())
        .isEqualTo(digest);
    assertThat(
            folder(Map.of("roles.tsv", ROLES, "role-words.tsv", "data\tdata-general\n")).digest())
        .isNotEqualTo(digest);
    assertThat(folder(Map.of("vocabulary.tsv", "brief\tmarketing\n")).digest()).isNull();
    assertThat(Vocabulary.builtIn().digest()).isNull();
  }

  @Test
  void aVersionOfANormaliserNamesItsVocabulary() {
    Vocabulary vocabulary = folder(Map.of("roles.tsv", ROLES));
    assertThat(vocabulary.hasRead("6-0a1b2c3d4e+" + vocabulary.digest())).isTrue();
    assertThat(vocabulary.hasRead("7-ffffffffff+" + vocabulary.digest())).isTrue();
    assertThat(vocabulary.hasRead("6-0a1b2c3d4e")).isFalse();
    assertThat(Vocabulary.builtIn().hasRead("6-0a1b2c3d4e")).isTrue();
    assertThat(Vocabulary.builtIn().hasRead("6-0a1b2c3d4e+ffffffffff")).isFalse();
  }

  @Test
  void recordsOfAnotherVocabularyKeepTheirRole() {
    Vocabulary.use(folder(Map.of("roles.tsv", ROLES)));
    assertThat(Json.read("\"data-engineering\"", Role.class).family().id()).isEqualTo("data");
    Role foreign = Json.read("\"marketing-operations\"", Role.class);
    assertThat(foreign.id()).isEqualTo("marketing-operations");
    assertThat(foreign.family()).isEqualTo(RoleFamily.OTHER);
    assertThat(Json.text(foreign)).isEqualTo("\"marketing-operations\"");
    assertThatIllegalArgumentException().isThrownBy(() -> Role.of("marketing-operations"));
    assertThatIllegalArgumentException().isThrownBy(() -> Role.read("no id"));
  }

  @Test
  void whatIsMadeOfAVocabularyIsMadeAgainForAnother() {
    AtomicInteger made = new AtomicInteger();
    OfVocabulary<List<Role>> roles =
        new OfVocabulary<>(vocabulary -> {
          made.incrementAndGet();
          return vocabulary.roles();
        });
    assertThat(roles.get()).isEqualTo(roles.get());
    assertThat(made).hasValue(1);
    Vocabulary.use(folder(Map.of("roles.tsv", ROLES)));
    assertThat(roles.get()).extracting(Role::id).contains("data-engineering");
    assertThat(made).hasValue(2);
  }

  @Test
  void rowsKnowTheirFileAndLine() {
    List<ResourceRow> rows =
        folder(Map.of("roles.tsv", "# comment\n\n" + ROLES)).rows(VocabularyFile.ROLES);
    assertThat(rows.getFirst().where()).isEqualTo("words/roles.tsv, line 3");
  }

  private static Vocabulary folder(Map<String, String> files) {
    return Vocabulary.of(new VocabularyFolder("words", files));
  }
}
