package wagewire.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import wagewire.app.ChildCommand;
import wagewire.app.CommandRun;
import wagewire.app.OwnersFile;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.process.Polling;
import wagewire.model.json.Json;
import wagewire.warehouse.DatabaseOwner;
import wagewire.warehouse.ServiceRole;

/** The whole way from boards to a page, each service as a process with its own account. */
@Tag("long")
class OwnAccountsTest {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String PASSWORD = "of-this-test";

  @TempDir Path folder;

  @Test
  void everyServiceDoesItsWorkWithTheRightsOfItsAccount() throws Exception {
    try (LocalServers servers =
            LocalServers.start(folder.resolve("data"), Need.POSTGRES_AND_KAFKA, Durability.FAST);
        ChildCommand market =
            ChildCommand.start("market", "--port", "0", "--employers", "12", "--weeks", "4")) {
      String address = String.valueOf(market.line());
      assertThatRun(CommandRun.of("migrate", "--settings", superuser(servers))).endsWith(0);
      Path beat = folder.resolve("heartbeat");
      try (ChildCommand transform =
              ChildCommand.start(
                  "transform",
                  "--heartbeat",
                  beat.toString(),
                  "--settings",
                  service(servers, ServiceRole.TRANSFORM));
          ChildCommand load =
              ChildCommand.start("load", "--settings", service(servers, ServiceRole.LOAD));
          ChildCommand refresh =
              ChildCommand.start(
                  "refresh",
                  "--figures-only",
                  "--every",
                  "5s",
                  "--market",
                  address,
                  "--settings",
                  service(servers, ServiceRole.RELEASE))) {
        assertThatRun(
                CommandRun.of(
                    "ingest",
                    "--once",
                    "--market",
                    address,
                    "--settings",
                    service(servers, ServiceRole.INGEST)))
            .endsWith(0);
        assertThat(Polling.until(LIMIT, () -> refresh.errorsSoFar().contains("released 2026-W47")))
            .as(() -> refresh.errorsSoFar() + load.errorsSoFar() + transform.errorsSoFar())
            .isTrue();
        assertThat(beat).exists();
        assertThat(refresh.errorsSoFar() + load.errorsSoFar() + transform.errorsSoFar())
            .doesNotContain("permission denied");
      }
      assertThatFiguresAreServed(servers);
    }
  }

  private void assertThatFiguresAreServed(LocalServers servers) throws Exception {
    try (ChildCommand serve =
        ChildCommand.start(
            "serve", "--port", "0", "--settings", service(servers, ServiceRole.SERVE))) {
      String site = String.valueOf(serve.line());
      JsonNode growth = Json.tree(get(site + "/api/v1/growth?role=all").body());
      String figure = growth.findValue("figure_id").stringValue();
      assertThat(get(site + "/api/v1/figures/" + figure).statusCode()).isEqualTo(200);
      assertThat(get(site + "/figures/" + figure).statusCode()).isEqualTo(200);
      assertThat(get(site + "/figures/" + figure + "/postings").statusCode()).isEqualTo(200);
      assertThat(get(site + "/boards").statusCode()).isEqualTo(200);
      assertThat(get(site + "/quality").statusCode()).isEqualTo(200);
      assertThat(get(site + "/health").statusCode()).isEqualTo(200);
      assertThat(serve.errorsSoFar()).isEmpty();
    }
  }

  /** Returns the settings of {@code migrate}, which makes the accounts. */
  private String superuser(LocalServers servers) throws IOException {
    StringBuilder text = new StringBuilder(login(servers.postgres()));
    for (ServiceRole role : ServiceRole.values()) {
      text.append("database.%s.password = %s\n".formatted(role.id(), PASSWORD));
    }
    text.append("database.owner.password = %s\n".formatted(PASSWORD));
    text.append("database.reader.password = %s\n".formatted(PASSWORD));
    return OwnersFile.write(folder.resolve(DatabaseOwner.ACCOUNT), text.toString()).toString();
  }

  private String service(LocalServers servers, ServiceRole role) throws IOException {
    StringBuilder text = new StringBuilder(login(servers.postgres().as(role.account(), PASSWORD)));
    servers
        .kafkaClients()
        .forEach((key, value) -> text.append("kafka.%s = %s\n".formatted(key, value)));
    if (role == ServiceRole.SERVE) {
      text.append("database.reader.password = %s\n".formatted(PASSWORD));
    }
    return OwnersFile.write(folder.resolve(role.id()), text.toString()).toString();
  }

  private static String login(DatabaseAddress account) {
    return "database.url = %s\ndatabase.user = %s\ndatabase.password = %s\n"
        .formatted(account.jdbcUrl(), account.user(), account.password());
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(60)).build(),
          BodyHandlers.ofString());
    }
  }
}
