package wagewire.model.posting;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
   * Returns the id, which is that of a family of the vocabulary other than other.
   *
   * @param where it was written, for the error
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
    RoleWordsCheck.require(vocabulary);
    tools();
  }

  /** Requires at least the cells without which a row says nothing, and no more than there are. */
  private static void requireCells(VocabularyFolder folder, VocabularyFile file) {
    List<String> lines = folder.lines(file);
    for (int at = 0; lines != null && at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.isBlank() || line.startsWith("#") || VocabularyRows.isDirective(line)) {
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

  private void ids() {
    Set<String> known = new HashSet<>(Set.of(Role.OTHER.id(), ALL));
    Set<String> families = new HashSet<>();
    for (ResourceRow row : vocabulary.rows(VocabularyFile.ROLES)) {
      RowError.requireId(row, 0);
      RowError.requireId(row, 1);
      if (!known.add(row.get(0))) {
        throw RowError.twice(row);
      }
      if (row.get(1).equals(RoleFamily.OTHER.id()) || row.get(1).equals(ALL)) {
        throw RowError.of(
            row, "the family '%s' is the program's".formatted(row.get(1)), "Name another.");
      }
      if (!row.get(2).isEmpty() && !row.get(2).equals("yields")) {
        throw RowError.of(
            row,
            "'%s' says nothing about a role".formatted(row.get(2)),
            "Write yields, or leave it out.");
      }
      families.add(row.get(1));
    }
    for (ResourceRow row : vocabulary.rows(VocabularyFile.ROLES)) {
      if (families.contains(row.get(0))) {
        throw RowError.of(
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
        case Vocabulary.BRIEF -> RowError.requireKnown(row, 1, familyIds());
        case Vocabulary.GROUP -> {
          RowError.requireId(row, 1);
          if (roles.contains(row.get(1))
              || familyIds().contains(row.get(1))
              || row.get(1).equals(ALL)) {
            throw RowError.of(
                row,
                "'%s' is a role or family".formatted(row.get(1)),
                "Name the group of all families by an id of its own.");
          }
        }
        case Vocabulary.FIELD -> {}
        default ->
            RowError.requireKnown(
                row, 0, List.of(Vocabulary.BRIEF, Vocabulary.GROUP, Vocabulary.FIELD));
      }
    }
  }

  private void labels() {
    Set<String> named = groups();
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.LABELS)) {
      if (row.get(0).equals("role")) {
        RowError.requireKnown(row, 1, named);
      }
    }
  }

  private void knownRoles(VocabularyFile file, int column, Set<String> also) {
    Set<String> known = new LinkedHashSet<>(roles);
    known.addAll(also);
    vocabulary.rows(file).forEach(row -> RowError.requireKnown(row, column, known));
  }

  private void tools() {
    Set<String> tools = new HashSet<>();
    vocabulary.rows(VocabularyFile.TOOLS).forEach(row -> tools.add(row.get(0)));
    Set<String> own = new HashSet<>();
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.TOOLS)) {
      RowError.requireId(row, 0);
      if (!own.add(row.get(0))) {
        throw RowError.twice(row);
      }
    }
    vocabulary.ownRows(VocabularyFile.TOOL_NAMES).stream()
        .forEach(row -> RowError.requireKnown(row, 0, tools));
    Predicate<String> named = product -> !product.startsWith("*") && !tools.contains(product);
    for (ResourceRow row : vocabulary.ownRows(VocabularyFile.OWN_PRODUCTS)) {
      row.words(1).stream()
          .filter(named)
          .findFirst()
          .ifPresent(product -> {
            throw RowError.unknown(row, product, tools);
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
}
