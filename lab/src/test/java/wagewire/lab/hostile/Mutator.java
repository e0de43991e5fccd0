package wagewire.lab.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import wagewire.model.json.Json;
import wagewire.model.table.ResourceTable;

/** Breaks input: bytes, stretches, tokens, nesting, encoding. */
final class Mutator {

  /** Maximum size of an input; the limits of fetching are tested elsewhere. */
  static final int LARGEST = 512 * 1024;

  private static final int MOST_STEPS = 6;
  private static final int DEEPEST = 20_000;
  private static final List<byte[]> TOKENS = tokens();
  private static final List<String> NESTS = List.of("[", "{\"a\":", "<div>", "<a><b>", "((", "\"");

  private final RandomGenerator random;

  Mutator(RandomGenerator random) {
    this.random = random;
  }

  /** Mostly small changes, behind which a reader reads on; else up to six of any kind. */
  byte[] mutate(byte[] seed, byte[] other) {
    boolean rough = random.nextInt(4) == 0;
    byte[] input = seed;
    for (int step = 1 + random.nextInt(rough ? MOST_STEPS : 2); step > 0; step--) {
      byte[] next = rough ? rough(input, other) : gentle(input);
      input = next.length > LARGEST ? input : next;
    }
    return input;
  }

  private byte[] gentle(byte[] input) {
    Optional<byte[]> json =
        random.nextInt(4) == 0 ? Optional.empty() : JsonMutator.mutate(input, random);
    return json.orElseGet(() -> withToken(input));
  }

  private byte[] withToken(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int end = Math.min(input.length, at + random.nextInt(8));
    return replaced(input, at, random.nextBoolean() ? at : end, token());
  }

  private byte[] rough(byte[] input, byte[] other) {
    int at = random.nextInt(input.length + 1);
    int end = at + random.nextInt(Math.min(input.length - at, reach()) + 1);
    return switch (random.nextInt(10)) {
      case 0 -> replaced(input, at, Math.min(at + 1, input.length), oneByte());
      case 1 -> replaced(input, at, end, new byte[0]);
      case 2 -> replaced(input, at, at, part(input, at, end));
      case 3 -> replaced(input, at, end, stretch(other));
      case 4 -> part(input, 0, at);
      case 5 -> replaced(input, at, at, repeated(part(input, at, end)));
      case 6 -> replaced(input, at, at, repeated(nest()));
      case 7 -> replaced(input, at, end, other);
      case 8 -> new String(input, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      default -> replaced(input, at, random.nextBoolean() ? at : end, token());
    };
  }

  /** Short stretches are the most usual ones. */
  private int reach() {
    return 1 << random.nextInt(14);
  }

  private byte[] oneByte() {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size()));
  }

  private byte[] nest() {
    return NESTS.get(random.nextInt(NESTS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] stretch(byte[] other) {
    int at = random.nextInt(other.length + 1);
    return part(other, at, at + random.nextInt(Math.min(other.length - at, reach()) + 1));
  }

  private byte[] repeated(byte[] part) {
    int times = Math.min(1 + random.nextInt(DEEPEST), LARGEST / Math.max(1, part.length));
    var out = new ByteArrayOutputStream();
    for (int time = 0; time < times; time++) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] part(byte[] input, int from, int to) {
    return Arrays.copyOfRange(input, from, to);
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
    var out = new ByteArrayOutputStream(input.length + by.length);
    out.write(input, 0, from);
    out.writeBytes(by);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }

  private static List<byte[]> tokens() {
    return ResourceTable.file(Mutator.class, "tokens.jsonl").stream()
        .map(line -> Json.read(line, String.class).getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
