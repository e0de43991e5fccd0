package wagewire.lab.undisturbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import picocli.CommandLine;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.lab.demo.Demo;
import wagewire.lab.demo.DemoCounts;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.local.process.FolderTree;
import wagewire.model.json.Json;

/** A market of thirty employers and ten weeks, and what the demo makes of it undisturbed. */
public final class SmallMarket {

  public static final MarketSettings SETTINGS = settings();

  private SmallMarket() {}

  private static MarketSettings settings() {
    int weeks = 10;
    MarketSettings standard = MarketSettings.standard(3);
    LocalDate end = standard.firstMonday().plusWeeks(standard.weeks());
    return standard.withEmployers(30).withWeeks(weeks).withFirstMonday(end.minusWeeks(weeks));
  }

  /** Rows on the embedded servers; worked out once a build. */
  public static WarehouseRows embedded() {
    return Embedded.ROWS;
  }

  /** Through all stages, as the command {@code demo} does it. */
  public static WarehouseRows demo(Servers servers) {
    new Demo(servers, SETTINGS, new Quiet()).run();
    return WarehouseRows.of(servers.dataSource());
  }

  private static final class Embedded {

    static final WarehouseRows ROWS =
        Json.read(OncePerBuild.text("small-market", () -> Json.text(rows())), WarehouseRows.class);

    private static WarehouseRows rows() {
      try {
        Path folder = Files.createTempDirectory("wagewire-containers-test");
        CommonOptions options =
            CommandLine.populateCommand(new CommonOptions(), "--data", folder.toString());
        try (Servers servers = Servers.throwAway(options)) {
          return demo(servers);
        } finally {
          FolderTree.delete(folder);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Quiet implements Demo.Watcher {

    @Override
    public void collected(LocalDate monday, DemoCounts counts) {}

    @Override
    public void step(String what) {}
  }
}
