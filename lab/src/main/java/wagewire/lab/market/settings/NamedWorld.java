package wagewire.lab.market.settings;

import java.util.Arrays;
import java.util.Optional;
import wagewire.model.json.Identified;

/** The two worlds that can be requested by name. */
public enum NamedWorld implements Identified {
  /** Employers differ little and hire evenly. */
  KIND,
  /** Employers are as unlike each other as real ones, and hire and close in bursts. */
  REAL;

  public Spreads spreads() {
    return switch (this) {
      case KIND -> Spreads.kind();
      case REAL -> Spreads.real();
    };
  }

  /** Returns the world with the id; empty for an unknown id. */
  public static Optional<NamedWorld> find(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findAny();
  }
}
