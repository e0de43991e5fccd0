package wagewire.reporting.folder;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A Parquet file of a folder.
 *
 * @param path within the folder, parts separated by a slash
 * @param sha256 in hexadecimal
 */
public record FolderFile(String path, long rows, long bytes, String sha256, Origin origin) {

  /** How a file came into the folder. */
  public enum Origin {
    /** Read from PostgreSQL. */
    @JsonProperty("written")
    WRITTEN,
    /** The file of the folder before, under another name. */
    @JsonProperty("linked")
    LINKED,
    /** A copy of it, on a file system without hard links. */
    @JsonProperty("copied")
    COPIED
  }

  /** Returns the same file as it is in the next folder. */
  public FolderFile as(Origin origin) {
    return new FolderFile(path, rows, bytes, sha256, origin);
  }
}
