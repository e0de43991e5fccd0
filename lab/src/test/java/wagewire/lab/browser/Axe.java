package wagewire.lab.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Results of axe on a page, against WCAG 2.2 and earlier versions, levels A and AA. */
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

  /** Returns a line for each violation: the rule and the element. */
  List<String> violations() {
    return results.getViolations().stream()
        .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule, node)))
        .toList();
  }

  private static String line(Rule rule, CheckedNode node) {
    return "%s (%s): %s".formatted(rule.getId(), node.getTarget(), node.getFailureSummary());
  }

  /** Returns the names of rules that passed for some element of the page. */
  List<String> passes() {
    return results.getPasses().stream().map(Rule::getId).toList();
  }
}
