package wagewire.app;

import java.lang.management.ManagementFactory;

/** Stands in for the program where it matters how the launcher starts it. */
public final class MachineArguments {

  private MachineArguments() {}

  public static void main(String[] arguments) {
    ManagementFactory.getRuntimeMXBean().getInputArguments().forEach(System.out::println);
    System.out.println("said: " + String.join(" ", arguments));
  }
}
