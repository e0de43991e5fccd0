package wagewire.lab.faults.machine;

import static java.lang.constant.ConstantDescs.CD_long;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * An agent that shifts a JVM's wall clock: what {@link Clock}, {@link Instant} and {@code
 * System.currentTimeMillis} return to classes of the program and its libraries. Durations that are
 * measured by {@code System.nanoTime} stay what they are.
 */
public final class ShiftedClock {

  private static final String MILLIS = "currentTimeMillis";
  private static final String CLOCK = "java/time/Clock";
  private static final String SYSTEM = "java/lang/System";
  private static final ClassDesc INSTANT = Instant.class.describeConstable().orElseThrow();

  private ShiftedClock() {}

  /**
   * Returns the JVM's option for a shift.
   *
   * @param agent the agent's file, which is written where it is missing
   */
  public static String option(Path agent, Duration shift) throws IOException {
    if (!Files.exists(agent)) {
      Manifest manifest = new Manifest();
      Attributes attributes = manifest.getMainAttributes();
      attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
      attributes.putValue("Premain-Class", ShiftedClock.class.getName());
      attributes.putValue("Can-Retransform-Classes", "true");
      try (OutputStream out = Files.newOutputStream(agent)) {
        new JarOutputStream(out, manifest).close();
      }
    }
    return "-javaagent:%s=%d".formatted(agent, shift.toMillis());
  }

  /**
   * Shifts the clock before the program begins.
   *
   * @param shift milliseconds
   */
  public static void premain(String shift, Instrumentation machine)
      throws UnmodifiableClassException, ClassNotFoundException {
    machine.addTransformer(new Shift(Long.parseLong(shift)), true);
    machine.retransformClasses(Clock.class, Class.forName("java.time.Clock$SystemClock"));
  }

  private record Shift(long millis) implements ClassFileTransformer {

    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        String name,
        @Nullable Class<?> retransformed,
        @Nullable ProtectionDomain domain,
        byte[] bytes) {
      boolean clock = CLOCK.equals(name);
      if (!clock && !new String(bytes, StandardCharsets.ISO_8859_1).contains(MILLIS)) {
        return null;
      }
      return ClassFile.of()
          .transformClass(
              ClassFile.of().parse(bytes),
              ClassTransform.transformingMethodBodies(
                  method -> !clock || method.methodName().equalsString("currentInstant"),
                  (code, element) -> shift(code, element, clock)));
    }

    private void shift(CodeBuilder code, CodeElement element, boolean clock) {
      if (clock && element instanceof ReturnInstruction) {
        code.loadConstant(millis)
            .invokevirtual(INSTANT, "plusMillis", MethodTypeDesc.of(INSTANT, CD_long));
      }
      code.with(element);
      if (element instanceof InvokeInstruction call
          && call.name().equalsString(MILLIS)
          && call.owner().asInternalName().equals(SYSTEM)) {
        code.loadConstant(millis).ladd();
      }
    }
  }
}
