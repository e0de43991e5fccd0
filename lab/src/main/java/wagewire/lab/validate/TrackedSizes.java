package wagewire.lab.validate;

/**
 * The range of the number of tracked employers, drawn evenly on a logarithmic scale.
 *
 * @param least at least 1
 */
record TrackedSizes(int least, int most) {

  static final TrackedSizes STANDARD = new TrackedSizes(20, 320);

  int draw(double uniform) {
    return (int) Math.round(least * Math.pow((double) most / least, uniform));
  }
}
