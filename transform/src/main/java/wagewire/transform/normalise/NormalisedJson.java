package wagewire.transform.normalise;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.model.posting.Metros;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/**
 * A posting as printed by the command {@code normalize}: names and order are a contract, and what
 * is not known is null, never absent.
 *
 * @param metros CBSA codes of the metropolitan areas that its places are in, in their order
 * @param employmentType {@code unknown} when it is not stated
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({
  "id",
  "role",
  "family",
  "seniority",
  "employer",
  "pay",
  "pays",
  "places",
  "work_mode",
  "tools",
  "occupation",
  "language",
  "metros",
  "employment_type"
})
public record NormalisedJson(
    @Nullable String id,
    Role role,
    RoleFamily family,
    Seniority seniority,
    @Nullable String employer,
    @Nullable Pay pay,
    List<Pay> pays,
    List<Place> places,
    WorkMode workMode,
    List<String> tools,
    @Nullable String occupation,
    @Nullable String language,
    List<String> metros,
    String employmentType) {

  private static final String UNKNOWN = "unknown";

  public static NormalisedJson of(@Nullable String id, NormalisedPosting normalised) {
    return new NormalisedJson(
        id,
        normalised.role(),
        normalised.role().family(),
        normalised.seniority(),
        normalised.employer(),
        normalised.pay(),
        normalised.pays(),
        normalised.places(),
        normalised.workMode(),
        normalised.tools(),
        normalised.occupation(),
        normalised.language(),
        Metros.of(normalised.places()),
        normalised.employmentType() == null ? UNKNOWN : normalised.employmentType());
  }

  /** Returns the posting in one line, without a line break at its end. */
  public String line() {
    return Json.text(this);
  }
}
