package wagewire.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalWriterTest {

  @Test
  void whatActsOnATerminalDoesNotReachIt() {
    StringWriter terminal = new StringWriter();
    PrintWriter output = new PrintWriter(new TerminalWriter(terminal));
    output.println("title,\u001B[31mCRM\u001B]0;owned\u0007 Manager\u009B2J\r\b");
    output.print('\u001B');
    output.write("a\u202Eb\u2066c\u200F".toCharArray());
    output.printf("\tKöln 営業 👩‍💻%n");
    output.flush();
    assertThat(terminal).hasToString("title,[31mCRM]0;owned Manager2J\nabc\tKöln 営業 👩‍💻\n");
  }
}
