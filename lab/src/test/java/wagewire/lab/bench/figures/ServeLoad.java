package wagewire.lab.bench.figures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import wagewire.lab.bench.figures.ResponseTimes.Answer;
import wagewire.model.json.Json;
import wagewire.model.posting.Role;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * Readers of a running `serve`: as many requests a second as are asked for, each sent when it is
 * due whether or not those before are answered, and its time counted from then, so that a server
 * that stalls is not spared. Addresses are drawn from `serve-load.tsv`. After that, postings behind
 * figures, figures by their ids, searches and employers are asked for one after the other.
 * Arguments: address of the server, requests a second (200), seconds (60).
 */
public final class ServeLoad {

  static final String HEADING =
      "| | requests | median, ms | 95 % | 99 % | slowest | refused |\n"
          + "|---|---:|---:|---:|---:|---:|---:|";

  private static final List<String> COUNTRIES = List.of("US", "GB", "DE");
  private static final int WEEKS = 26;
  private static final int DRILLED = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SplittableRandom random;
  private final String server;
  private final List<ResourceRow> asked = new ArrayList<>();
  private List<String> figures = List.of();

  /**
   * @param seed of what is drawn
   */
  ServeLoad(String server, long seed) {
    this.server = server;
    this.random = new SplittableRandom(seed);
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
    ServeLoad load = new ServeLoad(arguments[0], 1);
    System.out.println(HEADING);
    List<Answer> pages = load.run(rate, seconds);
    System.out.println(ResponseTimes.of(pages).row("all"));
    for (String kind : pages.stream().map(Answer::kind).distinct().sorted().toList()) {
      List<Answer> ofKind = pages.stream().filter(one -> one.kind().equals(kind)).toList();
      System.out.println(ResponseTimes.of(ofKind).row(kind));
    }
    load.drillDown().forEach(System.out::println);
  }

  /** Finds figures to ask for, then asks for what is drawn. */
  List<Answer> run(int rate, int seconds) throws IOException, InterruptedException {
    figures = ids("/api/v1/growth?role=%s");
    List<Future<Answer>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long request = 0; request < (long) rate * seconds; request++) {
        long due = begin + request * TimeUnit.SECONDS.toNanos(1) / rate;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        ResourceRow drawn = asked.get(random.nextInt(asked.size()));
        String address = filled(drawn.get("address"));
        answers.add(readers.submit(() -> ask(drawn.get("kind"), address, due)));
      }
    }
    return answers.stream().map(Future::resultNow).toList();
  }

  /** Returns rows on what no answer is prepared of. */
  List<String> drillDown() throws IOException, InterruptedException {
    List<String> now =
        Stream.concat(ids("/api/v1/pay?role=%s").stream(), figures.stream()).toList();
    List<String> before = ids("/api/v1/postings?role=%s&weeks=" + WEEKS);
    List<String> employers = named("employer", "/api/v1/postings/search?state=all&role=%s");
    List<String> questions = questions();
    return List.of(
        oneByOne("/figures/%s/postings", now).row("postings behind a figure, page"),
        oneByOne("/api/v1/figures/%s/postings", now).row("the same, JSON"),
        oneByOne("/figures/%s/postings", before).row("behind a figure of an earlier week"),
        oneByOne("/api/v1/figures/%s.csv", now).row("figure by its id"),
        oneByOne("/api/v1/figures/%s", before).row("figure of an earlier week by its id"),
        oneByOne("/postings?%s", questions).row("search for postings, page"),
        oneByOne("/api/v1/postings/search?%s", questions).row("a search, JSON"),
        oneByOne("/employers/%s", employers).row("an employer"));
  }

  /** Returns searches for each role, by country, age, pay and words, of open and all postings. */
  private static List<String> questions() {
    List<String> questions = new ArrayList<>();
    for (Role role : Role.values()) {
      for (String state : List.of("open", "all")) {
        String usual = "role=%s&state=%s".formatted(role.id(), state);
        COUNTRIES.forEach(country -> questions.add(usual + "&country=" + country));
        questions.add(usual + "&days=28");
        questions.add(usual + "&pay=stated");
        questions.add(usual + "&q=senior+" + role.id().replace('-', '+'));
      }
    }
    return questions;
  }

  private ResponseTimes oneByOne(String address, List<String> ids) {
    List<Answer> answers = new ArrayList<>();
    for (int request = 0; request < DRILLED; request++) {
      String id = ids.get(random.nextInt(ids.size()));
      answers.add(ask("drill", address.formatted(id), System.nanoTime()));
    }
    return ResponseTimes.of(answers);
  }

  private List<String> ids(String address) throws IOException, InterruptedException {
    return named("figure_id", address);
  }

  /** Returns a field of what is answered for each role. */
  private List<String> named(String field, String address)
      throws IOException, InterruptedException {
    List<String> values = new ArrayList<>();
    for (Role role : Role.values()) {
      HttpResponse<byte[]> answer = get(address.formatted(role.id()));
      for (JsonNode one : Json.tree(new String(answer.body(), StandardCharsets.UTF_8))) {
        values.add(one.get(field).asString());
      }
    }
    return values;
  }

  private String filled(String address) {
    Role[] roles = Role.values();
    return address
        .replace("{role}", roles[random.nextInt(roles.length)].id())
        .replace("{country}", COUNTRIES.get(random.nextInt(COUNTRIES.size())))
        .replace("{figure}", figures.get(random.nextInt(figures.size())));
  }

  private Answer ask(String kind, String address, long due) {
    int status = 0;
    try {
      status = get(address).statusCode();
    } catch (IOException _) {
      // counted as refused
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return new Answer(kind, address, status, due, (System.nanoTime() - due) / 1e6);
  }

  HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server + address)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
