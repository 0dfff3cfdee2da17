package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The file itself; what it does is tried in a browser by {@code scripts/check-page}. */
class PageTest {

  private static final String HOSTILE =
      "</title></script><script>alert(1)</script>&\u2028{{style}}";

  private static final Pattern RUNS = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  private final Page page =
      new Page(HOSTILE, Map.of("title", HOSTILE), Map.of("names", new byte[] {1, 2, 3}));

  @Test
  void textEndsNoElementAndIsNoTemplate() {
    String html = page.html();

    assertThat(html)
        .doesNotContain("<script>alert")
        .contains("<title>&lt;/title&gt;&lt;/script&gt;&lt;script&gt;alert(1)")
        .contains("\\u003c/title\\u003e\\u003c/script\\u003e")
        .contains("\\u0026\\u2028{{style}}");
  }

  @Test
  void thePolicyAllowsThePagesOwnScriptsAndNothingElse() {
    String html = page.html();
    List<String> scripts =
        RUNS.matcher(html).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(scripts).hasSize(2).allSatisfy(script -> assertThat(html).contains(hash(script)));
    assertThat(html)
        .contains("content=\"default-src 'none'; script-src 'sha256-")
        .doesNotContain("unsafe-inline", "unsafe-eval");
  }

  @Test
  void holdsTheLicenceOfTheLibraryItHolds() {
    assertThat(page.html()).contains("Copyright 2010-2023 Mike Bostock", "Permission to use, copy");
  }

  @Test
  void namesNothingToFetch() {
    String markup = RUNS.matcher(page.html()).replaceAll("");

    assertThat(markup).doesNotContainPattern("(src|href)=\"(?!#|data:)").doesNotContain("@import");
  }

  private static String hash(String script) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "'sha256-"
          + Base64.getEncoder()
              .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)))
          + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
