package wagewire.lab.validate;

/**
 * The range of the number of tracked employers, drawn evenly on a logarithmic scale.
 *
 * @param least at least 1
 */
record TrackedSizes(int least, int most) {

  static final TrackedSizes STANDARD = new TrackedSizes(20, 320);

  /** Growth of pay takes 20 kinds of job with five postings on each side. */
  static final TrackedSizes FOR_PAY = new TrackedSizes(330, 450);

  int draw(double uniform) {
    return (int) Math.round(least * Math.pow((double) most / least, uniform));
  }
}
