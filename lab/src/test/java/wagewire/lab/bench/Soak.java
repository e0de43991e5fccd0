package wagewire.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import wagewire.app.Wagewire;
import wagewire.app.pipeline.PipelineProgress;
import wagewire.local.process.FolderTree;

/**
 * All services at full load: boards that change whenever they are asked are collected again and
 * again, and every minute, three times at least, a line tells how far all is and what memory each
 * process holds. Arguments: a folder of saved Greenhouse answers, boards (60), minutes (30, or a
 * fraction such as 1.5), from visit to visit (60s). Ends with 1 if too many records are under way
 * or, from fifteen minutes on, memory or the records under way grow or fewer and fewer are
 * published.
 */
public final class Soak {

  private static final double MINUTE = 60e9;
  private static final int FEWEST_LINES = 3;

  private Soak() {}

  public static void main(String[] arguments) throws IOException {
    int boards = Integer.parseInt(arguments[1]);
    double minutes = Double.parseDouble(arguments[2]);
    int lines = Math.max(FEWEST_LINES, (int) minutes);
    Path folder = Files.createTempDirectory("wagewire-soak");
    List<SoakMinute> seen = new ArrayList<>();
    try (ServiceProcess server =
            ServiceProcess.start(
                RealBoards.class, folder, "boards", List.of(arguments[0], "changing"));
        BenchPass pass = new BenchPass(Wagewire.class, folder.resolve("pass"), 1);
        Workers transform = pass.workers(MeasuredPart.TRANSFORM, 1);
        Workers load = pass.workers(MeasuredPart.LOAD, 1);
        ServiceProcess ingest =
            pass.begin(
                MeasuredPart.INGEST.id(),
                IngestCommands.every(folder, server.lines().getFirst(), boards, arguments[3]))) {
      List<ServiceProcess> processes =
          List.of(ingest, transform.children().getFirst(), load.children().getFirst());
      System.out.println(SoakMinute.HEAD);
      long since = System.nanoTime();
      for (int line = 1; line <= lines; line++) {
        double minute = minutes * line / lines;
        LockSupport.parkNanos(since + (long) (minute * MINUTE) - System.nanoTime());
        processes.forEach(ServiceProcess::requireAlive);
        seen.add(look(minute, pass.servers().progress(), processes));
        System.out.println(seen.getLast().line());
      }
    } finally {
      FolderTree.delete(folder);
    }
    SoakVerdict verdict = SoakVerdict.of(seen);
    System.out.printf(Locale.ROOT, "%n%s%n", verdict.line());
    System.exit(verdict.flat() ? 0 : 1);
  }

  private static SoakMinute look(
      double minute, PipelineProgress progress, List<ServiceProcess> processes) {
    List<Double> memory =
        processes.stream()
            .map(process -> ProcessTable.resident(process.pid()).orElse(0.0))
            .toList();
    return new SoakMinute(
        minute,
        progress.published(),
        progress.toNormalise(),
        progress.toLoad(),
        memory.get(0),
        memory.get(1),
        memory.get(2),
        ProcessTable.resident(ProcessHandle.current().pid()).orElse(0.0));
  }
}
