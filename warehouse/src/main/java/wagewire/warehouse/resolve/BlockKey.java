package wagewire.warehouse.resolve;

import java.io.Serializable;

/** One employer and normalised title, in the order in which blocks are claimed. */
record BlockKey(String employer, String titleKey) implements Serializable {

  /** Is before all others, as no employer's name is empty. */
  static final BlockKey NONE = new BlockKey("", "");
}
