package wagewire.lab.validate;

/** By which status figures are taken. */
enum StatusFilter {
  PUBLISH("publish"),
  PUBLISH_OR_CAUTION("publish or caution");

  private final String label;

  StatusFilter(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean holds(Trial trial) {
    return switch (this) {
      case PUBLISH -> trial.status().equals("publish");
      case PUBLISH_OR_CAUTION -> true;
    };
  }
}
