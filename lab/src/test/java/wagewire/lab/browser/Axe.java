package wagewire.lab.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page against WCAG 2.2, levels A and AA, and all before them. */
final class Axe {

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private final AxeResults results;

  private Axe(AxeResults results) {
    this.results = results;
  }

  static Axe of(Page page) {
    return new Axe(new AxeBuilder(page).withTags(TAGS).analyze());
  }

  /** One line a place: the rule and what it is about. */
  List<String> violations() {
    return results.getViolations().stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule, node)))
        .toList();
  }

  private static String line(Rule rule, CheckedNode node) {
    return "%s (%s): %s".formatted(rule.getId(), node.getTarget(), node.getFailureSummary());
  }

  /** Names of rules that held somewhere on the page. */
  List<String> passes() {
    return results.getPasses().stream().map(Rule::getId).toList();
  }
}
