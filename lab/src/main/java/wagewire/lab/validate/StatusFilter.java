package wagewire.lab.validate;

/** The statuses whose figures are counted. */
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
