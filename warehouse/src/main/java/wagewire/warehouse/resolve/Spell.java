package wagewire.warehouse.resolve;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An uninterrupted period in which a posting is open.
 *
 * @param opened first day
 * @param closed first day on which it is closed; null while open
 * @param kind how it began
 */
public record Spell(LocalDate opened, @Nullable LocalDate closed, Kind kind) {

  /** How a spell began. */
  public enum Kind {
    /** New: part of the flow. */
    OPENED("opened"),
    /** Already there when its board was first watched, or watched again. */
    BACKLOG("backlog"),
    /** Back after more than 14 days, or gone on as another posting: a job that was there before. */
    REPOSTED("reposted");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    @JsonValue
    public String id() {
      return id;
    }
  }
}
