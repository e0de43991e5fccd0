package wagewire.lab.bench.round;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Calculates how long a round takes by the clock. A number of boards are visited at once, the next
 * when one is done; each sends one request after the other, and requests to a host follow each
 * other by its gap at least, in the order in which they come.
 */
public final class RoundClock {

  private final int places;
  private final Duration answer;

  /**
   * @param places boards that are visited at once
   * @param answer time from a request to the end of its answer
   */
  public RoundClock(int places, Duration answer) {
    this.places = places;
    this.answer = answer;
  }

  /**
   * A visit to a board.
   *
   * @param group boards of different groups take turns
   * @param gap between the starts of two requests to the host
   * @param requests at least one
   */
  public record Visit(String group, String host, Duration gap, int requests) {}

  /**
   * The time of a host that is never idle.
   *
   * @param requests to it
   */
  public record HostTime(String host, long boards, long requests, Duration time) {}

  private record NextRequest(long ready, long turn, Visit visit, int left) {}

  /** Returns the time until the last visit is done. */
  public Duration whole(List<Visit> visits) {
    Queue<Visit> waiting = inTurn(visits);
    PriorityQueue<NextRequest> steps =
        new PriorityQueue<>(
            Comparator.comparingLong(NextRequest::ready).thenComparingLong(NextRequest::turn));
    long turn = 0;
    while (turn < places && !waiting.isEmpty()) {
      Visit visit = waiting.remove();
      steps.add(new NextRequest(0, turn++, visit, visit.requests()));
    }
    Map<String, Long> free = new HashMap<>();
    long last = 0;
    for (NextRequest step = steps.poll(); step != null; step = steps.poll()) {
      Visit visit = step.visit();
      long start = Math.max(step.ready(), free.getOrDefault(visit.host(), 0L));
      free.put(visit.host(), start + each(visit).toNanos());
      long end = start + answer.toNanos();
      last = Math.max(last, end);
      if (step.left() > 1) {
        steps.add(new NextRequest(end, turn++, visit, step.left() - 1));
      } else if (!waiting.isEmpty()) {
        Visit next = waiting.remove();
        steps.add(new NextRequest(end, turn++, next, next.requests()));
      }
    }
    return Duration.ofNanos(last);
  }

  /** Returns the hosts that take longest when they are never idle, longest first. */
  public List<HostTime> longest(List<Visit> visits, int most) {
    Map<String, HostTime> hosts = new HashMap<>();
    for (Visit visit : visits) {
      hosts.merge(
          visit.host(),
          new HostTime(
              visit.host(), 1, visit.requests(), each(visit).multipliedBy(visit.requests())),
          (one, other) ->
              new HostTime(
                  one.host(),
                  one.boards() + other.boards(),
                  one.requests() + other.requests(),
                  one.time().plus(other.time())));
    }
    return hosts.values().stream()
        .sorted(Comparator.comparing(HostTime::time).reversed().thenComparing(HostTime::host))
        .limit(most)
        .toList();
  }

  private Duration each(Visit visit) {
    return visit.gap().compareTo(answer) > 0 ? visit.gap() : answer;
  }

  private static Queue<Visit> inTurn(List<Visit> visits) {
    Map<String, Queue<Visit>> groups = new LinkedHashMap<>();
    for (Visit visit : visits) {
      groups.computeIfAbsent(visit.group(), _ -> new ArrayDeque<>()).add(visit);
    }
    Queue<Visit> order = new ArrayDeque<>();
    List<Queue<Visit>> left = new ArrayList<>(groups.values());
    while (!left.isEmpty()) {
      left.forEach(group -> order.add(group.remove()));
      left.removeIf(Queue::isEmpty);
    }
    return order;
  }
}
