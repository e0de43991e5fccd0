package wagewire.lab.validate.yield;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * The result of validating the wanted list; its JSON is a contract.
 *
 * @param markets how many were simulated of each world
 * @param priors how many other markets of each world the no-data intervals are of
 * @param worlds by id
 * @param trials every wanted figure of every market, for {@code wanted.csv}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record YieldResult(
    boolean simulated,
    long seed,
    int markets,
    int priors,
    Map<String, WorldYield> worlds,
    @JsonIgnore List<WantedTrial> trials) {

  /** Number of markets of a world from which a missed requirement is an error. */
  private static final int LONG_FORM = 200;

  /** Returns false when enough markets were simulated and a requirement is missed. */
  @JsonIgnore
  public boolean isAcceptable() {
    return markets < LONG_FORM || worlds.values().stream().allMatch(WorldYield::passed);
  }
}
