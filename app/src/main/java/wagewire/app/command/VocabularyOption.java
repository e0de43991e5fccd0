package wagewire.app.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.settings.SettingDefaults;
import wagewire.app.settings.Settings;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyCheck;

/** Option of every command for the vocabulary by which it reads and names postings. */
public final class VocabularyOption {

  private static final String NAME = "vocabulary";
  private static final String OPTION = "--vocabulary";
  private static final String FAMILY = "brief.family";

  @Option(
      names = OPTION,
      paramLabel = "DIR",
      description = "Roles, words and tools of your own (docs/vocabulary.md).")
  private @Nullable Path folder;

  /** Adds the option to a command and all its subcommands. */
  public static void addTo(CommandSpec command) {
    command.addMixin(NAME, CommandSpec.forAnnotatedObject(new VocabularyOption()));
    command.subcommands().values().forEach(below -> addTo(below.getCommandSpec()));
  }

  /**
   * Uses the vocabulary of a parsed command, in the whole process: that of the folder named with
   * the command, before it, or by a setting, else the built-in one.
   *
   * @throws WagewireException UNREADABLE_INPUT for a folder in which something is wrong;
   *     WRONG_USAGE for a family of the brief that it lacks
   */
  static void use(CommandSpec command) {
    if (command.userObject() instanceof BuiltInWords) {
      if (given(command).isPresent()) {
        throw new ParameterException(
            command.commandLine(),
            "%s simulates postings of the built-in vocabulary; leave out %s"
                .formatted(command.name(), OPTION));
      }
      Vocabulary.use(Vocabulary.builtIn());
      return;
    }
    Path named = given(command).orElseGet(() -> folder(command));
    Vocabulary vocabulary = named == null ? Vocabulary.builtIn() : VocabularyCheck.read(named);
    OptionSpec file = command.findOption("--settings");
    Vocabulary.use(
        Settings.read(
                file == null ? null : (Path) file.getValue(),
                SettingDefaults.environmentOf(command))
            .value(FAMILY)
            .map(family ->
                vocabulary.withBriefOf(
                    VocabularyCheck.family(vocabulary, family, "setting " + FAMILY)))
            .orElse(vocabulary));
  }

  /** Returns the folder named on the command line. */
  private static Optional<Path> given(CommandSpec command) {
    return Stream.iterate(command, Objects::nonNull, CommandSpec::parent)
        .filter(at -> {
          var parsed = at.commandLine().getParseResult();
          return parsed != null && parsed.hasMatchedOption(OPTION);
        })
        .map(VocabularyOption::folder)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable Path folder(CommandSpec command) {
    CommandSpec mixin = command.mixins().get(NAME);
    return mixin != null && mixin.userObject() instanceof VocabularyOption option
        ? option.folder
        : null;
  }
}
