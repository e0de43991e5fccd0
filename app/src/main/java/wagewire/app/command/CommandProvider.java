package wagewire.app.command;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;

/** Adds a module's commands to the command line where that module is on the class path. */
public interface CommandProvider {

  /** Those on the class path, in its order. */
  static List<CommandProvider> all() {
    return ServiceLoader.load(CommandProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Classes that picocli makes commands of. */
  List<Class<? extends Callable<Integer>>> commands();

  /** A resource with lines like those of {@link HelpExamples} for each of them. */
  String examples();

  /** What a person should try first; a line below the list of commands. */
  String startWith();
}
