package wagewire.lab.supply;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wagewire.app.command.Terminal;
import wagewire.lab.supply.BillOfMaterials.Library;
import wagewire.model.error.WagewireException;

/**
 * Compares the libraries of a bill of materials with a list of advisories. Arguments: the bill, a
 * folder or ZIP file of advisories, the table of accepted ones. Ends with 1 if an advisory applies
 * that nobody has accepted.
 */
public final class AdvisoryCheck {

  private static final long STALE_DAYS = 30;

  private final AdvisoryList list;
  private final AcceptedAdvisories accepted;
  private final PrintStream out;
  private final Set<String> used = new HashSet<>();
  private int applying;

  private AdvisoryCheck(AdvisoryList list, AcceptedAdvisories accepted, PrintStream out) {
    this.list = list;
    this.accepted = accepted;
    this.out = out;
  }

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), Instant.now(), System.out, System.err));
  }

  static int run(List<String> arguments, Instant now, PrintStream out, PrintStream err) {
    if (arguments.size() != 3) {
      err.println(
          "advisories: name the bill of materials, the advisories and the table of accepted ones.");
      return 64;
    }
    try {
      var bill = BillOfMaterials.read(Path.of(arguments.get(0)));
      var list = AdvisoryList.read(Path.of(arguments.get(1)));
      var accepted = AcceptedAdvisories.read(Path.of(arguments.get(2)));
      return new AdvisoryCheck(list, accepted, out).of(bill, now);
    } catch (WagewireException e) {
      err.println("advisories: " + Terminal.safe(String.valueOf(e.getMessage())));
      return e.code().exitCode();
    }
  }

  private int of(BillOfMaterials bill, Instant now) {
    for (Library library : bill.libraries()) {
      list.advisories().stream()
          .filter(one -> one.affects(library))
          .forEach(one -> tell(one, library));
    }
    accepted.reasons().keySet().stream()
        .filter(name -> !used.contains(name))
        .forEach(name -> out.printf("%s is accepted and applies to nothing: remove it.%n", name));
    long days = ChronoUnit.DAYS.between(list.newest(), now);
    out.printf(
        "%d libraries, %d advisories about Maven; the newest is of %s, %d days ago.%n",
        bill.libraries().size(),
        list.advisories().size(),
        list.newest().atZone(ZoneOffset.UTC).toLocalDate(),
        days);
    if (days > STALE_DAYS) {
      out.printf("The list is old: what was found in the last %d days is not in it.%n", days);
    }
    out.printf("%d apply, %d accepted.%n", applying, used.size());
    return applying == 0 ? 0 : 1;
  }

  private void tell(Advisory advisory, Library library) {
    Optional<String> name = accepted.nameOf(advisory);
    name.ifPresent(used::add);
    if (name.isEmpty()) {
      applying++;
    }
    String fixed =
        advisory.fixedIn(library).map("fixed in "::concat).orElse("no version is named as fixed");
    String reason = name.map(one -> "; accepted: " + accepted.reasons().get(one)).orElse("");
    out.println(
        Terminal.safe(
            "%s %s: %s, %s, %s%s"
                .formatted(
                    library.name(),
                    library.version(),
                    String.join(" ", advisory.names()),
                    advisory.rating(),
                    fixed,
                    reason)));
    if (advisory.summary() != null) {
      out.println("    " + Terminal.safe(advisory.summary()));
    }
  }
}
