package wagewire.app.command.status;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import wagewire.app.command.Terminal;
import wagewire.app.connect.CommonOptions;
import wagewire.app.settings.EffectiveSettings;
import wagewire.app.settings.KnownSettings;
import wagewire.app.settings.SettingsText;
import wagewire.model.json.Json;

/** {@code config}: prints the effective settings and their sources. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description =
        "Prints the effective settings and where each comes from: an option, the"
            + " environment, the settings file, or the default. Secrets are not shown.")
public final class ConfigCommand implements Callable<Integer> {

  @Mixin private CommonOptions options;

  @Option(names = "--known", description = "List every setting that there is instead.")
  private boolean known;

  @Override
  public Integer call() {
    PrintWriter output = options.commandLine().getOut();
    if (known) {
      output.print(
          options.json()
              ? Json.text(KnownSettings.all()) + "\n"
              : SettingsText.known(KnownSettings.all()));
      output.flush();
      return 0;
    }
    List<EffectiveSettings.Line> lines =
        EffectiveSettings.of(options.settings(), options.commandLine().getParseResult());
    output.print(options.json() ? Json.text(lines) + "\n" : SettingsText.effective(lines));
    output.flush();
    Terminal.noteUnread(options.commandLine().getErr(), options.settings().unknownVariables());
    return 0;
  }
}
