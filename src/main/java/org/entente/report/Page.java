package org.entente.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The one HTML file of a report: markup, style, scripts and data inline, and a policy that lets it
 * fetch nothing and run nothing but those scripts.
 *
 * @param title of the page
 * @param facts what the first look needs, as JSON
 * @param blocks what else it needs, by name; each is stored as gzip in base64
 */
record Page(String title, Map<String, Object> facts, Map<String, byte[]> blocks) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> SCRIPTS =
      List.of("model.js", "draw.js", "sections.js", "page.js");

  /** The file's text: the same for the same data, whenever it is written. */
  String html() {
    String style = resource("/report/page.css");
    String library =
        script("/*\n" + resource("/report/d3/LICENSE") + "*/\n" + resource("/report/d3/d3.min.js"));
    StringBuilder own = new StringBuilder("'use strict';\n");
    SCRIPTS.forEach(name -> own.append(resource("/report/" + name)));
    String code = script(own.toString());
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("policy", policy(style, List.of(library, code)));
    parts.put("title", escaped(title));
    parts.put("style", style);
    parts.put("facts", json(facts));
    parts.put("blocks", blockElements());
    parts.put("library", library);
    parts.put("code", code);
    return filled(resource("/report/page.html"), parts);
  }

  /** JSON that can stand in a script element: nothing in it ends that, or begins a comment. */
  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of the report's data", e);
    }
  }

  private String blockElements() {
    StringBuilder elements = new StringBuilder();
    blocks.forEach(
        (name, bytes) ->
            elements
                .append("<script type=\"application/gzip\" id=\"block-")
                .append(name)
                .append("\">")
                .append(Base64.getEncoder().encodeToString(compressed(bytes)))
                .append("</script>\n"));
    return elements.toString();
  }

  private static String policy(String style, List<String> scripts) {
    StringBuilder policy = new StringBuilder("default-src 'none'; script-src");
    scripts.forEach(script -> policy.append(' ').append(source(script)));
    return policy
        .append("; style-src ")
        .append(source(style))
        .append("; img-src data:; base-uri 'none'; form-action 'none'")
        .toString();
  }

  private static String source(String inline) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Code that does not end its own element: in strings {@code <\/} is the same as {@code </}. */
  private static String script(String code) {
    return code.replace("</script", "<\\/script");
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The template with each <code>{{name}}</code> replaced once, never inside what replaced one. */
  private static String filled(String template, Map<String, String> parts) {
    StringBuilder page = new StringBuilder();
    int place = 0;
    for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", place)) {
      int close = template.indexOf("}}", open);
      page.append(template, place, open).append(parts.get(template.substring(open + 2, close)));
      place = close + 2;
    }
    return page.append(template.substring(place)).toString();
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
