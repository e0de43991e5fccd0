package wagewire.lab;

import static wagewire.app.CommandRunAssert.assertThatRun;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.app.CommandRun;
import wagewire.model.table.ResourceTable;

/** What has no meaning is said in one line, before any server starts. */
class WrongUsageTest {

  @TestFactory
  Stream<DynamicTest> aMistypedCommandEndsWith64AndNamesTheNearest() {
    return ResourceTable.lines(WrongUsageTest.class, "wrong-usage.tsv").stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThatRun(CommandRun.of(row[0].split(" ")))
                        .endsWith(64)
                        .saysInOneLine(row[1].split("\\|"))));
  }

  @Test
  void withoutACommandTheHelpIsNamed() {
    assertThatRun(CommandRun.of()).endsWith(64).saysInOneLine("command", "./wagewire --help");
  }
}
