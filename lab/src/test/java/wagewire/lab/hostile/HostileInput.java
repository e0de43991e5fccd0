package wagewire.lab.hostile;

import java.nio.file.Path;
import java.util.List;
import wagewire.lab.validate.MarkedTable;

/**
 * Broken input for every reader and the normaliser: a line a surface, and the sums. Arguments:
 * inputs in all (1000000), seed (1), part of a surface's name ({@code all}), page whose table
 * {@code input} to write. Ends with 1 if an input is neither read nor refused, hangs, or takes more
 * than ten seconds.
 */
public final class HostileInput {

  private HostileInput() {}

  public static void main(String[] arguments) throws Exception {
    long inputs = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    String part = arguments.length > 2 && !arguments[2].equals("all") ? arguments[2] : "";
    List<Surface> surfaces =
        Surfaces.all().stream().filter(surface -> surface.name().contains(part)).toList();
    HostileRun run = HostileRun.of(surfaces, inputs, seed);
    List<String> lines = HostileTable.of(run.costs());
    if (arguments.length > 3) {
      MarkedTable.write(Path.of(arguments[3]), "input", lines);
    } else {
      lines.forEach(System.out::println);
    }
    run.defects().forEach(HostileInput::tell);
    long all = run.costs().stream().mapToLong(SurfaceCost::inputs).sum();
    System.out.printf("%n%d inputs, %d defects%n", all, run.defects().size());
    System.exit(run.defects().isEmpty() ? 0 : 1);
  }

  private static void tell(Defect defect) {
    System.out.printf(
        "%n%s, input %d (%s): %s%n",
        defect.surface(), defect.number(), defect.file(), defect.what());
  }
}
