package wagewire.lab.hostile;

import java.util.List;

/**
 * A reader of external input.
 *
 * @param seeds well-formed inputs, from which broken inputs are made
 */
record Surface(String name, List<byte[]> seeds, Reading reading) {

  Surface {
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException(name + " has nothing to start from");
    }
  }

  /** Reads one input to the end: whatever it throws is a defect. */
  interface Reading {

    Told read(byte[] input) throws Exception;
  }

  /**
   * The result of one input.
   *
   * @param published listings, or whatever else the surface reads
   * @param rejected items that were refused; 1 for an input that was refused as a whole
   */
  record Told(long published, long rejected) {

    static final Told REFUSED = new Told(0, 1);
  }
}
