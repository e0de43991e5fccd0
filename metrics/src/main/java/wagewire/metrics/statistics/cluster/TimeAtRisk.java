package wagewire.metrics.statistics.cluster;

/**
 * A time in which it was watched whether something that began at age 0 ends: it is at risk at each
 * age above {@code enters} and up to {@code leaves}.
 *
 * @param cluster number of its employer, from 0
 * @param enters age in days at which watching began; above 0 where it was not watched before
 * @param leaves age in days at which it ended or watching did, above {@code enters}
 * @param ended true where it ended, false where only watching did
 */
public record TimeAtRisk(int cluster, int enters, int leaves, boolean ended) {

  public TimeAtRisk {
    if (enters < 0 || leaves <= enters) {
      throw new IllegalArgumentException("At risk from " + enters + " to " + leaves);
    }
  }
}
