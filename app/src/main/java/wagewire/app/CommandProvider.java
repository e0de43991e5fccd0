package wagewire.app;

import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;

/** Adds a module's commands to the command line where that module is on the class path. */
public interface CommandProvider {

  /** Returns the providers on the class path, in its order. */
  static List<CommandProvider> all() {
    return ServiceLoader.load(CommandProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Returns the classes of the commands for picocli. */
  List<Class<? extends Callable<Integer>>> commands();

  /**
   * Returns the name of a resource with the commands' examples, as {@link HelpExamples} reads them.
   */
  String examples();

  /** Returns the command to try first, which is a line below the list of commands. */
  String startWith();
}
