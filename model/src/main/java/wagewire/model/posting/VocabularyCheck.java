package wagewire.model.posting;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.table.ResourceRow;
import wagewire.model.text.NearestName;

/**
 * Checks a vocabulary's folder: that its files say what they can say, and that they fit each other.
 * The first error is reported, with file and line.
 */
public final class VocabularyCheck {

  /** Concepts that no phrase needs to denote, as the program adds them. */
  private static final Set<String> ADDED =
      Set.of("bare-title", "department-of-marketing", "marketing-duties", "of-another");

  /** Prefix of the concepts of a department's words. */
  private static final String DEPARTMENT = "department:";

  private static final String FIRST = "first";
  private static final String ALL = "all";

  private final Vocabulary vocabulary;
  private final Set<String> roles = new LinkedHashSet<>();

  private VocabularyCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.roles().forEach(role -> roles.add(role.id()));
  }

  /**
   * Reads and checks the vocabulary of a folder.
   *
   * @throws WagewireException UNREADABLE_INPUT naming file, line and what to do
   */
  public static Vocabulary read(Path place) {
    VocabularyFolder folder = VocabularyFolder.read(place);
    for (VocabularyFile file : VocabularyFile.values()) {
      requireCells(folder, file);
    }
    Vocabulary vocabulary = Vocabulary.of(folder);
    new VocabularyCheck(vocabulary).all();
    return vocabulary;
  }

  /**
   * Returns a family of the vocabulary, or the group of all.
   *
   * @throws WagewireException WRONG_USAGE naming the nearest
   */
  public static String family(Vocabulary vocabulary, String id, String where) {
    List<String> known =
        vocabulary.families().stream()
            .filter(family -> !family.equals(RoleFamily.OTHER))
            .map(RoleFamily::id)
            .toList();
    if (!known.contains(id)) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "unknown family " + NearestName.suggest(id, known),
          where,
          "Name one of them.");
    }
    return id;
  }

  private void all() {
    ids();
    settings();
    knownRoles(VocabularyFile.OCCUPATIONS, 0, Set.of());
    knownRoles(VocabularyFile.ROLE_RULES, 3, Set.of(FIRST));
    knownRoles(VocabularyFile.ROLE_NAMES, 1, groups());
    labels();
    words();
    rules();
    tools();
  }

  /** Requires at least the cells without which a row says nothing, and no more than there are. */
  private static void requireCells(VocabularyFolder folder, VocabularyFile file) {
    List<String> lines = folder.lines(file);
    for (int at = 0; lines != null && at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.isBlank() || line.startsWith("#") || isDirective(line)) {
        continue;
      }
      int cells = line.split("\t", -1).length;
      int least = file.needed();
      if (cells < least || cells > file.columns()) {
        throw new WagewireException(
            ErrorCode.UNREADABLE_INPUT,
            "%d cells, where a row has %s"
                .formatted(
                    cells, least == file.columns() ? least : least + " to " + file.columns()),
            "%s, line %d".formatted(folder.where(file), at + 1),
            "Put one tab between the cells; docs/vocabulary.md says what they are.");
      }
    }
  }

  private static boolean isDirective(String line) {
    return line.strip().equals(Vocabulary.WITH_BUILT_IN)
        || line.strip().equals(Vocabulary.WITHOUT_BUILT_IN);
  }

  private void ids() {
    Set<String> known = new HashSet<>(Set.of(Role.OTHER.id(), ALL));
    Set<String> families = new HashSet<>();
    for (ResourceRow row : vocabulary.rows(VocabularyFile.ROLES)) {
      requireId(row, 0);
      requireId(row, 1);
      if (!known.add(row.get(0))) {
        throw wrong(row, "'%s' is there twice".formatted(row.get(0)), "Take one of them out.");
      }
      if (row.get(1).equals(RoleFamily.OTHER.id()) || row.get(1).equals(ALL)) {
        throw wrong(row, "the family '%s' is the program's".formatted(row.get(1)), "Name another.");
      }
      if (!row.get(2).isEmpty() && !row.get(2).equals("yields")) {
        throw wrong(
            row,
            "'%s' says nothing about a role".formatted(row.get(2)),
            "Write yields, or leave it out.");
      }
      families.add(row.get(1));
    }
    for (ResourceRow row : vocabulary.rows(VocabularyFile.ROLES)) {
      if (families.contains(row.get(0))) {
        throw wrong(
            row,
            "'%s' is a role and a family".formatted(row.get(0)),
            "Give one of them another id.");
      }
    }
    if (families.isEmpty()) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "no role",
          vocabulary.folder().where(VocabularyFile.ROLES),
          "Write a line for each role: its id, a tab, and its family.");
    }
  }

  private void settings() {
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.VOCABULARY)) {
      switch (row.get(0)) {
        case Vocabulary.BRIEF -> known(row, 1, familyIds());
        case Vocabulary.GROUP -> {
          requireId(row, 1);
          if (roles.contains(row.get(1))
              || familyIds().contains(row.get(1))
              || row.get(1).equals(ALL)) {
            throw wrong(
                row,
                "'%s' is a role or family".formatted(row.get(1)),
                "Name the group of all families by an id of its own.");
          }
        }
        case Vocabulary.FIELD -> {}
        default -> known(row, 0, List.of(Vocabulary.BRIEF, Vocabulary.GROUP, Vocabulary.FIELD));
      }
    }
  }

  private void labels() {
    Set<String> named = groups();
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.LABELS)) {
      if (row.get(0).equals("role")) {
        known(row, 1, named);
      }
    }
  }

  private void knownRoles(VocabularyFile file, int column, Set<String> also) {
    Set<String> known = new LinkedHashSet<>(roles);
    known.addAll(also);
    vocabulary.rows(file).forEach(row -> known(row, column, known));
  }

  /** Requires that titles can have each role, and that phrases are written as titles are read. */
  private void words() {
    Set<String> named = new HashSet<>();
    Set<String> phrases = new HashSet<>();
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.ROLE_WORDS)) {
      String phrase = row.get(0);
      if (!phrases.add(phrase)) {
        throw wrong(row, "'%s' is there twice".formatted(phrase), "Take one of them out.");
      }
      if (!phrase.equals(phrase.toLowerCase(Locale.ROOT))) {
        throw wrong(
            row,
            "capitals in '%s'".formatted(phrase),
            "Write it in lower case, as titles are read.");
      }
    }
    vocabulary.rows(VocabularyFile.ROLE_WORDS).forEach(row -> named.addAll(row.words(1)));
    vocabulary.rows(VocabularyFile.ROLE_RULES).forEach(row -> named.add(row.get(3)));
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.ROLES)) {
      if (!named.contains(row.get(0))) {
        throw wrong(
            row,
            "no title can have the role '%s'".formatted(row.get(0)),
            "Add a line to role-words.tsv: the words of a title, a tab, and %s."
                .formatted(row.get(0)));
      }
    }
  }

  private void rules() {
    Set<String> concepts = new HashSet<>(ADDED);
    vocabulary.rows(VocabularyFile.ROLE_WORDS).forEach(row -> concepts.addAll(row.words(1)));
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.ROLE_RULES)) {
      for (String need : row.words(1)) {
        for (String concept : need.split("\\|")) {
          String denoted =
              concept.startsWith(DEPARTMENT) ? concept.substring(DEPARTMENT.length()) : concept;
          if (!concepts.contains(denoted)) {
            throw wrong(
                row,
                "no phrase denotes '%s'; did you mean '%s'?"
                    .formatted(concept, NearestName.of(concept, concepts)),
                "Add a line to role-words.tsv: words, a tab, and %s.".formatted(denoted));
          }
        }
      }
    }
  }

  private void tools() {
    Set<String> tools = new HashSet<>();
    vocabulary.rows(VocabularyFile.TOOLS).forEach(row -> tools.add(row.get(0)));
    Set<String> own = new HashSet<>();
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.TOOLS)) {
      requireId(row, 0);
      if (!own.add(row.get(0))) {
        throw wrong(row, "'%s' is there twice".formatted(row.get(0)), "Take one of them out.");
      }
    }
    vocabulary.ownRows(VocabularyFile.TOOL_NAMES).stream()
        .filter(row -> !row.cells().equals(VocabularyFile.TOOL_NAMES.header()))
        .forEach(row -> known(row, 0, tools));
    Predicate<String> named = product -> !product.startsWith("*") && !tools.contains(product);
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.OWN_PRODUCTS)) {
      row.words(1).stream()
          .filter(named)
          .findFirst()
          .ifPresent(product -> {
            throw unknown(row, product, tools);
          });
    }
  }

  private Set<String> groups() {
    Set<String> groups = new LinkedHashSet<>(roles);
    groups.addAll(familyIds());
    groups.addAll(List.of(vocabulary.group(), ALL));
    return groups;
  }

  private List<String> familyIds() {
    return vocabulary.families().stream().map(RoleFamily::id).toList();
  }

  private static void requireId(ResourceRow row, int column) {
    if (!Vocabulary.isId(row.get(column))) {
      throw wrong(
          row,
          "'%s' is no id".formatted(row.get(column)),
          "Write small letters and digits, with hyphens between words.");
    }
  }

  private static void known(ResourceRow row, int column, Collection<String> known) {
    if (!known.contains(row.get(column))) {
      throw unknown(row, row.get(column), known);
    }
  }

  private static WagewireException unknown(ResourceRow row, String id, Collection<String> known) {
    return wrong(
        row,
        "unknown '%s'; did you mean '%s'?".formatted(id, NearestName.of(id, known)),
        "Write an id that the vocabulary has; roles are in roles.tsv, tools in tools.tsv.");
  }

  private static WagewireException wrong(ResourceRow row, String what, String help) {
    return new WagewireException(ErrorCode.UNREADABLE_INPUT, what, row.where(), help);
  }
}
