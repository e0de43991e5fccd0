package wagewire.warehouse.resolve;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Fingerprint;
import wagewire.model.posting.Pay;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;

/**
 * A listing with the fields that resolving compares.
 *
 * @param lineage the first of the boards that succeeded each other, this one among them
 * @param generation how many boards came before this one in its lineage
 * @param applyAddress where one applies to this one job; null when the address names no single job
 * @param requisition null when missing or a placeholder
 */
public record ListingFacts(
    long listingId,
    String board,
    String lineage,
    int generation,
    SourceKind kind,
    String externalId,
    String employer,
    @Nullable String employerName,
    boolean agency,
    String title,
    String titleKey,
    @Nullable ApplyAddress applyAddress,
    @Nullable String requisition,
    @Nullable Instant postedAt,
    Instant observedAt,
    String role,
    String seniority,
    WorkMode workMode,
    String employmentType,
    List<Place> places,
    @Nullable Pay pay,
    List<String> tools,
    boolean described,
    Fingerprint fingerprint,
    List<Presence> presences)
    implements Serializable {}
