package wagewire.ingest.read;

/** Reads the payloads of one platform. Pure: no clock, no network. */
public interface PayloadReader {

  /** Returns the platform's id, as in {@link wagewire.model.board.BoardId}. */
  String platform();

  /**
   * Reads one payload: a whole board, a page of it or a single posting. A malformed item refuses
   * only itself.
   *
   * @throws UnreadablePayloadException when the payload as a whole is not what the platform sends
   */
  ReadPage read(byte[] payload, ReadContext context);
}
