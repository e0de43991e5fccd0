package wagewire.app.command.catalog;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.check.BoardAnswer;
import wagewire.ingest.read.value.PublicSuffix;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.transform.employer.EmployerResolver;

/**
 * A board that may be another employer's than its line says.
 *
 * @param property name or website
 */
record OwnerHint(long line, BoardId board, String property, String onBoard, String onLine) {

  /** Returns the hint on one line for a person. */
  String text() {
    return "hint, line %d: %s: other %s: the board says \"%s\", the line says \"%s\""
        .formatted(line, board, property, onBoard, onLine);
  }

  /** Compares owners by their employer ids, and websites by their domains. */
  record OwnerComparison(EmployerResolver employers) {

    /**
     * Returns the differences; what is unknown on either side is none, and neither is that of a
     * feed of several employers.
     */
    List<OwnerHint> hints(BoardEntry entry, long line, BoardAnswer answer) {
      List<OwnerHint> hints = new ArrayList<>();
      if (entry.source().kind() != SourceKind.OWN) {
        return hints;
      }
      String employer = entry.source().employer();
      String company = answer.company();
      if (employer != null && company != null) {
        String id = id(BoardEntry.plainName(employer));
        String stated = id(company);
        if (id != null && stated != null && !id.equals(stated)) {
          hints.add(new OwnerHint(line, entry.board(), "name", company, employer));
        }
      }
      String domain = domain(entry.website());
      String site = answer.site();
      if (domain != null && site != null && !domain.equals(site)) {
        hints.add(new OwnerHint(line, entry.board(), "website", site, domain));
      }
      return hints;
    }

    private @Nullable String id(String name) {
      return employers.resolve(name, null, null).id();
    }

    private static @Nullable String domain(@Nullable URI website) {
      String host = website == null ? null : website.getHost();
      return host == null ? null : PublicSuffix.registrableDomain(host);
    }
  }
}
