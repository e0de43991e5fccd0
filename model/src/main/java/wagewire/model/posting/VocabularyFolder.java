package wagewire.model.posting;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.listing.ContentHash;
import wagewire.model.text.NearestName;

/**
 * The files of a vocabulary's folder, as they can be sent to other machines.
 *
 * @param place the folder as it was named; empty for the built-in vocabulary
 * @param texts of the files that are there, by name
 */
public record VocabularyFolder(String place, Map<String, String> texts) implements Serializable {

  /** The folder of the built-in vocabulary, which has nothing of its own. */
  static final VocabularyFolder NONE = new VocabularyFolder("", Map.of());

  private static final String TABLE = ".tsv";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int DIGEST_BYTES = 5;

  public VocabularyFolder {
    // A map that any version of Java reads.
    texts = Collections.unmodifiableMap(new HashMap<>(texts));
  }

  /**
   * Reads the tables of a folder; other files and folders in it are left alone.
   *
   * @throws WagewireException UNREADABLE_INPUT for what is no folder, has no table of a vocabulary,
   *     a table of another name, or one that is no text in UTF-8
   */
  public static VocabularyFolder read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw unreadable(
          "no folder of a vocabulary",
          folder.toString(),
          "Name a folder with files such as roles.tsv; see docs/vocabulary.md.");
    }
    Map<String, String> texts = new HashMap<>();
    for (Path file : tables(folder)) {
      String name = String.valueOf(file.getFileName());
      if (VocabularyFile.named(name).isEmpty()) {
        throw unreadable(
            "no file of a vocabulary",
            file.toString(),
            "Did you mean %s? Put other tables into a folder of their own."
                .formatted(NearestName.of(name, names())));
      }
      texts.put(name, text(file));
    }
    if (texts.isEmpty()) {
      throw unreadable(
          "a folder without a file of a vocabulary",
          folder.toString(),
          "Put one of these into it: %s.".formatted(String.join(", ", names())));
    }
    return new VocabularyFolder(folder.toString(), texts);
  }

  /** Returns the lines of a file; null where the folder has none. */
  @Nullable List<String> lines(VocabularyFile file) {
    String text = texts.get(file.file());
    return text == null ? null : text.lines().toList();
  }

  /** Returns the name of a file for messages. */
  String where(VocabularyFile file) {
    return texts.containsKey(file.file())
        ? place + "/" + file.file()
        : file.file() + " of the built-in vocabulary";
  }

  /**
   * Returns ten hexadecimal digits over the files by which postings are read; null where the folder
   * has none of these.
   */
  @Nullable String digest() {
    MessageDigest digest = ContentHash.sha256();
    boolean own = false;
    for (VocabularyFile file : VocabularyFile.values()) {
      List<String> lines = file.normalises() ? lines(file) : null;
      if (lines != null) {
        own = true;
        digest.update((file.file() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return own ? HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES) : null;
  }

  private static List<Path> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(TABLE)).sorted().toList();
    } catch (IOException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "the folder cannot be read: " + e.getMessage(),
          folder.toString(),
          "Check that this account may read it.",
          e);
    }
  }

  private static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "not a text in UTF-8",
          file.toString(),
          "Save it as UTF-8, with tabs between the columns.",
          e);
    } catch (IOException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "the file cannot be read: " + e.getMessage(),
          file.toString(),
          "Check that this account may read it.",
          e);
    }
  }

  private static List<String> names() {
    return Arrays.stream(VocabularyFile.values()).map(VocabularyFile::file).toList();
  }

  private static WagewireException unreadable(String what, String where, String help) {
    return new WagewireException(ErrorCode.UNREADABLE_INPUT, what, where, help);
  }
}
