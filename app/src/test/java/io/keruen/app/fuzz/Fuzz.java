package io.keruen.app.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Tries a target many times, on all processors. Trials are numbered; seed and number make a trial,
 * so that any of them can be tried again alone.
 */
final class Fuzz {
  private static final int MOST_HANGS = 3;
  private static final int FRAMES_SHOWN = 12;
  private static final long POLL_MILLIS = 20;

  private final long seed;
  private final Duration bound;
  private final Path folder;

  /**
   * @param bound a trial that takes longer is a fault
   * @param folder for the files of trials
   */
  Fuzz(long seed, Duration bound, Path folder) {
    this.seed = seed;
    this.bound = bound;
    this.folder = folder;
  }

  /** As the properties {@code keruen.fuzz.seed} and others say. */
  static Fuzz ofProperties(Duration bound, Path folder) {
    return new Fuzz(Long.getLong("keruen.fuzz.seed", 1), bound, folder);
  }

  /** The trials to do: so many, or the one of {@code keruen.fuzz.number}. */
  static long[] numbers(int count) {
    Long only = Long.getLong("keruen.fuzz.number");
    return only == null ? LongStream.range(0, count).toArray() : new long[] {only};
  }

  /** Whether {@code keruen.fuzz.target} asks for a target; all are, if it is not given. */
  static boolean isAskedFor(Target target) {
    String only = System.getProperty("keruen.fuzz.target", "");
    return only.isEmpty() || only.equals(target.name());
  }

  long seed() {
    return seed;
  }

  Tally run(Target target, long... numbers) throws IOException {
    Run run = new Run(target, numbers);
    long start = System.nanoTime();
    run.finish();
    run.tally.took((System.nanoTime() - start) / 1e9);
    return run.tally;
  }

  /** Adds a row for a target to a table of counts. */
  static void record(Tally tally, Path table) throws IOException {
    if (!Files.exists(table)) {
      Files.createDirectories(table.getParent());
      Files.writeString(table, Tally.header() + "\n");
    }
    Files.writeString(table, tally.row() + "\n", StandardOpenOption.APPEND);
  }

  /** The trials of one target, shared out among threads. */
  private final class Run {
    private final Target target;
    private final long[] numbers;
    private final Tally tally;
    private final AtomicInteger next = new AtomicInteger();
    private int hangs;
    private int workspaces;

    Run(Target target, long... numbers) {
      this.target = target;
      this.numbers = numbers;
      tally = new Tally(target.name());
    }

    void finish() throws IOException {
      List<Worker> workers = new ArrayList<>();
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        workers.add(begin());
      }
      while (!workers.isEmpty()) {
        pause(workers.get(0));
        workers.removeIf(worker -> !worker.isAlive());
        for (int i = 0; i < workers.size(); i++) {
          if (workers.get(i).hangs()) {
            workers.remove(i).tellHang();
            if (++hangs < MOST_HANGS) {
              workers.add(begin());
            }
          }
        }
      }
    }

    private Worker begin() throws IOException {
      String name = target.name().replace(' ', '-') + "-" + workspaces++;
      Worker worker = new Worker(this, new Workspace(folder.resolve(name)));
      worker.setDaemon(true);
      worker.start();
      return worker;
    }

    private void pause(Thread worker) {
      try {
        worker.join(POLL_MILLIS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private final class Worker extends Thread {
    private final Run run;
    private final Workspace workspace;
    private volatile long number;
    private volatile long began;
    private volatile boolean abandoned;

    Worker(Run run, Workspace workspace) {
      this.run = run;
      this.workspace = workspace;
      began = System.nanoTime();
    }

    @Override
    public void run() {
      while (!abandoned) {
        int at = run.next.getAndIncrement();
        if (at >= run.numbers.length) {
          return;
        }
        number = run.numbers[at];
        began = System.nanoTime();
        attempt();
      }
    }

    private void attempt() {
      Trial trial = run.target.draw(new Draw(seed, number));
      Verdict verdict;
      try {
        verdict = run.target.judge(trial, workspace);
      } catch (Throwable thrown) {
        verdict = Verdict.thrown(thrown);
        workspace.mistrust();
      }
      if (!abandoned) {
        String test = verdict.kind() == Verdict.Kind.FAULT ? run.target.asTest(trial) : "";
        run.tally.add(number, verdict, test);
      }
    }

    boolean hangs() {
      return isAlive() && System.nanoTime() - began > bound.toNanos();
    }

    void tellHang() {
      abandoned = true;
      String stack =
          Arrays.stream(getStackTrace())
              .limit(FRAMES_SHOWN)
              .map(StackTraceElement::toString)
              .collect(Collectors.joining("\n"));
      run.tally.add(
          number,
          Verdict.fault("takes more than " + bound.toSeconds() + " s", stack),
          run.target.asTest(run.target.draw(new Draw(seed, number))));
      interrupt();
    }
  }
}
