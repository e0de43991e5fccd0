package wagewire.transform.title;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.transform.title.RoleRules.Verdict;
import wagewire.transform.title.SeniorityReader.Level;

/**
 * Reads role, seniority and key of a title. The title decides; the department breaks ties, and with
 * the description it decides a title without a field ("Operations Manager"). Undecided titles are
 * {@link Role#OTHER}.
 */
public final class TitleClassifier {

  /**
   * The role, seniority and key of a title.
   *
   * @param titleKey the title in lower case without noise; equal for listings with the same title
   * @param why the words and rules that decided, and the role that would have come next, for a
   *     person
   */
  public record TitleReading(Role role, Seniority seniority, String titleKey, List<String> why) {

    public TitleReading {
      why = List.copyOf(why);
    }
  }

  /** The greatest length of a title; what follows is a text pasted into the title. */
  private static final int LONGEST_TITLE = 400;

  private static final String MARKETING = "marketing-word";
  private static final String DEPARTMENT_OF_MARKETING = "department-of-marketing";
  private static final String MARKETING_DUTIES = "marketing-duties";
  private static final Set<String> OPERATIONS_OF_OTHERS =
      Set.of("revenue-operations", "sales-operations");

  private final TitleWords words = new TitleWords();
  private final TitleNoiseFilter noise = new TitleNoiseFilter();
  private final RoleRules rules = new RoleRules();
  private final SeniorityReader levels = new SeniorityReader();

  private TitleClassifier() {}

  /** Loads the classifier with the vocabulary in use. */
  public static TitleClassifier load() {
    return new TitleClassifier();
  }

  /** Takes time linear in the length of the description; never throws. */
  public TitleReading read(
      String title, @Nullable String department, @Nullable String descriptionText) {
    List<String> clean = noise.clean(words.of(NumbersInTitle.without(beginning(title))));
    List<String> own = noise.own(clean);
    Verdict verdict =
        role(
            ExpandedAcronyms.without(own),
            department,
            () -> descriptionText != null && namesMarketingDuties(descriptionText));
    Level level = levels.read(own);
    List<String> why = new ArrayList<>(verdict.why());
    why.add(level.why());
    return new TitleReading(verdict.role(), level.seniority(), key(clean), why);
  }

  /**
   * Returns whether a posting with the title may be of another role than {@link Role#OTHER},
   * whatever its description says.
   */
  public boolean mayHaveRole(String title, @Nullable String department) {
    List<String> own = noise.own(noise.clean(words.of(NumbersInTitle.without(beginning(title)))));
    return !role(ExpandedAcronyms.without(own), department, () -> true).role().equals(Role.OTHER);
  }

  /** The title in lower case without noise; equal for listings with the same title. */
  public String key(String title) {
    return key(noise.clean(words.of(NumbersInTitle.without(beginning(title)))));
  }

  /** Returns the words as a key, of which as many are left as a title may be long. */
  private String key(List<String> words) {
    String key = noise.key(words);
    String start = beginning(key);
    int end = start.length() < key.length() ? start.lastIndexOf(' ') : -1;
    return end < 0 ? start : start.substring(0, end);
  }

  private Verdict role(
      List<String> title, @Nullable String department, BooleanSupplier marketingDuties) {
    List<String> unit = department == null ? List.of() : words.of(beginning(department));
    Set<String> known = new HashSet<>();
    Set<String> ofUnit = rules.concepts(unit);
    if (ofUnit.contains(MARKETING)) {
      known.add(DEPARTMENT_OF_MARKETING);
    }
    known.addAll(rules.ofDepartment(ofUnit));
    TitlePhrases found = rules.find(title);
    if (found.areBare()) {
      return bare(title, unit, known, marketingDuties);
    }
    return rules.decide(found, known);
  }

  private Verdict bare(
      List<String> title, List<String> unit, Set<String> known, BooleanSupplier marketingDuties) {
    known.add("bare-title");
    List<String> words = new ArrayList<>(title);
    words.add(TitleWords.BREAK);
    words.addAll(unit);
    TitlePhrases both = rules.find(words);
    boolean open = unit.isEmpty() || known.contains(DEPARTMENT_OF_MARKETING);
    if (open && rules.heed(MARKETING_DUTIES, both, known) && marketingDuties.getAsBoolean()) {
      known.add(MARKETING_DUTIES);
    }
    return rules.decide(both, known);
  }

  private boolean namesMarketingDuties(String description) {
    Set<String> named = rules.concepts(words.of(description));
    return named.contains("duty") && named.stream().noneMatch(OPERATIONS_OF_OTHERS::contains);
  }

  private static String beginning(String text) {
    if (text.length() <= LONGEST_TITLE) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(LONGEST_TITLE - 1))
            ? LONGEST_TITLE - 1
            : LONGEST_TITLE;
    return text.substring(0, end);
  }
}
