package wagewire.lab.validate;

/** A class of figures by number of employers. */
enum EmployerClass {
  UNDER_20("under 20", 0, 19),
  FROM_20("20 to 59", 20, 59),
  FROM_60("60 to 199", 60, 199),
  FROM_200("200 and more", 200, Integer.MAX_VALUE),
  ANY("any number", 0, Integer.MAX_VALUE);

  private final String label;
  private final int least;
  private final int most;

  EmployerClass(String label, int least, int most) {
    this.label = label;
    this.least = least;
    this.most = most;
  }

  String label() {
    return label;
  }

  boolean holds(Trial trial) {
    return trial.employers() >= least && trial.employers() <= most;
  }
}
