package wagewire.reporting.template;

import java.util.Collection;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;

/** Errors of a template with their position. */
final class TemplateError {

  private TemplateError() {}

  static WagewireException at(TemplateSegment.Position at, String what, String toDo) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT, what, "template, " + at, toDo + " Nothing was written.");
  }

  /** Names the nearest known one. */
  static WagewireException unknown(
      TemplateSegment.Position at, String kind, String written, Collection<String> known) {
    return at(
        at,
        "unknown %s '%s'".formatted(kind, written),
        "Did you mean '%s'?".formatted(NearestName.of(written, known)));
  }
}
