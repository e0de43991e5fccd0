package wagewire.warehouse.resolve;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An uninterrupted period in which a posting is open.
 *
 * @param opened first day
 * @param closed first day on which it is closed; null while open
 * @param kind how it began
 */
public record Spell(LocalDate opened, @Nullable LocalDate closed, Kind kind)
    implements Serializable {

  /** The way a spell began. */
  public enum Kind {
    /** A new posting: part of the flow. */
    OPENED("opened"),
    /** Open when its board was first observed, or observed again after a gap. */
    BACKLOG("backlog"),
    /**
     * A job that was there before: back after more than 14 days, or continued as another posting.
     */
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
