package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The row of choices above a page. */
@BrowserTest
class FiltersTest {

  @Test
  void aChoiceChangesTheAddressAndALinkToItShowsTheSame(BrowserSession visits) {
    try (BrowserPage visit = visits.open("/roles/marketing-operations", Screen.DESKTOP)) {
      String before = main(visit);
      visit.page().selectOption("select[name=country]", "US");
      show(visit);
      assertThat(visit.path()).isEqualTo("/roles/marketing-operations?country=US");
      assertThat(main(visit)).isNotEqualTo(before);
      assertThat(visit.page().locator("select[name=country] option:checked").textContent())
          .isEqualTo("United States");
      try (BrowserPage other = visits.open(visit.path(), Screen.DESKTOP)) {
        assertThat(main(other)).isEqualTo(main(visit));
      }
      visit.page().goBack();
      assertThat(main(visit)).isEqualTo(before);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void anotherRoleLeadsToItsPageWithTheOtherChoices(BrowserSession visits) {
    try (BrowserPage visit = visits.open("/roles/marketing-operations?country=US", Screen.PHONE)) {
      visit.page().selectOption("select[name=role]", "marketing-ops");
      show(visit);
      assertThat(visit.path()).isEqualTo("/roles/marketing-ops?country=US");
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void aWeekOfTheExplorersStaysInTheAddressAndWhatIsUsualDoesNot(BrowserSession visits) {
    for (String path : new String[] {"/growth", "/pay", "/tools", "/brief"}) {
      try (BrowserPage visit = visits.open(path, Screen.DESKTOP)) {
        String week = visit.page().locator("select[name=week] option").nth(2).getAttribute("value");
        visit.page().selectOption("select[name=week]", week);
        show(visit);
        assertThat(visit.path()).endsWith("week=" + week).doesNotContain("country", "seniority");
        visit.page().selectOption("select[name=week]", "");
        show(visit);
        assertThat(visit.path()).doesNotContain("week");
        assertThat(visit.troubles()).isEmpty();
      }
    }
  }

  @Test
  void boardsArePickedByPlatformAndPutInOrder(BrowserSession visits) {
    try (BrowserPage visit = visits.open("/boards", Screen.DESKTOP)) {
      visit.page().selectOption("select[name=platform]", "greenhouse");
      show(visit);
      assertThat(visit.path()).isEqualTo("/boards?platform=greenhouse");
      assertThat(visit.page().locator(".boards tbody th").allTextContents())
          .isNotEmpty()
          .allMatch(board -> board.contains("greenhouse"));
      visit
          .page()
          .locator(".boards thead a", new Page.LocatorOptions().setHasText("Listings"))
          .click();
      assertThat(visit.path()).contains("platform=greenhouse", "sort=listings");
      assertThat(visit.page().locator("th[aria-sort=descending]").textContent())
          .contains("Listings");
      assertThat(visit.troubles()).isEmpty();
    }
  }

  private static void show(BrowserPage visit) {
    visit.page().locator(".filters button").click();
    visit.page().waitForLoadState();
  }

  /** Returns the text of the page, once its charts answer. */
  private static String main(BrowserPage visit) {
    visit
        .page()
        .waitForFunction(
            "() => [...document.querySelectorAll('.live .plot')].every(plot => !plot.hidden)");
    return visit.page().locator("main").innerText();
  }
}
