package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import wagewire.model.json.IdLookup;

/** The role of a posting. Ids are a contract: tables, commands and links use them. */
public enum Role {
  MARKETING_OPERATIONS("marketing-operations", RoleFamily.MARKETING_OPS),
  MARKETING_AUTOMATION("marketing-automation", RoleFamily.MARKETING_OPS),
  MARKETING_TECHNOLOGY("marketing-technology", RoleFamily.MARKETING_OPS),
  CAMPAIGN_OPERATIONS("campaign-operations", RoleFamily.MARKETING_OPS),
  LIFECYCLE_MARKETING("lifecycle-marketing", RoleFamily.MARKETING),
  DEMAND_GENERATION("demand-generation", RoleFamily.MARKETING),
  GROWTH_MARKETING("growth-marketing", RoleFamily.MARKETING),
  PERFORMANCE_MARKETING("performance-marketing", RoleFamily.MARKETING),
  MARKETING_ANALYTICS("marketing-analytics", RoleFamily.MARKETING),
  CONTENT_MARKETING("content-marketing", RoleFamily.MARKETING),
  PRODUCT_MARKETING("product-marketing", RoleFamily.MARKETING),
  BRAND_COMMUNICATIONS("brand-communications", RoleFamily.MARKETING),
  MARKETING_GENERAL("marketing-general", RoleFamily.MARKETING),
  REVENUE_OPERATIONS("revenue-operations", RoleFamily.GTM_OPS),
  SALES_OPERATIONS("sales-operations", RoleFamily.GTM_OPS),
  CRM_ADMINISTRATION("crm-administration", RoleFamily.GTM_OPS),
  OTHER("other", RoleFamily.OTHER);

  private final String id;
  private final RoleFamily family;

  Role(String id, RoleFamily family) {
    this.id = id;
    this.family = family;
  }

  @JsonValue
  public String id() {
    return id;
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
