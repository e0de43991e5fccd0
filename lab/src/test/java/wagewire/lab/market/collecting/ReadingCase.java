package wagewire.lab.market.collecting;

import java.util.Set;
import wagewire.lab.market.format.PlatformFormats;
import wagewire.model.table.ResourceRow;

/** The rows {@code read_} of a platform: the form of what a real reader gets of the market. */
record ReadingCase(
    String platform,
    String id,
    boolean company,
    String posted,
    String pay,
    String place,
    String mode,
    int most,
    Set<String> unread) {

  static ReadingCase of(String platform) {
    ResourceRow due = PlatformFormats.row(platform);
    return new ReadingCase(
        platform,
        due.get("read_id"),
        due.get("read_company").equals("yes"),
        due.get("read_posted"),
        due.get("read_pay"),
        due.get("read_place"),
        due.get("read_mode"),
        Integer.parseInt(due.get("read_most", String.valueOf(Integer.MAX_VALUE))),
        Set.of(due.get("read_unread", "-").split(" ", -1)));
  }

  @Override
  public String toString() {
    return platform;
  }
}
