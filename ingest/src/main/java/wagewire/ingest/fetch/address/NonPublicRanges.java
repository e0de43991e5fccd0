package wagewire.ingest.fetch.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wagewire.model.table.ResourceTable;

/** Classifies addresses as public or not, from a table of blocks. */
public final class NonPublicRanges {

  private static final List<Block> BLOCKS =
      ResourceTable.lines(NonPublicRanges.class, "blocks.tsv").stream()
          .map(NonPublicRanges::block)
          .toList();

  private NonPublicRanges() {}

  /** Returns the kind of a non-public address; empty for a public one. */
  public static Optional<String> refusal(InetAddress address) {
    return refusal(address.getAddress());
  }

  private static Optional<String> refusal(byte[] address) {
    for (Block block : BLOCKS) {
      if (block.holds(address)) {
        return switch (block.decision()) {
          case PUBLIC -> Optional.empty();
          case REFUSED -> Optional.of(block.what());
          case EMBEDDED -> embedded(address, block).map(kind -> kind + ", in " + block.what());
        };
      }
    }
    return Optional.empty();
  }

  private static Optional<String> embedded(byte[] address, Block block) {
    for (int place : block.embedded()) {
      byte[] inner = Arrays.copyOfRange(address, Math.abs(place), Math.abs(place) + 4);
      if (place < 0) {
        for (int i = 0; i < inner.length; i++) {
          inner[i] = (byte) ~inner[i];
        }
      }
      Optional<String> refusal = refusal(inner);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static Block block(String[] fields) {
    List<String> prefix = List.of(fields[0].split("/", -1));
    Decision decision =
        switch (fields[1]) {
          case "-" -> Decision.REFUSED;
          case "+" -> Decision.PUBLIC;
          default -> Decision.EMBEDDED;
        };
    int[] embedded =
        decision == Decision.EMBEDDED
            ? Arrays.stream(fields[1].split(" ", -1)).mapToInt(Integer::parseInt).toArray()
            : new int[0];
    try {
      return new Block(
          InetAddress.getByName(prefix.getFirst()).getAddress(),
          Integer.parseInt(prefix.get(1)),
          decision,
          embedded,
          fields[2]);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("blocks.tsv: " + fields[0], e);
    }
  }

  private enum Decision {
    PUBLIC,
    REFUSED,
    /** Decided by the embedded IPv4 addresses. */
    EMBEDDED
  }

  /**
   * One line of the table.
   *
   * @param embedded offsets of embedded IPv4 addresses, negative where their bits are inverted
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Block(byte[] prefix, int bits, Decision decision, int[] embedded, String what) {

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
