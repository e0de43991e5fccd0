package wagewire.model.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;

/**
 * The roles and families that postings are sorted into, the words that recognise them, and the
 * tools that are looked for: the built-in tables, or those of a folder beside them. A program uses
 * one vocabulary at a time.
 */
public final class Vocabulary {

  /** Precedes the digest of a folder in the version that read a posting. */
  public static final String VERSION_MARK = "+";

  /** Key of {@code vocabulary.tsv}. */
  static final String BRIEF = "brief";

  /** Key of {@code vocabulary.tsv}. */
  static final String FIELD = "field";

  /** Key of {@code vocabulary.tsv}. */
  static final String GROUP = "group";

  /** What all families but other are called where a folder with roles does not name them. */
  private static final String USUAL_GROUP = "tracked";

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final String YIELDS = "yields";

  private static final Vocabulary BUILT_IN = new Vocabulary(VocabularyFolder.NONE, null);

  /** One vocabulary for the whole process, which a command sets before it does anything. */
  private static volatile Vocabulary current = BUILT_IN;

  private final VocabularyFolder folder;
  private final VocabularyRows rows;
  private final List<Role> roles;
  private final Map<String, Role> byId;
  private final List<RoleFamily> families;
  private final Map<String, String> settings = new HashMap<>();
  private final @Nullable String briefFamily;

  private Vocabulary(VocabularyFolder folder, @Nullable String briefFamily) {
    this.folder = folder;
    this.briefFamily = briefFamily;
    this.rows = VocabularyRows.of(folder);
    List<Role> read = new ArrayList<>();
    Map<String, RoleFamily> inOrder = new LinkedHashMap<>();
    for (ResourceRow row : rows.all(VocabularyFile.ROLES)) {
      RoleFamily family = inOrder.computeIfAbsent(row.get(1), RoleFamily::new);
      read.add(new Role(row.get(0), family, row.get(2).equals(YIELDS)));
    }
    inOrder.put(RoleFamily.OTHER.id(), RoleFamily.OTHER);
    read.add(Role.OTHER);
    roles = List.copyOf(read);
    families = List.copyOf(inOrder.values());
    byId = new HashMap<>();
    roles.forEach(role -> byId.putIfAbsent(role.id(), role));
    rows.all(VocabularyFile.VOCABULARY).forEach(row -> settings.put(row.get(0), row.get(1)));
  }

  /** Returns the vocabulary of the program's own tables. */
  public static Vocabulary builtIn() {
    return BUILT_IN;
  }

  /** Returns the vocabulary in use: the built-in one until another is used. */
  public static Vocabulary current() {
    return current;
  }

  /** Uses a vocabulary from now on, in the whole process. */
  public static void use(Vocabulary vocabulary) {
    current = vocabulary;
  }

  /**
   * Returns the vocabulary of a folder, unchecked.
   *
   * @see VocabularyCheck
   */
  public static Vocabulary of(VocabularyFolder folder) {
    return folder.texts().isEmpty() ? BUILT_IN : new Vocabulary(folder, null);
  }

  /** Returns the same vocabulary with a brief of another family. */
  public Vocabulary withBriefOf(String family) {
    return new Vocabulary(folder, family);
  }

  /** Returns the folder, which is empty for the built-in vocabulary. */
  public VocabularyFolder folder() {
    return folder;
  }

  /** Returns the roles in the order of the table; {@link Role#OTHER} is the last. */
  public List<Role> roles() {
    return roles;
  }

  public Optional<Role> role(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns the families in the order of their first roles; the last is other. */
  public List<RoleFamily> families() {
    return families;
  }

  /** Returns the id of all families but other together, such as {@code go-to-market}. */
  public String group() {
    return settings.getOrDefault(GROUP, USUAL_GROUP);
  }

  /** Returns the family of the brief, and of figures asked for without a role. */
  public String briefFamily() {
    return briefFamily == null
        ? settings.getOrDefault(BRIEF, families.getFirst().id())
        : briefFamily;
  }

  /** Returns what the field of the usual brief is called, where the vocabulary says so. */
  public Optional<String> field() {
    return briefFamily().equals(settings.get(BRIEF))
        ? Optional.ofNullable(settings.get(FIELD))
        : Optional.empty();
  }

  /**
   * Returns ten hexadecimal digits that tell vocabularies apart by which postings are read
   * differently; null for that of the built-in tables.
   */
  public @Nullable String digest() {
    return folder.digest();
  }

  /**
   * Returns whether a version of a normaliser read by this vocabulary, whatever the rest of it is.
   */
  public boolean hasRead(String version) {
    int mark = version.indexOf(VERSION_MARK);
    String own = mark < 0 ? null : version.substring(mark + 1);
    return Objects.equals(own, digest());
  }

  /**
   * Returns the rows of a file: the folder's, the built-in ones, or both. In a folder with roles of
   * its own, files about roles that are not there are empty, but for inflections.
   */
  public List<ResourceRow> rows(VocabularyFile file) {
    return rows.all(file);
  }

  /** Returns the rows of the folder's own file alone; none where it has none. */
  public List<ResourceRow> ownRows(VocabularyFile file) {
    return rows.own(file);
  }

  /** Throws {@link IllegalArgumentException} for what is no id of a role, family or tool. */
  static String requireId(String id) {
    if (!isId(id)) {
      throw new IllegalArgumentException("'%s' is no id".formatted(id));
    }
    return id;
  }

  /** Returns whether a text can be the id of a role, family or tool. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }
}
