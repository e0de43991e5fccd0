package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.process.FolderTree;

/** Tests rounds after a backup was restored: no posting is lost, and none is there twice. */
@Tag("long")
class RestoredRoundsTest {

  private static final String LISTINGS =
      """
      select external_id, listing.title, published::jsonb ->> 'title' as published, to_at is null as open,
        count(*) over (partition by listing_id) as runs,
        (select count(*) from postings.posting where posting.title = listing.title) as postings
      from postings.listing_record listing
      join postings.content using (listing_id)
      join postings.listing_run using (listing_id)
      order by external_id
      """;

  private static final String REPEATED =
      "select count(*) from (select finished_at from postings.snapshot group by 1 having count(*) >"
          + " 1) repeated";

  @TempDir Path folder;

  private HttpServer server;
  private volatile byte[] jobs = {};

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean board = exchange.getRequestURI().getPath().contains("/restored/");
          exchange.sendResponseHeaders(board ? 200 : 404, board ? jobs.length : -1);
          if (board) {
            exchange.getResponseBody().write(jobs);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theTopicBringsWhatCameAfterTheBackupAndTheNextRoundIsTakenInFull() throws Exception {
    round("1 Buyer", "2 Seller", "3 Clerk");
    String backup = folder.resolve("backup").toString();
    run("backup", backup);
    round("2 Reseller", "3 Clerk", "4 Cook");
    round("3 Clerk", "4 Cook", "5 Guard");

    FolderTree.delete(data().resolve("postgres"));
    run("restore", backup);
    round("2 Seller", "3 Clerk", "4 Cook", "6 Nurse");

    assertThat(run("sql", LISTINGS).lines())
        .containsExactly(
            "external_id,title,published,open,runs,postings",
            "1,Buyer,Buyer,f,1,1",
            "2,Seller,Seller,f,2,1",
            "2,Seller,Seller,t,2,1",
            "3,Clerk,Clerk,t,1,1",
            "4,Cook,Cook,t,1,1",
            "5,Guard,Guard,f,1,1",
            "6,Nurse,Nurse,t,1,1");
    assertThat(run("sql", "select count(*) from postings.snapshot").lines()).contains("4");
    assertThat(run("sql", REPEATED).lines()).contains("0");
  }

  private void round(String... listings) throws IOException {
    jobs =
        Arrays.stream(listings)
            .map(listing -> listing.split(" "))
            .map(listing ->
                "{\"id\": %1$s, \"title\": \"%2$s\", \"absolute_url\": \"https://a.example/%1$s\"}"
                    .formatted(listing[0], listing[1]))
            .collect(Collectors.joining(", ", "{\"jobs\": [", "]}"))
            .getBytes(StandardCharsets.UTF_8);
    Path catalogue =
        Files.writeString(
            folder.resolve("boards.csv"),
            "platform,token,base_url\ngreenhouse,restored,http://127.0.0.1:%d\n"
                .formatted(server.getAddress().getPort()));
    run("refresh", "--catalogue", catalogue.toString());
  }

  private CommandRun run(String command, String... rest) {
    String[] arguments =
        Stream.concat(Stream.of(command, "--data", data().toString()), Arrays.stream(rest))
            .toArray(String[]::new);
    CommandRun run = CommandRun.of(arguments);
    assertThatRun(run).endsWith(0);
    return run;
  }

  private Path data() {
    return folder.resolve("data");
  }
}
