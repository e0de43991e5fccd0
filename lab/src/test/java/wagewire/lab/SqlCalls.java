package wagewire.lab;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which classes call methods whose first argument is SQL as text, as their bytecode says. */
final class SqlCalls {

  private static final Pattern GENERATED = Pattern.compile("wagewire\\.[a-z]+\\.db(\\..*)?");
  private static final String PLAIN = "org.jooq.PlainSQL";
  private static final Set<String> OF_CONNECTIONS =
      Set.of("prepareStatement", "prepareCall", "nativeSQL");
  private static final Set<String> OF_COPIES = Set.of("copyIn", "copyOut");
  private static final String COPIES = "org.postgresql.copy.CopyManager";

  private SqlCalls() {}

  /** A call, by the line on which the method's name stands. */
  record Call(String method, long line) {}

  /** By the class at the top of its file that calls them. */
  static Map<String, Set<Call>> byClass() {
    return ImportTableTest.CLASSES.stream()
        .filter(one -> !GENERATED.matcher(one.getPackageName()).matches())
        .flatMap(one -> one.getMethodCallsFromSelf().stream())
        .filter(call -> takesSql(call.getTarget()))
        .collect(groupingBy(SqlCalls::top, mapping(SqlCalls::call, toSet())));
  }

  private static boolean takesSql(MethodCallTarget target) {
    List<JavaClass> parameters = target.getRawParameterTypes();
    if (parameters.isEmpty() || !parameters.getFirst().isEquivalentTo(String.class)) {
      return false;
    }
    JavaClass owner = target.getOwner();
    String name = target.getName();
    if (owner.isAssignableTo(Statement.class)) {
      return name.startsWith("execute") || name.equals("addBatch");
    }
    return (owner.isAssignableTo(Connection.class) && OF_CONNECTIONS.contains(name))
        || (owner.getName().equals(COPIES) && OF_COPIES.contains(name))
        || target.resolveMember().filter(one -> one.isAnnotatedWith(PLAIN)).isPresent();
  }

  private static Call call(JavaMethodCall call) {
    return new Call(call.getName(), call.getLineNumber());
  }

  private static String top(JavaMethodCall call) {
    JavaClass at = call.getOriginOwner();
    while (at.getEnclosingClass().isPresent()) {
      at = at.getEnclosingClass().get();
    }
    return at.getName();
  }
}
