package wagewire.lab.hostile;

import java.util.List;
import java.util.Locale;

/**
 * Broken input for every reader and the normaliser: a line a surface, and the sums. Arguments:
 * inputs in all (1000000), seed (1), part of a surface's name (all). Ends with 1 if an input is
 * neither read nor refused, hangs, or takes more than ten seconds.
 */
public final class HostileInput {

  private HostileInput() {}

  public static void main(String[] arguments) throws Exception {
    long inputs = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    String part = arguments.length > 2 ? arguments[2] : "";
    List<Surface> surfaces =
        Surfaces.all().stream().filter(surface -> surface.name().contains(part)).toList();
    HostileRun run = HostileRun.of(surfaces, inputs, seed);
    System.out.println(
        "| surface | inputs | KB each | published | rejected | ms each | slowest ms | allocated MB"
            + " at most |\n|---|---:|---:|---:|---:|---:|---:|---:|");
    run.costs().forEach(cost -> System.out.println(line(cost)));
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

  private static String line(SurfaceCost cost) {
    double inputs = Math.max(1, cost.inputs());
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.1f | %d | %d | %.2f | %.0f | %.0f |",
        cost.surface(),
        cost.inputs(),
        cost.bytes() / inputs / 1024,
        cost.published(),
        cost.rejected(),
        cost.cpu().toNanos() / inputs / 1e6,
        cost.slowest().toNanos() / 1e6,
        cost.allocated() / 1048576.0);
  }
}
