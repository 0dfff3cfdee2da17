package org.entente.wikidata;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.entente.lexicon.Post;

/** Says of each statement which post of which country it is about. */
public final class Postings implements Serializable {

  /** Which positions become posts. */
  public enum Offices {
    /** All: one that the lexicon knows no title of becomes a post of its own. */
    ALL,
    /** Those that the lexicon has, and ministers by portfolio. */
    KNOWN
  }

  private static final StructType POST =
      new StructType()
          .add("country", StringType)
          .add("post", StringType)
          .add("group", StringType)
          .add("holders", StringType)
          .add("titles", DataTypes.createArrayType(StringType))
          .add("scope", StringType);

  private static final String DROPPED = "dropped";

  private final Places places;
  private final PositionPosts posts;
  private final Offices offices;

  Postings(Places places, PositionPosts posts, Offices offices) {
    this.places = places;
    this.posts = posts;
    this.offices = offices;
  }

  /** The same statements, those that may make a tenure with a post; or a reason more. */
  Dataset<Row> withPosts(Dataset<Row> holdings) {
    StructType schema = holdings.schema();
    for (var field : POST.fields()) {
      schema = schema.add(field);
    }
    int dropped = holdings.schema().fieldIndex(DROPPED);
    return holdings.map(
        (MapFunction<Row, Row>) holding -> withPost(holding, dropped),
        ExpressionEncoder.apply(schema, true));
  }

  private Row withPost(Row holding, int dropped) {
    Object[] cells = Arrays.copyOf(cells(holding), holding.size() + POST.length());
    if (!holding.isNullAt(dropped)) {
      return RowFactory.create(cells);
    }
    Places.Place place =
        places.of(
            holding.getAs("place"),
            holding.getList(holding.fieldIndex("jurisdictions")),
            holding.getList(holding.fieldIndex("countries")),
            holding.getDate(holding.fieldIndex("from")).toLocalDate());
    if (place.dropped() != null) {
      cells[dropped] = place.dropped().words();
      return RowFactory.create(cells);
    }
    Post post = posts.post(position(holding, place));
    if (offices == Offices.KNOWN && !PositionPosts.isKnown(post)) {
      cells[dropped] = Drop.NO_KNOWN_POST.words();
      return RowFactory.create(cells);
    }
    System.arraycopy(cells(place, post), 0, cells, holding.size(), POST.length());
    return RowFactory.create(cells);
  }

  private static PositionPosts.Position position(Row holding, Places.Place place) {
    List<String> labels = new ArrayList<>();
    labels.add(holding.getAs("label"));
    labels.addAll(holding.getList(holding.fieldIndex("label_aliases")));
    int classes = holding.fieldIndex("class_labels");
    return new PositionPosts.Position(
        holding.getAs("position"),
        labels,
        holding.isNullAt(classes) ? List.of() : holding.getList(classes),
        place.code(),
        place.authority());
  }

  private static Object[] cells(Row row) {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    return cells;
  }

  private static Object[] cells(Places.Place place, Post post) {
    return new Object[] {
      place.code(),
      post.name(),
      post.group(),
      post.single() ? "one" : "many",
      post.titles().toArray(String[]::new),
      post.scope().name().toLowerCase(Locale.ROOT)
    };
  }
}
