package wagewire.lab.command;

import java.util.List;
import java.util.concurrent.Callable;
import wagewire.app.CommandProvider;

/** The commands of this module, registered in {@code META-INF/services}. */
public final class LabCommands implements CommandProvider {

  @Override
  public List<Class<? extends Callable<Integer>>> commands() {
    return List.of(
        DemoCommand.class,
        EvaluateCommand.class,
        ValidateCommand.class,
        MarketCommand.class,
        BenchCommand.class);
  }

  @Override
  public String examples() {
    return "/wagewire/lab/help/examples.tsv";
  }

  @Override
  public String startWith() {
    return "./wagewire demo --once";
  }
}
