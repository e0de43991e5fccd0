package wagewire.model.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of normalising one published listing: a pure function of the listing and the
 * vocabulary.
 *
 * @param role {@link Role#OTHER} when nothing else is certain
 * @param seniority {@link Seniority#UNKNOWN} when the title says nothing
 * @param titleKey the title without noise, for finding listings with the same title
 * @param employer id of the resolved employer; null when no company is known
 * @param employerName the name to show
 * @param agency true when the employer is a recruiter who advertises for others
 * @param pay the pay for this posting, one of {@code pays}; null when none is stated
 * @param pays every stated pay
 * @param places in the order stated
 * @param workMode where the work is done
 * @param tools ids, sorted
 * @param occupation SOC 2018 code of the role; null for {@link Role#OTHER}
 * @param language ISO 639-1 of the text, stated or detected; null when not known
 * @param employmentType {@code full-time, part-time, contract, temporary, internship}; null when
 *     not stated
 * @param described true when there is enough text to look for tools in
 * @param fingerprint of the description
 */
public record NormalisedPosting(
    Role role,
    Seniority seniority,
    String titleKey,
    @Nullable String employer,
    @Nullable String employerName,
    boolean agency,
    @Nullable Pay pay,
    List<Pay> pays,
    List<Place> places,
    WorkMode workMode,
    List<String> tools,
    @Nullable String occupation,
    @Nullable String language,
    @Nullable String employmentType,
    boolean described,
    Fingerprint fingerprint) {

  public NormalisedPosting {
    pays = pays == null ? List.of() : List.copyOf(pays);
    places = places == null ? List.of() : List.copyOf(places);
    tools = tools == null ? List.of() : List.copyOf(tools);
  }
}
