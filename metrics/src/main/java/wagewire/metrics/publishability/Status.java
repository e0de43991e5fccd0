package wagewire.metrics.publishability;

/** Status of a figure, from best to worst. */
public enum Status {
  PUBLISH("publish"),
  CAUTION("caution"),
  SUPPRESSED("suppressed");

  private final String id;

  Status(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
