package wagewire.reporting.page;

import java.nio.charset.StandardCharsets;
import wagewire.model.listing.ContentHash;
import wagewire.model.table.ResourceTable;

/** The files that pages need, each under an address that changes with what it holds. */
public enum Assets {
  STYLE("page.css", "text/css; charset=utf-8"),
  SCRIPT("page.js", "text/javascript; charset=utf-8"),
  ICON("icon.svg", "image/svg+xml");

  private static final int LETTERS = 12;

  private final String file;
  private final String mediaType;
  private final String text;
  private final String hash;

  Assets(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
    this.text = String.join("\n", ResourceTable.file(Assets.class, file)) + "\n";
    this.hash = ContentHash.ofBytes(text.getBytes(StandardCharsets.UTF_8)).substring(0, LETTERS);
  }

  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }

  public String text() {
    return text;
  }

  /** Returns the hash of the content. */
  public String hash() {
    return hash;
  }

  /** Returns the path below the server's root. */
  public String address() {
    return "/assets/" + hash + "/" + file;
  }
}
