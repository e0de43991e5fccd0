package wagewire.lab.bench.round;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.source.Sources;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * How boards of a platform of the frame are simulated.
 *
 * @param form the platform in whose form its boards answer
 * @param sizes the platform whose observed boards they are as large as
 * @param page postings on a page of the list; 0: all
 * @param announces whether the list states the number of postings
 */
record FramePlatform(
    String id, AnswerForm form, String sizes, int page, boolean announces, Details details) {

  /** Which postings are requested by themselves. */
  enum Details {
    /** None: lists hold the texts. */
    NONE,
    /** Those that are chosen by their titles. */
    WANTED,
    /** Each: the list is one of links. */
    EVERY
  }

  /** Returns the platforms by id. */
  static Map<String, FramePlatform> read() {
    Map<String, AnswerForm> forms = AnswerForm.read();
    return ResourceTable.read(FramePlatform.class, "platforms.tsv").stream()
        .map(row -> of(row, forms))
        .collect(Collectors.toMap(FramePlatform::id, Function.identity()));
  }

  private static FramePlatform of(ResourceRow row, Map<String, AnswerForm> forms) {
    AnswerForm form = forms.get(row.get("form"));
    if (form == null) {
      throw new IllegalStateException(row + ": unknown form");
    }
    return new FramePlatform(
        row.get("platform"),
        form,
        row.get("sizes"),
        Integer.parseInt(row.get("page")),
        row.get("announces").equals("yes"),
        Details.valueOf(row.get("details").toUpperCase(Locale.ROOT)));
  }

  /** Returns whether its boards answer in the form of their own platform. */
  boolean isOwnForm() {
    return form.id().equals(id);
  }

  /** Returns the requests for the list of a board. */
  int lists(int postings) {
    if (page == 0) {
      return 1;
    }
    return announces ? Math.max(1, Math.ceilDiv(postings, page)) : postings / page + 1;
  }

  Duration gap() {
    return Sources.of(id).limits().gap();
  }
}
