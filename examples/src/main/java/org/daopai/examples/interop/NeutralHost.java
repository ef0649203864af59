package org.daopai.examples.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Keeps the language and the system of the host out of what is written. */
final class NeutralHost {

  /*
   * MPXJ writes numbers in the default locale: 0,25 on a German host, other digits on an Arabic one, which no reader
   * takes for numbers. It keeps its formats by thread, so a call is made on a thread of its own while the default is
   * neutral. The default is one for all threads: another thread that formats in these milliseconds by the default, not
   * by a locale it names, sees the neutral one too.
   */
  private static final Object ONE_AT_A_TIME = new Object();

  private NeutralHost() {}

  /** What a call gives while numbers are formatted as everywhere. */
  static byte[] call(Callable<byte[]> call) {
    FutureTask<byte[]> task = new FutureTask<>(call);
    synchronized (ONE_AT_A_TIME) {
      Locale host = Locale.getDefault(Locale.Category.FORMAT);
      Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
      try {
        new Thread(task, "daopai-export").start();
        return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(task));
      } catch (ExecutionException e) {
        throw new IllegalStateException("The file could not be made", e.getCause());
      } finally {
        Locale.setDefault(Locale.Category.FORMAT, host);
      }
    }
  }

  /** A document in UTF-8 with the line ends that all systems read. */
  static byte[] lines(byte[] document) {
    return new String(document, UTF_8).replace("\r\n", "\n").getBytes(UTF_8);
  }
}
