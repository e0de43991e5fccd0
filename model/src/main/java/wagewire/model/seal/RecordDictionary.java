package wagewire.model.seal;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Compresses records with zstd, each alone, by what most have in common: names of fields and words
 * of job advertisements. What was compressed with a dictionary needs the same one for ever.
 */
final class RecordDictionary {

  private static final int LEVEL = 3;
  private static final byte[] TEXT = text("dictionary-2.txt");
  private static final ZstdDictCompress COMPRESSING = new ZstdDictCompress(TEXT, LEVEL);
  private static final ZstdDictDecompress DECOMPRESSING = new ZstdDictDecompress(TEXT);

  private RecordDictionary() {}

  static byte[] compress(byte[] content) {
    return Zstd.compress(content, COMPRESSING);
  }

  static byte[] decompress(byte[] packed) {
    return Zstd.decompress(packed, DECOMPRESSING, (int) Zstd.getFrameContentSize(packed));
  }

  private static byte[] text(String name) {
    try (InputStream text = RecordDictionary.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(text, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
