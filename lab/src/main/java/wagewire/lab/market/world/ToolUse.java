package wagewire.lab.market.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.model.posting.Role;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The tools that postings ask for. */
public final class ToolUse {

  /** Share of postings with the employer's usual tools, as most employers have one stack. */
  private static final double HOUSE_SHARE = 0.35;

  private final boolean moving;
  private final Map<Role, Map<String, LinearDrift>> shares = new LinkedHashMap<>();

  ToolUse(boolean moving) {
    this.moving = moving;
    for (Role role : Role.values()) {
      Map<String, LinearDrift> ofRole = new LinkedHashMap<>();
      addLines(role.family().id(), ofRole);
      addLines(role.id(), ofRole);
      shares.put(role, ofRole);
    }
  }

  /** Returns the ids of the tools, sorted. */
  public Set<String> of(Posting posting) {
    Set<String> tools = new TreeSet<>();
    if (posting.stem().tool() != null) {
      tools.add(posting.stem().tool());
    }
    Objects.requireNonNull(shares.get(posting.role()))
        .forEach((tool, share) -> {
          if (asksFor(posting, tool, share)) {
            tools.add(tool);
          }
        });
    return tools;
  }

  private boolean asksFor(Posting posting, String tool, LinearDrift share) {
    RandomKey own = posting.key().with(Trait.TOOL).with(tool);
    RandomKey drawn =
        own.with(Trait.HOUSE).chance(HOUSE_SHARE)
            ? posting.employer().key().with(Trait.TOOL).with(tool)
            : own;
    return drawn.chance(share.on(moving ? posting.opened() : 0));
  }

  private static void addLines(String scope, Map<String, LinearDrift> lines) {
    for (ResourceRow row : ResourceTable.read(ToolUse.class, "/wagewire/lab/market/tools.tsv")) {
      if (row.get("scope").equals(scope)) {
        lines.put(row.get("tool"), LinearDrift.of(row));
      }
    }
  }

  /** A share that moves linearly over the market's first 112 weeks and then stays constant. */
  private record LinearDrift(double start, double end) {

    private static final double DAYS = 112 * 7;

    static LinearDrift of(ResourceRow row) {
      return new LinearDrift(row.number("start"), row.number("end"));
    }

    double on(int day) {
      double part = Math.clamp(day / DAYS, 0.0, 1.0);
      return start + (end - start) * part;
    }
  }
}
