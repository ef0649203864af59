package org.daopai.examples.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MicrosoftProjectCaseTest {

  @Test
  void everyStoredDateIsReproduced() throws IOException {
    TruthCaseReport report = TruthCaseReport.of(MicrosoftProjectCase.read());

    assertEquals(
        List.of(
            new Agreement(ComparedField.EARLY_START, 460, 460, 460),
            new Agreement(ComparedField.EARLY_FINISH, 460, 460, 460),
            new Agreement(ComparedField.LATE_START, 460, 455, 460),
            new Agreement(ComparedField.LATE_FINISH, 460, 455, 460),
            new Agreement(ComparedField.TOTAL_FLOAT, 460, 460, 460)),
        report.agreements());
    assertEquals(List.of(), report.differences());
    assertEquals(List.of(), report.unrepresented());
  }

  @Test
  void caseIsTheOneTheNoticeTellsOf() throws IOException {
    byte[] json =
        Resources.toByteArray(
            Resources.getResource(MicrosoftProjectCase.class, "mp_j90_a5_nr3.json"));
    String notice =
        Resources.toString(Resources.getResource(MicrosoftProjectCase.class, "NOTICE.md"), UTF_8);

    assertEquals(1, notice.split(Hashing.sha256().hashBytes(json).toString(), -1).length - 1);
  }
}
