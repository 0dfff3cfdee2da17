package org.entente.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.mention.ArticleText;
import org.entente.mention.Span;

/**
 * Reads gold: a JSON line per article, {@code
 * {"id","published_date","title","text","mentions":[{"begin","end","text","type","id","name","kind",…}],"evaluate"}}
 * with half-open offsets in Unicode code points.
 */
public final class GoldFile {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAMES_ONLY = "names";
  private static final String NAMES_AND_DEMONYMS = "names+demonyms";

  private final Path path;
  private int line;

  private GoldFile(Path path) {
    this.path = path;
  }

  /** All articles of a file; any bad line is an error with file and line. */
  public static List<GoldArticle> read(Path path) {
    return new GoldFile(path).articles();
  }

  private List<GoldArticle> articles() {
    List<GoldArticle> articles = new ArrayList<>();
    for (String json : lines()) {
      line++;
      if (!json.isBlank()) {
        articles.add(article(json));
      }
    }
    if (articles.isEmpty()) {
      throw new GoldException(path + ": no article in it");
    }
    return articles;
  }

  private List<String> lines() {
    try {
      // Not Files.lines: a text may hold U+2028, which is no line end in JSON.
      return List.of(Files.readString(path).split("\n"));
    } catch (NoSuchFileException e) {
      throw new GoldException(path + ": no such file", e);
    } catch (IOException e) {
      throw new GoldException(path + ": not readable as UTF-8: " + e.getMessage(), e);
    }
  }

  private GoldArticle article(String json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw refused("no JSON: " + e.getOriginalMessage(), e);
    }
    String text = required(node, "text");
    String title = node.path("title").asText("");
    boolean titled = !title.isEmpty() && (text.startsWith(title + "\n") || text.equals(title));
    int titleEnd = titled ? title.length() : 0;
    List<GoldMention> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      mentions.add(mention(mention, text));
    }
    return new GoldArticle(
        required(node, "id"),
        new ArticleText(text, titleEnd, List.of(), day(node)),
        mentions,
        demonymsMarked(node));
  }

  private boolean demonymsMarked(JsonNode node) {
    String evaluate = node.path("evaluate").asText(NAMES_AND_DEMONYMS);
    if (!evaluate.equals(NAMES_ONLY) && !evaluate.equals(NAMES_AND_DEMONYMS)) {
      throw refused(
          "evaluate is " + evaluate + ", neither " + NAMES_ONLY + " nor " + NAMES_AND_DEMONYMS,
          null);
    }
    return evaluate.equals(NAMES_AND_DEMONYMS);
  }

  /** The day of publication; times after it are passed over, other forms are no day. */
  private static LocalDate day(JsonNode node) {
    String date = node.path("published_date").asText("");
    try {
      return date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private GoldMention mention(JsonNode node, String text) {
    Span span = span(node, text);
    String marked = required(node, "text");
    if (!span.of(text).equals(marked)) {
      throw refused("\"" + marked + "\" is marked where \"" + span.of(text) + "\" stands", null);
    }
    try {
      GoldMention.Type type =
          GoldMention.Type.valueOf(required(node, "type").toUpperCase(Locale.ROOT));
      String id = node.path("id").asText(null);
      String person = type == GoldMention.Type.ROLE ? "person" : "name";
      String country = type == GoldMention.Type.COUNTRY ? id : node.path("country").asText(null);
      return new GoldMention(
          span,
          type,
          node.path("kind").asText("name"),
          id,
          node.path(person).asText(null),
          country,
          node.path("optional").asBoolean(false));
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage(), e);
    }
  }

  private Span span(JsonNode node, String text) {
    int begin = node.path("begin").asInt(-1);
    int end = node.path("end").asInt(-1);
    try {
      int first = text.offsetByCodePoints(0, begin);
      return new Span(first, text.offsetByCodePoints(first, end - begin));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw refused("no span of the text: [" + begin + ", " + end + ")", e);
    }
  }

  private String required(JsonNode node, String field) {
    String value = node.path(field).asText("");
    if (value.isEmpty()) {
      throw refused(field + " is missing", null);
    }
    return value;
  }

  private GoldException refused(String why, Throwable cause) {
    return new GoldException(path + ":" + line + ": " + why, cause);
  }
}
