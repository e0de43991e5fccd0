package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import wagewire.model.json.IdLookup;

/** A group of roles that figures fall back to; a {@link Vocabulary} has any number of them. */
public record RoleFamily(@JsonValue String id) implements Serializable {

  /** The family of {@link Role#OTHER}. */
  public static final RoleFamily OTHER = new RoleFamily("other");

  /** Returns the families of the vocabulary in use; {@link #OTHER} is the last. */
  public static RoleFamily[] values() {
    return Vocabulary.current().families().toArray(RoleFamily[]::new);
  }

  /** Throws {@link IllegalArgumentException} for an id that the vocabulary in use lacks. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static RoleFamily of(String id) {
    return IdLookup.find(values(), RoleFamily::id, id);
  }
}
