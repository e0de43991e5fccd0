package wagewire.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

class IdentifiedTest {

  @Test
  void releasedIdsStay() {
    assertThat(ids(SourceKind.values())).isEqualTo("own aggregator latest");
    assertThat(ids(FetchOutcome.values()))
        .isEqualTo("ok unchanged empty blocked moved gone changed-shape partial failed");
    assertThat(ids(RejectionReason.values()))
        .isEqualTo(
            "no-title no-id not-a-posting unreadable too-large no-published-listing"
                + " implausible-time");
    assertThat(ids(SnapshotStatus.values()))
        .isEqualTo("complete unchanged partial failed held gone");
    assertThat(ids(PayBasis.values())).isEqualTo("base total commission unknown");
    assertThat(ids(PayPeriod.values())).isEqualTo("hour day week month year");
    assertThat(RoleFamily.values())
        .extracting(RoleFamily::id)
        .containsExactly("marketing-ops", "marketing", "gtm-ops", "other");
    assertThat(ids(WorkMode.values())).isEqualTo("remote hybrid onsite unknown");
    assertThat(ids(Seniority.values()))
        .isEqualTo(
            "intern junior mid senior lead manager senior-manager director vp chief unknown");
    assertThat(Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(" ")))
        .isEqualTo(
            "marketing-operations marketing-automation marketing-technology campaign-operations"
                + " lifecycle-marketing demand-generation growth-marketing performance-marketing"
                + " marketing-analytics content-marketing product-marketing brand-communications"
                + " marketing-general revenue-operations sales-operations crm-administration"
                + " other");
  }

  @Test
  void jsonHoldsTheId() {
    assertThat(Json.text(FetchOutcome.CHANGED_SHAPE)).isEqualTo("\"changed-shape\"");
    assertThat(Json.read("\"changed-shape\"", FetchOutcome.class))
        .isEqualTo(FetchOutcome.CHANGED_SHAPE);
  }

  @Test
  void anUnknownIdIsAnsweredWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PayPeriod.of("fortnight"))
        .withMessage("'fortnight' is none of hour, day, week, month, year");
  }

  private static String ids(Identified... members) {
    return String.join(" ", Arrays.stream(members).map(Identified::id).toList());
  }
}
