package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import wagewire.model.json.IdLookup;

/**
 * The role of a posting, one of those of a {@link Vocabulary}. Ids are a contract: tables, commands
 * and links use them.
 *
 * @param yields whether any other role that the same title names outranks it
 */
public record Role(@JsonValue String id, RoleFamily family, boolean yields)
    implements Serializable {

  /** The role of what is no other; each vocabulary has it. */
  public static final Role OTHER = new Role("other", RoleFamily.OTHER, true);

  /** Returns the roles of the vocabulary in use; {@link #OTHER} is the last. */
  public static Role[] values() {
    return Vocabulary.current().roles().toArray(Role[]::new);
  }

  /** Throws {@link IllegalArgumentException} for an id that the vocabulary in use lacks. */
  public static Role of(String id) {
    return Vocabulary.current().role(id).orElseGet(() -> IdLookup.find(values(), Role::id, id));
  }

  /**
   * Returns the role of an id in a record or table; one of the family {@link RoleFamily#OTHER} for
   * an id that the vocabulary in use lacks, as another one may have read the posting.
   *
   * @throws IllegalArgumentException for what is no id
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Role read(String id) {
    return Vocabulary.current()
        .role(id)
        .orElseGet(() -> new Role(Vocabulary.requireId(id), RoleFamily.OTHER, false));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Role role && role.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
