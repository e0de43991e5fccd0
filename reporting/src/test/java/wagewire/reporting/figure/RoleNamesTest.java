package wagewire.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class RoleNamesTest {

  @ParameterizedTest
  @CsvSource({
    "mops, marketing-operations",
    "MOps, marketing-operations",
    "marketing ops, marketing-ops",
    "Marketing Operations, marketing-operations",
    "marketing_operations, marketing-operations",
    "revops, revenue-operations",
    "martech, marketing-technology",
    "Demand Gen, demand-generation",
    "crm, crm-administration",
    "GTM, go-to-market",
    "sales ops, sales-operations",
    "all, all",
  })
  void aUsualWordLeadsToItsRole(String written, String role) {
    assertThat(FigureChoice.read(written, null, null, null).role()).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "marketing-operation, marketing-operations",
    "mopps, mops",
    "gotomarket, go-to-market",
    "rewops, revops",
    "sales, sales-operations",
    "product-marketting, product-marketing",
  })
  void anUnknownNameIsAnErrorThatNamesTheNearest(String written, String nearest) {
    assertThatThrownBy(() -> FigureChoice.read(written, null, null, null))
        .isInstanceOf(WrongParameterException.class)
        .hasMessage("role '%s' is unknown; did you mean '%s'?".formatted(written, nearest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nurse", "software-engineer", "x", ""})
  void aNameThatResemblesNoneIsAnErrorThatSaysWhatRolesThereAre(String written) {
    assertThatThrownBy(() -> FigureChoice.read(written, null, null, null))
        .isInstanceOf(WrongParameterException.class)
        .hasMessage(
            "role '%s' is unknown; roles of marketing and go-to-market are, such as marketing-ops"
                .formatted(written));
  }

  @Test
  void theTableHoldsEachWordOnceAsItIsLookedUpAndLeadsToKnownRoles() {
    List<ResourceRow> rows = ResourceTable.read(RoleNames.class, "role-words.tsv");
    assertThat(rows)
        .extracting(row -> row.get("word"))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(RoleGroups.everything())
        .allMatch(word -> word.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(rows).extracting(row -> row.get("role")).isSubsetOf(RoleGroups.everything());
  }

  @ParameterizedTest
  @CsvSource({
    "MOps managers, marketing-operations, manager",
    "marketing operations manager, marketing-operations, manager",
    "Senior marketing-automation, marketing-automation, senior",
  })
  void aRoleAndASeniorityInOneAreNamedApart(String written, String role, String seniority) {
    assertThatThrownBy(() -> FigureChoice.read(written, null, null, null))
        .isInstanceOf(WrongParameterException.class)
        .hasMessageContaining(
            "name '%s' as the role and '%s' as the seniority".formatted(role, seniority));
  }
}
