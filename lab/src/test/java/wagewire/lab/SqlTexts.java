package wagewire.lab;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What calls are given in sources, and whether it is put together from constants alone. */
final class SqlTexts {

  private final Map<Path, CompilationUnitTree> units = new HashMap<>();
  private final SourcePositions positions;

  /** Initial values of constants, by {@code Class.NAME}. */
  private final Map<String, ExpressionTree> constants = new HashMap<>();

  SqlTexts(Collection<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var sources = manager.getJavaFileObjectsFromPaths(files);
      var task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
      positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        units.put(Path.of(unit.getSourceFile().toUri()), unit);
        unit.accept(new Constants(), null);
      }
    }
  }

  /**
   * What a call is given.
   *
   * @param place of the argument, from 0 on
   * @param text as it is written, on one line
   */
  record Given(SqlCalls.Call call, int place, String text, boolean isConstant) {}

  /** All arguments of a file's calls. */
  List<Given> given(Path file) {
    CompilationUnitTree unit = units.get(file);
    if (unit == null) {
      throw new IllegalArgumentException("not read: " + file);
    }
    List<Given> given = new ArrayList<>();
    unit.accept(new Calls(unit, given), null);
    return given;
  }

  private boolean isConstant(ExpressionTree text, String at) {
    return switch (text) {
      case LiteralTree _ -> true;
      case ParenthesizedTree in -> isConstant(in.getExpression(), at);
      case BinaryTree sum ->
          isConstant(sum.getLeftOperand(), at) && isConstant(sum.getRightOperand(), at);
      case ConditionalExpressionTree choice ->
          isConstant(choice.getTrueExpression(), at) && isConstant(choice.getFalseExpression(), at);
      case IdentifierTree name -> isConstant(at, name.getName().toString());
      case MemberSelectTree of ->
          isConstant(of.getExpression().toString(), of.getIdentifier().toString());
      case MethodInvocationTree call ->
          call.getMethodSelect() instanceof MemberSelectTree of
              && isConstant(of.getExpression(), at)
              && call.getArguments().stream().allMatch(one -> isConstant(one, at));
      default -> false;
    };
  }

  private boolean isConstant(String type, String name) {
    ExpressionTree value = constants.get(type + "." + name);
    return value != null && isConstant(value, type);
  }

  /** Knows the class that it is in. */
  private static class InClass extends TreeScanner<@Nullable Void, @Nullable Void> {

    String at = "";

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      String outer = at;
      at = type.getSimpleName().toString();
      super.visitClass(type, null);
      at = outer;
      return null;
    }
  }

  private final class Constants extends InClass {

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
      Set<Modifier> flags = variable.getModifiers().getFlags();
      if (flags.containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
          && variable.getInitializer() != null) {
        constants.put(at + "." + variable.getName(), variable.getInitializer());
      }
      return super.visitVariable(variable, null);
    }
  }

  private final class Calls extends InClass {

    private final CompilationUnitTree unit;
    private final List<Given> given;

    Calls(CompilationUnitTree unit, List<Given> given) {
      this.unit = unit;
      this.given = given;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      SqlCalls.Call named = new SqlCalls.Call(name(call), line(call));
      int place = 0;
      for (ExpressionTree text : call.getArguments()) {
        String line = text.toString().replaceAll("\\s+", " ");
        given.add(new Given(named, place++, line, isConstant(text, at)));
      }
      return super.visitMethodInvocation(call, null);
    }

    private static String name(MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree of
          ? of.getIdentifier().toString()
          : call.getMethodSelect().toString();
    }

    private long line(MethodInvocationTree call) {
      return unit.getLineMap()
          .getLineNumber(positions.getEndPosition(unit, call.getMethodSelect()));
    }
  }
}
