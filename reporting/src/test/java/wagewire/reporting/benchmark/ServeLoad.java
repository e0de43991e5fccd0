package wagewire.reporting.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import wagewire.model.json.Json;
import wagewire.model.posting.Role;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Readers of a running `serve`: as many requests a second as are asked for, each sent when it is
 * due whether or not those before are answered, and its time counted from then, so that a server
 * that stalls is not spared. Addresses are drawn from `serve-load.tsv`. Before that, each of some
 * addresses is asked for once: what the first reader of a release waits. Arguments: address of the
 * server, requests a second (200), seconds (60).
 */
public final class ServeLoad {

  private static final List<String> COUNTRIES = List.of("US", "GB", "DE");
  private static final int FIRST_VIEWS = 200;
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SplittableRandom random = new SplittableRandom(1);
  private final String server;
  private final List<ResourceRow> asked = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();

  private ServeLoad(String server) {
    this.server = server;
    for (ResourceRow row : ResourceTable.read(ServeLoad.class, "serve-load.tsv")) {
      for (int time = 0; time < Integer.parseInt(row.get("weight")); time++) {
        asked.add(row);
      }
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length == 0) {
      System.err.println("usage: ServeLoad http://127.0.0.1:8490 [PER_SECOND [SECONDS]]");
      System.exit(2);
    }
    int rate = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
    ServeLoad load = new ServeLoad(arguments[0]);
    load.findFigures();
    load.firstViews();
    load.run(rate, seconds);
  }

  private void findFigures() throws IOException, InterruptedException {
    for (Role role : Role.values()) {
      HttpResponse<byte[]> answer = get("/api/v1/growth?role=" + role.id());
      for (JsonNode figure : Json.tree(new String(answer.body(), StandardCharsets.UTF_8))) {
        figures.add(figure.get("figure_id").asString());
      }
    }
    System.out.println(figures.size() + " figures");
  }

  private void firstViews() throws IOException, InterruptedException {
    List<Answer> answers = new ArrayList<>();
    for (int view = 0; view < FIRST_VIEWS; view++) {
      answers.add(ask(draw(), System.nanoTime()));
    }
    print("one after the other, the first of them first views", answers);
  }

  private void run(int rate, int seconds) throws InterruptedException {
    List<Future<Answer>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long request = 0; request < (long) rate * seconds; request++) {
        long due = begin + request * TimeUnit.SECONDS.toNanos(1) / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        Drawn drawn = draw();
        answers.add(readers.submit(() -> ask(drawn, due)));
      }
    }
    double took = (System.nanoTime() - begin) / 1e9;
    List<Answer> given =
        answers.stream()
            .filter(answer -> answer.state() == Future.State.SUCCESS)
            .map(Future::resultNow)
            .toList();
    print(
        "%d requests a second for %d s, ended after %.1f s, %d without an answer"
            .formatted(rate, seconds, took, answers.size() - given.size()),
        given);
  }

  private Drawn draw() {
    ResourceRow row = asked.get(random.nextInt(asked.size()));
    Role[] roles = Role.values();
    String address =
        row.get("address")
            .replace("{role}", roles[random.nextInt(roles.length)].id())
            .replace("{country}", COUNTRIES.get(random.nextInt(COUNTRIES.size())))
            .replace("{figure}", figures.get(random.nextInt(figures.size())));
    return new Drawn(row.get("kind"), address);
  }

  private Answer ask(Drawn drawn, long due) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(drawn.address);
    double millis = (System.nanoTime() - due) / 1e6;
    return new Answer(drawn, answer.statusCode(), millis, answer.body().length);
  }

  private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + address)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void print(String title, List<Answer> answers) {
    Map<String, List<Answer>> byKind = new TreeMap<>();
    for (Answer answer : answers) {
      byKind.computeIfAbsent(answer.drawn.kind, kind -> new ArrayList<>()).add(answer);
      byKind.computeIfAbsent("any", kind -> new ArrayList<>()).add(answer);
    }
    System.out.println(title);
    byKind.forEach(ServeLoad::printLine);
  }

  private static void printLine(String kind, List<Answer> answers) {
    List<Answer> sorted =
        answers.stream().sorted(Comparator.comparingDouble(Answer::millis)).toList();
    int n = sorted.size();
    System.out.printf(
        "  %-6s %6d answers, %d not 200; ms: %7.1f median %7.1f p95 %7.1f p99 %7.1f max (%s); %.1f"
            + " KB median%n",
        kind,
        n,
        sorted.stream().filter(answer -> answer.status != OK).count(),
        sorted.get(n / 2).millis,
        sorted.get(n * 95 / 100).millis,
        sorted.get(n * 99 / 100).millis,
        sorted.getLast().millis,
        sorted.getLast().drawn.address,
        sorted.stream().mapToInt(Answer::bytes).sorted().skip(n / 2).findFirst().orElse(0)
            / 1024.0);
  }

  private record Drawn(String kind, String address) {}

  private record Answer(Drawn drawn, int status, double millis, int bytes) {}
}
