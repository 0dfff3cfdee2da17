package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.entente.mention.Span;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Marks of boilerplate as rows with offsets in code points, and back. */
final class Marks {

  private Marks() {}

  /** Rows of marks that ascend and do not overlap. */
  static List<Row> rows(String text, List<Boilerplate.Mark> marks) {
    List<Row> rows = new ArrayList<>(marks.size());
    int at = 0;
    int codePoints = 0;
    for (Boilerplate.Mark mark : marks) {
      int begin = codePoints + text.codePointCount(at, mark.span().begin());
      int end = begin + text.codePointCount(mark.span().begin(), mark.span().end());
      rows.add(RowFactory.create(begin, end, mark.rule()));
      at = mark.span().end();
      codePoints = end;
    }
    return rows;
  }

  /** The marks of rows that ascend and do not overlap. */
  static List<Boilerplate.Mark> marks(String text, Seq<Row> rows) {
    List<Boilerplate.Mark> marks = new ArrayList<>(rows.size());
    int at = 0;
    int codePoints = 0;
    for (Row row : JavaConverters.seqAsJavaList(rows)) {
      int begin = text.offsetByCodePoints(at, row.getInt(0) - codePoints);
      int end = text.offsetByCodePoints(begin, row.getInt(1) - row.getInt(0));
      marks.add(new Boilerplate.Mark(new Span(begin, end), row.getString(2)));
      at = end;
      codePoints = row.getInt(1);
    }
    return marks;
  }

  static List<Span> spans(String text, Seq<Row> rows) {
    return marks(text, rows).stream().map(Boilerplate.Mark::span).toList();
  }
}
