package wagewire.reporting.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/**
 * What postings are searched by; null is no condition.
 *
 * @param words of the title and the employer's name: all of them, {@code "in a row"}, {@code or}
 *     between two, {@code -} before one that must not be there
 * @param role a role, family or group
 * @param employer its key
 * @param region ISO 3166-2
 * @param city in any case
 * @param openedFrom first day on which they opened
 * @param payOnly only those with usable pay
 */
public record PostingCriteria(
    @Nullable String words,
    @Nullable String role,
    @Nullable String seniority,
    @Nullable String tool,
    @Nullable String employer,
    @Nullable String country,
    @Nullable String region,
    @Nullable String city,
    @Nullable String workMode,
    State state,
    @Nullable LocalDate openedFrom,
    boolean payOnly) {

  /** Of an employer, open or closed. */
  public static PostingCriteria ofEmployer(String employer) {
    return new PostingCriteria(
        null, null, null, null, employer, null, null, null, null, State.ALL, null, false);
  }

  /** Without a condition but the state. */
  static PostingCriteria in(State state) {
    return new PostingCriteria(
        null, null, null, null, null, null, null, null, null, state, null, false);
  }

  /** State of the postings that are wanted. */
  public enum State implements Identified {
    OPEN("Open"),
    CLOSED("Closed"),
    ALL("Open and closed");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public static List<String> ids() {
      return Arrays.stream(values()).map(State::id).toList();
    }

    /** Throws {@link IllegalArgumentException} for an unknown id. */
    public static State of(String id) {
      return IdLookup.find(values(), State::id, id);
    }
  }
}
