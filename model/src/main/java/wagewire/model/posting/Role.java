package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import wagewire.model.json.IdLookup;
import wagewire.model.json.Identified;

/** The role of a posting. Ids are a contract: tables, commands and links use them. */
public enum Role implements Identified {
  MARKETING_OPERATIONS(RoleFamily.MARKETING_OPS),
  MARKETING_AUTOMATION(RoleFamily.MARKETING_OPS),
  MARKETING_TECHNOLOGY(RoleFamily.MARKETING_OPS),
  CAMPAIGN_OPERATIONS(RoleFamily.MARKETING_OPS),
  LIFECYCLE_MARKETING(RoleFamily.MARKETING),
  DEMAND_GENERATION(RoleFamily.MARKETING),
  GROWTH_MARKETING(RoleFamily.MARKETING),
  PERFORMANCE_MARKETING(RoleFamily.MARKETING),
  MARKETING_ANALYTICS(RoleFamily.MARKETING),
  CONTENT_MARKETING(RoleFamily.MARKETING),
  PRODUCT_MARKETING(RoleFamily.MARKETING),
  BRAND_COMMUNICATIONS(RoleFamily.MARKETING),
  MARKETING_GENERAL(RoleFamily.MARKETING),
  REVENUE_OPERATIONS(RoleFamily.GTM_OPS),
  SALES_OPERATIONS(RoleFamily.GTM_OPS),
  CRM_ADMINISTRATION(RoleFamily.GTM_OPS),
  OTHER(RoleFamily.OTHER);

  private final RoleFamily family;

  Role(RoleFamily family) {
    this.family = family;
  }

  public RoleFamily family() {
    return family;
  }

  /** Throws {@link IllegalArgumentException} for an unknown id. */
  @JsonCreator
  public static Role of(String id) {
    return IdLookup.find(values(), Role::id, id);
  }
}
