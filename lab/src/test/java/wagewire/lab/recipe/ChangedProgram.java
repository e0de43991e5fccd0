package wagewire.lab.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import wagewire.app.ChildCommand;
import wagewire.app.CommandRun;
import wagewire.app.SourceFiles;

/** The program with some of its files changed; the repository keeps them as they are. */
final class ChangedProgram {

  private final Path classes;
  private final Path sources;
  private final List<Path> changed = new ArrayList<>();
  private final List<Path> toCompile = new ArrayList<>();

  /**
   * @param folder an empty one, for the changed files
   */
  ChangedProgram(Path folder) throws IOException {
    this.classes = Files.createDirectory(folder.resolve("classes"));
    this.sources = Files.createDirectory(folder.resolve("sources"));
  }

  /** Appends a line to a table of a module, with tabs between its cells. */
  ChangedProgram line(String module, String table, String... cells) throws IOException {
    String before = Files.readString(repository(module, "resources", table));
    write(classes.resolve(table), before + String.join("\t", cells) + "\n");
    return this;
  }

  /** Replaces a text of a class that stands there once. */
  ChangedProgram edit(String module, String source, String before, String after)
      throws IOException {
    Path copy = sources.resolve(source);
    String text = Files.readString(Files.exists(copy) ? copy : repository(module, "java", source));
    assertThat(text.split(java.util.regex.Pattern.quote(before), -1)).as(before).hasSize(2);
    return source(source, text.replace(before, after));
  }

  /** Adds a class, or takes the place of one. */
  ChangedProgram source(String source, String text) throws IOException {
    Path copy = sources.resolve(source);
    if (!toCompile.contains(copy)) {
      toCompile.add(copy);
    }
    write(copy, text);
    return this;
  }

  /** Adds a generated class, which nobody writes by hand. */
  void generated(Path source) {
    toCompile.add(source);
  }

  /** Returns how many files a person has touched. */
  int files() {
    return changed.size();
  }

  Path classes() {
    return classes;
  }

  /** Compiles the changed sources, against the program as it is. */
  ChangedProgram compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      boolean good =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-proc:none", "-parameters", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(toCompile))
              .call();
      assertThat(good).as(messages.toString()).isTrue();
    }
    return this;
  }

  /** Runs a command of the changed program in a JVM of its own. */
  CommandRun run(String... arguments) throws Exception {
    try (ChildCommand child = ChildCommand.startWith(classes, arguments)) {
      return child.end();
    }
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!changed.contains(file)) {
      changed.add(file);
    }
  }

  private static Path repository(String module, String tree, String file) {
    return SourceFiles.root().resolve(module).resolve("src/main").resolve(tree).resolve(file);
  }
}
